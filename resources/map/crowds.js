/* Bubbles that stand for many offerings: those of the page itself (clusters), and those Qt counted. */
(function () {
  "use strict";

  // More legs than this fall off the card; then a list says more.
  const MOST_LEGS = 24;
  const STACK_ZOOM = 12;
  const SPREAD_PIXELS = 120;

  window.MapCrowds = L.Class.extend({
    /** `listed` hears (ids, x, y) when a bubble on one place holds too many to spread. */
    initialize: function (map, cluster, moves, listed) {
      this._map = map;
      this._cluster = cluster;
      this._moves = moves;
      this._listed = listed;
      this._layer = L.layerGroup().addTo(map);
      this.bubbles = [];
      cluster.on("clusterclick", function (event) { this.open(event.layer); }, this);
    },

    /** Show bubbles [lat, lon, count, south, west, north, east] of offerings whose pins are not here. */
    set: function (rows) {
      this._layer.clearLayers();
      this.bubbles = rows.map(this._make, this);
    },

    _make: function (row) {
      const bubble = L.marker([row[0], row[1]], { icon: mapSigns.bubbleIcon(row[2], false), keyboard: false });
      bubble.count = row[2];
      bubble.bounds = L.latLngBounds([row[3], row[4]], [row[5], row[6]]);
      bubble.on("click", function () { this.open(bubble); }, this);
      return bubble.addTo(this._layer);
    },

    /** Say how many a bubble of either kind stands for. */
    count: function (bubble) {
      return bubble.count || bubble.getChildCount();
    },

    /** Open a bubble: go closer, or spread what stands on one place; false when that went into a list. */
    open: function (bubble) {
      const bounds = bubble.bounds || bubble.getBounds();
      const apart = !bounds.getSouthWest().equals(bounds.getNorthEast(), 1e-9);
      if (bubble.bounds || (apart && this._map.getZoom() < this._map.getMaxZoom())) this._moves.zoomTo(bounds);
      else if (bubble.getChildCount() <= MOST_LEGS) this._spread(bubble);
      else return this._list(bubble);
      return true;
    },

    _spread: function (cluster) {
      const inner = [SPREAD_PIXELS, SPREAD_PIXELS];
      this._moves.ours(() => this._map.panInside(cluster.getLatLng(), { padding: inner, animate: false }));
      cluster.spiderfy();
    },

    _list: function (cluster) {
      const ids = cluster.getAllChildMarkers().map((pin) => pin.row[0]);
      const at = this._map.latLngToContainerPoint(cluster.getLatLng());
      this._listed(JSON.stringify(Array.from(new Set(ids))), Math.round(at.x), Math.round(at.y));
      return false;
    },

    /** Bring a pin into view, out of its bubble when that can be, zooming in no further than that takes. */
    reveal: function (pin, stacked) {
      const zoom = Math.max(this._map.getZoom(), this._zoomShowing(pin, stacked > 1));
      this._moves.centre([pin.row[1], pin.row[2]], zoom);
      const parent = this._cluster.getVisibleParent(pin);
      if (parent && parent !== pin && parent.getChildCount() <= MOST_LEGS) parent.spiderfy();
    },

    /** Find the zoom at which a pin, or the stack it is part of, stands apart from the others. */
    _zoomShowing: function (pin, stacked) {
      // __parent and _zoom are what zoomToShowLayer itself goes by; that one would always zoom a stack
      // of pins at one postcode in to the street, and moves the map twice.
      let parent = pin.__parent;
      if (!stacked) return Math.min(parent._zoom + 1, this._map.getMaxZoom());
      while (parent.__parent && parent.__parent.getChildCount() === parent.getChildCount()) parent = parent.__parent;
      return Math.max(parent._zoom, STACK_ZOOM);
    },
  });
})();
