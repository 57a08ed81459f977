/* The base without a network: names of places, as many as fit, never on top of each other. */
(function () {
  "use strict";

  const FONT = 'Inter, "Segoe UI", "DejaVu Sans", sans-serif';
  const DOT_GAP = 7;
  const OBSTACLES = ".pin, .bubble, .ring, .mark, .place-label, .pin-label.chosen, .leaflet-control";

  /** Say whether two boxes {x1, y1, x2, y2} touch. */
  function touches(a, b) {
    return a.x1 < b.x2 && a.x2 > b.x1 && a.y1 < b.y2 && a.y2 > b.y1;
  }

  function within(a, b) {
    return a.x1 >= b.x1 && a.x2 <= b.x2 && a.y1 >= b.y1 && a.y2 <= b.y2;
  }

  function boxAround(point, width, height) {
    return { x1: point.x - width / 2, y1: point.y - height / 2, x2: point.x + width / 2, y2: point.y + height / 2 };
  }

  window.PlainBase = L.Layer.extend({
    initialize: function () {
      this._towns = [];
      this._measure = document.createElement("canvas").getContext("2d");
      this._widths = new Map();
    },

    /** Take rows [name, lat, lon, weight]; heavier places are named first and larger. */
    setTowns: function (rows) {
      const heaviest = Math.log(1 + rows.reduce((most, row) => Math.max(most, row[3]), 1));
      this._towns = rows
        .map((row) => ({ name: row[0], at: L.latLng(row[1], row[2]), size: this._size(row[3], heaviest), weight: row[3] }))
        .sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1));
      this.refresh();
    },

    onAdd: function (map) {
      this._pane = map.getPane("plain") || map.createPane("plain");
      this._box = L.DomUtil.create("div", "plain-base leaflet-zoom-hide", this._pane);
      this.refresh();
    },

    onRemove: function () {
      this._box.remove();
      this._box = null;
    },

    /** Say whose place names these are, as text; "" takes that away. */
    setAttribution: function (text) {
      const control = this._map.attributionControl;
      if (this._attribution) control.removeAttribution(this._attribution);
      this._attribution = text;
      if (text) control.addAttribution(text);
      this.refresh();
    },

    getEvents: function () {
      return { moveend: this.refresh, resize: this.refresh };
    },

    /** Lay the names out again; call it too when pins came or went, for names make way for pins. */
    refresh: function () {
      if (!this._box || !this._map._loaded) return;
      const pins = this._pinBoxes();
      const taken = [];
      let named = 0;
      const nodes = [];
      const air = this._air();
      const view = this._map.getBounds();
      const edge = this._edge();
      const most = this._most();
      for (const town of this._towns) {
        if (named >= most) break;
        if (!view.contains(town.at)) continue;
        const point = this._map.latLngToLayerPoint(town.at);
        const dot = boxAround(point, 8, 8);
        if (taken.some((other) => touches(dot, other))) continue;
        const place = this._placeFor(town, point, taken, pins, air, edge);
        if (!place) continue;
        named += 1;
        taken.push(place, dot);
        nodes.push(...this._draw(town, point, place, pins));
      }
      this._box.replaceChildren(...nodes);
    },

    _size: function (weight, heaviest) {
      return Math.round(11 + 4 * Math.pow(Math.log(1 + weight) / heaviest, 2));
    },

    /** Pixels of free space around a name: much when far away, little when near. */
    _air: function () {
      const zoom = this._map.getZoom();
      return zoom < 9 ? 16 : zoom < 11 ? 9 : 4;
    },

    _most: function () {
      const size = this._map.getSize();
      return Math.max(8, Math.round((size.x * size.y) / 9000));
    },

    _edge: function () {
      const first = this._map.containerPointToLayerPoint([3, 3]);
      const last = this._map.containerPointToLayerPoint(this._map.getSize().subtract([3, 3]));
      return { x1: first.x, y1: first.y, x2: last.x, y2: last.y };
    },

    _pinBoxes: function () {
      const container = this._map.getContainer();
      const corner = container.getBoundingClientRect();
      const shift = this._map.containerPointToLayerPoint([0, 0]).subtract([corner.left, corner.top]);
      return Array.from(container.querySelectorAll(OBSTACLES), (element) => {
        const box = element.getBoundingClientRect();
        return { x1: box.left + shift.x - 1, y1: box.top + shift.y - 1, x2: box.right + shift.x + 1, y2: box.bottom + shift.y + 1 };
      });
    },

    _width: function (town) {
      const key = town.size + town.name;
      if (!this._widths.has(key)) {
        this._measure.font = "500 " + town.size + "px " + FONT;
        this._widths.set(key, this._measure.measureText(town.name).width + 4);
      }
      return this._widths.get(key);
    },

    /** Try below, above, right and left of the dot, then further off; null when nothing is free. */
    _placeFor: function (town, point, taken, pins, air, edge) {
      const width = this._width(town);
      const height = town.size + 4;
      for (const gap of [DOT_GAP, 22, 30]) {
        const down = gap + height / 2;
        const aside = gap + width / 2;
        for (const [x, y] of [[0, down], [0, -down], [aside, 0], [-aside, 0]]) {
          const box = boxAround(L.point(point.x + x, point.y + y), width, height);
          const wide = { x1: box.x1 - air, y1: box.y1 - air, x2: box.x2 + air, y2: box.y2 + air };
          if (!within(box, edge)) continue;
          if (!taken.some((other) => touches(wide, other)) && !pins.some((pin) => touches(box, pin))) return box;
        }
      }
      return null;
    },

    _draw: function (town, point, place, pins) {
      const label = mapSigns.textElement("town size-" + town.size, town.name);
      L.DomUtil.setPosition(label, L.point(Math.round(place.x1), Math.round(place.y1)));
      if (pins.some((pin) => touches(boxAround(point, 4, 4), pin))) return [label];
      const dot = L.DomUtil.create("div", "town-dot");
      L.DomUtil.setPosition(dot, L.point(Math.round(point.x) - 3, Math.round(point.y) - 3));
      return [dot, label];
    },
  });
})();
