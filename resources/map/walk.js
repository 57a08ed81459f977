/* Walking over the map by keys: from sign to sign as one reads, north to south and west to east. */
(function () {
  "use strict";

  // Signs whose middles differ less in height count as one line.
  const LINE_PIXELS = 40;

  window.MapWalk = L.Class.extend({
    /** `about` makes the label of a pin or bubble; `told` hears (id, kind, count, place, total) of where one is. */
    initialize: function (map, cluster, crowds, about, told) {
      this._map = map;
      this._cluster = cluster;
      this._crowds = crowds;
      this._about = about;
      this._told = told;
      this._label = mapLabels.movable(map, "walked");
      this._mark = null;
      this._spread = null;
      this._at = null;
      this.current = null;
      cluster.on("spiderfied", function (event) { this._spread = event.markers; }, this);
      cluster.on("unspiderfied", function () { this._spread = null; this.pause(); }, this);
      map.on("zoomstart", this.pause, this);
    },

    /** Give the signs in view in the order in which they are walked; a spread stack goes before all else. */
    signs: function () {
      const size = this._map.getSize();
      const found = [];
      const take = (layer) => {
        const point = this._map.latLngToContainerPoint(layer.getLatLng());
        const inside = point.x >= 0 && point.y >= 0 && point.x <= size.x && point.y <= size.y;
        if (inside && (layer.row || layer.getChildCount || layer.bounds)) found.push([Math.round(point.y / LINE_PIXELS), point.x, layer]);
      };
      if (this._spread) this._spread.forEach(take);
      else {
        // What is really on the map: pins, and bubbles for the others.
        this._cluster._featureGroup.eachLayer(take);
        this._crowds.bubbles.forEach(take);
      }
      return found.sort((one, other) => one[0] - other[0] || one[1] - other[1]).map((each) => each[2]);
    },

    /** Go to the next sign (1) or the one before (-1); begin where one stood, or at `start`, when that is in view. */
    step: function (by, start) {
      const signs = this.signs();
      if (!signs.length) {
        this.pause();
        this._told("", "", 0, 0, 0);
        return;
      }
      const from = signs.indexOf(this.current);
      let next = by > 0 ? 0 : signs.length - 1;
      if (from >= 0) next = (from + by + signs.length) % signs.length;
      else if (this._at && this._map.getBounds().contains(this._at)) next = this._nearest(signs);
      else if (signs.includes(start)) next = signs.indexOf(start);
      this._stand(signs[next], next + 1, signs.length);
    },

    _nearest: function (signs) {
      const far = signs.map((sign) => this._at.distanceTo(sign.getLatLng()));
      return far.indexOf(Math.min(...far));
    },

    /** Stand again where one stood, after other signs came. */
    resume: function () {
      if (this._at && !this.current) this.step(1, null);
    },

    _stand: function (sign, place, total) {
      this.pause();
      this.current = sign;
      this._at = sign.getLatLng();
      const wide = sign.getElement().offsetWidth + 14;
      const icon = L.divIcon({ className: "walk-mark", iconSize: [wide, wide] });
      this._mark = L.marker(sign.getLatLng(), { icon: icon, interactive: false, keyboard: false, pane: "rings" }).addTo(this._map);
      this._label.show(this._about(sign), sign.getLatLng(), wide / 2 + 2);
      const row = sign.row || ["", 0, 0, "", "", ""];
      this._told(row[0], row[5], sign.row ? 1 : this._crowds.count(sign), place, total);
    },

    /** Let the mark go, for its sign may go; the next step begins near it. */
    pause: function () {
      if (this._mark) this._mark.remove();
      this._mark = null;
      this.current = null;
      this._label.hide();
    },

    /** Stop walking. */
    leave: function () {
      this.pause();
      this._at = null;
    },
  });
})();
