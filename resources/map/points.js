/* All pins of a result: in the cluster layer, by offering and by place. */
(function () {
  "use strict";

  function placeKey(row) {
    return row[1] + " " + row[2];
  }

  window.MapPins = L.Class.extend({
    /** `iconOf` gives the icon of a row; `drawn` hears (round) when its pins stand. */
    initialize: function (cluster, iconOf, drawn) {
      this._cluster = cluster;
      this._iconOf = iconOf;
      this._drawn = drawn;
      this._pinsOf = new Map();
      this._stacks = new Map();
      this._waiting = null;
      this.loading = false;
    },

    /** Replace all pins by rows [id, lat, lon, name, domain, kind]; kind is adres, omgeving or gebied. */
    set: function (round, rows) {
      if (this.loading) {
        // A load in chunks can't be called off: the newest rows wait for it, older ones are dropped.
        this._waiting = [round, rows];
        return;
      }
      this.loading = true;
      this._cluster.clearLayers();
      this._pinsOf = new Map();
      this._stacks = new Map();
      const pins = rows.map(this._make, this);
      this._cluster.options.chunkProgress = (done, total) => { if (done === total) this._finish(round); };
      if (pins.length) this._cluster.addLayers(pins);
      else this._finish(round);
    },

    _make: function (row) {
      const pin = L.marker([row[1], row[2]], { icon: this._iconOf(row), keyboard: false, riseOnHover: true });
      pin.row = row;
      if (!this._pinsOf.has(row[0])) this._pinsOf.set(row[0], []);
      this._pinsOf.get(row[0]).push(pin);
      this._stacks.set(placeKey(row), (this._stacks.get(placeKey(row)) || 0) + 1);
      return pin;
    },

    _finish: function (round) {
      // After this turn, for the cluster layer puts its icons down after its last progress call.
      setTimeout(() => {
        const next = this._waiting;
        this.loading = false;
        this._waiting = null;
        if (next) this.set(...next);
        else this._drawn(round);
      }, 0);
    },

    /** Give the pins of an offering. */
    of: function (id) {
      return this._pinsOf.get(id) || [];
    },

    /** Say how many pins stand on exactly the place of this one. */
    stack: function (pin) {
      return this._stacks.get(placeKey(pin.row));
    },

    /** Give the rows of all pins. */
    rows: function () {
      const rows = [];
      this._pinsOf.forEach((pins) => pins.forEach((pin) => rows.push(pin.row)));
      return rows;
    },

    /** Say whether a pin is in view and out of its bubble. */
    visible: function (pin, map) {
      return this._cluster.getVisibleParent(pin) === pin && map.getBounds().contains(pin.getLatLng());
    },
  });
})();
