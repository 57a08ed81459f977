/* The practice itself, and the place that was asked about. */
(function () {
  "use strict";

  // The practice stands on a stem and the place asked is a wide ring, so that a bubble stays readable.
  const LOOKS = {
    practice: { shape: "house", iconSize: [28, 28], iconAnchor: [14, 46] },
    question: { shape: "target", iconSize: [52, 52], iconAnchor: [26, 26] },
  };
  const SIGNS = ".pin, .bubble, .ring, .leaflet-control";
  const STEM = { className: "stem", iconSize: [2, 20], iconAnchor: [1, 20] };

  function still(at, icon, zIndexOffset) {
    return L.marker(at, { icon: icon, interactive: false, keyboard: false, zIndexOffset: zIndexOffset });
  }

  function overlap(one, other) {
    return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
  }

  /** Where the number of a bubble stands: its middle half. */
  function middleOf(bubble) {
    const box = bubble.getBoundingClientRect();
    const [dx, dy] = [box.width / 4, box.height / 4];
    return { left: box.left + dx, right: box.right - dx, top: box.top + dy, bottom: box.bottom - dy };
  }

  window.MapMarks = L.Class.extend({
    initialize: function (map) {
      this._map = map;
      this._marks = { practice: null, question: null };
      map.on("moveend", this.settle, this);
    },

    /** Put the mark `kind` somewhere, or nowhere (null); false when it is there already. */
    set: function (kind, lat, lon, label) {
      const known = this._marks[kind];
      const at = lat !== null && lon !== null ? L.latLng(lat, lon) : null;
      if (known && at ? known.at.equals(at, 0) && known.label === label : !known && !at) return false;
      if (known) known.layer.remove();
      this._marks[kind] = at && { at: at, label: label, layer: this._draw(kind, at, label) };
      return true;
    },

    _draw: function (kind, at, label) {
      const icon = new mapSigns.SignIcon({ group: kind, className: "mark mark-" + kind, ...LOOKS[kind] });
      const sign = still(at, icon, kind === "practice" ? 500 : -500);
      const layer = L.layerGroup([sign]);
      if (kind === "practice") layer.addLayer(still(at, L.divIcon(STEM), -500));
      layer.addTo(this._map);
      if (label) sign.getElement().append(mapSigns.textElement("place-label", label));
      return layer;
    },

    /** Let the practice stand above its place, or hang below it where it would hide a number. */
    _stand: function () {
      const box = this._map.getContainer();
      const parts = Array.from(box.querySelectorAll(".mark-practice, .stem"));
      const sign = box.querySelector(".mark-practice");
      if (!sign) return;
      const numbers = Array.from(box.querySelectorAll(".bubble"), middleOf);
      for (const below of [false, true, false]) {
        for (const part of parts) part.classList.toggle("below", below);
        const own = sign.getBoundingClientRect();
        if (!numbers.some((number) => overlap(number, own))) return;
      }
    },

    /** Put the practice's name where no sign is: right of it, left of it, or nowhere. */
    settle: function () {
      this._stand();
      const label = this._map.getContainer().querySelector(".mark-practice .place-label");
      if (!label) return;
      const signs = Array.from(this._map.getContainer().querySelectorAll(SIGNS), (sign) => sign.getBoundingClientRect());
      const map = this._map.getContainer().getBoundingClientRect();
      for (const side of ["", "left", "none"]) {
        label.dataset.side = side;
        const box = label.getBoundingClientRect();
        if (box.left < map.left || box.right > map.right) continue;
        if (!signs.some((sign) => overlap(sign, box))) return;
      }
    },

    /** Say whether a mark is on the map. */
    has: function (kind) {
      return this._marks[kind] !== null;
    },

    /** Give the place that counts as here: the one asked about, else the practice; null for none. */
    anchor: function () {
      const mark = this._marks.question || this._marks.practice;
      return mark && mark.at;
    },
  });
})();
