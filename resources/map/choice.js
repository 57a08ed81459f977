/* The offering that is chosen: rings around its pins, and its name at one of them. */
(function () {
  "use strict";

  const RING = { className: "ring", iconSize: [38, 38], iconAnchor: [19, 19] };

  window.MapChoice = L.Class.extend({
    /** `about` makes the label of a pin, `iconOf` the icon of its row. */
    initialize: function (map, about, iconOf) {
      this._map = map;
      this._about = about;
      this._iconOf = iconOf;
      this._layer = L.layerGroup().addTo(map);
      this.id = "";
      this.rings = [];
    },

    /** Ring the pins of an offering and name one of them; without pins nothing is ringed. */
    mark: function (id, pins, named) {
      this._layer.clearLayers();
      this.id = id;
      const first = pins.includes(named) ? named : pins[0];
      // The named one comes first.
      this.rings = pins.slice().sort((one, other) => (other === first) - (one === first)).map(this._ring, this);
      if (!first) return;
      const side = mapLabels.side(this._map, first.getLatLng(), 20);
      this.rings[0].bindTooltip(this._about(first), { ...side, permanent: true, opacity: 1, className: "pin-label chosen" });
    },

    _ring: function (pin) {
      const icon = new mapSigns.SignIcon({ ...this._iconOf(pin.row).options, ...RING });
      const ring = L.marker(pin.getLatLng(), { icon: icon, interactive: false, keyboard: false, pane: "rings" }).addTo(this._layer);
      ring.pin = pin;
      return ring;
    },

    /** Let the rings follow their pins, which move when a stack is spread. */
    follow: function () {
      this.rings.forEach(function (ring) { ring.setLatLng(ring.pin.getLatLng()); });
    },
  });
})();
