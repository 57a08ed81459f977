/* Where the map goes: by itself to a result, by hand elsewhere. Tells when it came to rest. */
(function () {
  "use strict";

  // More room below, where the scale and the legend are.
  const FIT = { maxZoom: 13, paddingTopLeft: [32, 24], paddingBottomRight: [38, 42], animate: false };
  const PADDING = L.point(70, 66);
  const NEAR_METRES = 25000;
  const PAN_MARGIN = -0.12;
  const REST_MS = 200;
  const SAME_PIXELS = 3;

  window.MapMoves = L.Class.extend({
    /** `rested` hears (bounds, zoom, wandered) after a move; wandered: by hand, and not brought back since. */
    initialize: function (map, rested) {
      this._map = map;
      this._rested = rested;
      this._ours = false;
      this._wandered = false;
      this._home = null;
      this._last = "";
      this._timer = 0;
      map.on("moveend", this._end, this);
    },

    /** Move the map without taking that for a wish of the user. */
    ours: function (action) {
      this._ours = true;
      action();
    },

    /** Forget that the user moved the map: what is on show is what was asked. */
    settle: function () {
      this._wandered = false;
      this._ours = true;
      this._end();
    },

    _end: function () {
      // Another size moves the map too, but leaves its middle where it was.
      this._wandered = this._wandered || (!this._ours && this._left());
      this._ours = false;
      if (!this._wandered) this._home = { centre: this._map.getCenter(), zoom: this._map.getZoom() };
      clearTimeout(this._timer);
      this._timer = setTimeout(this._tell.bind(this), REST_MS);
    },

    _left: function () {
      if (!this._home || this._home.zoom !== this._map.getZoom()) return this._home !== null;
      const middle = this._map.getSize().divideBy(2);
      return this._map.latLngToContainerPoint(this._home.centre).distanceTo(middle) > SAME_PIXELS;
    },

    _tell: function () {
      const bounds = this._map.getBounds();
      const zoom = this._map.getZoom();
      const view = [bounds.getSouth(), bounds.getWest(), bounds.getNorth(), bounds.getEast(), zoom, this._wandered];
      if (String(view) === this._last) return;
      this._last = String(view);
      this._rested(...view);
    },

    /**
     * Show a result: near the `anchor` when something is there, else (or `always`) all of it. `places`
     * are those we know; `around` is a box around all when these are not all.
     */
    show: function (places, around, anchor, always) {
      const bounds = this._boundsFor(places, around, anchor, always);
      if (bounds) {
        const fitting = this._map.getBoundsZoom(bounds, false, PADDING);
        const settled = this._map.getBounds().contains(bounds) && this._map.getZoom() >= Math.min(fitting, FIT.maxZoom) - 1;
        if (always || !settled) this.ours(() => this._map.fitBounds(bounds, FIT));
      }
      this.settle();
    },

    _boundsFor: function (places, around, anchor, always) {
      const near = anchor && !always ? places.filter((at) => anchor.distanceTo(at) <= NEAR_METRES) : [];
      if (near.length) return around ? anchor.toBounds(NEAR_METRES) : L.latLngBounds(near.concat([anchor]));
      if (around) return L.latLngBounds([around[0], around[1]], [around[2], around[3]]);
      if (places.length) return L.latLngBounds(places);
      return anchor ? L.latLngBounds([anchor]) : null;
    },

    /** Go closer, to see a part of the map whole. */
    zoomTo: function (bounds) {
      const zoom = this._map.getBoundsZoom(bounds, false, PADDING);
      if (zoom > this._map.getZoom()) this._map.fitBounds(bounds, { ...FIT, maxZoom: this._map.getMaxZoom() });
      else this._map.setView(bounds.getCenter(), Math.min(this._map.getZoom() + 1, this._map.getMaxZoom()), { animate: false });
    },

    /** Bring a place that is in view a little away from the edge. */
    nudge: function (at) {
      if (!this._map.getBounds().pad(PAN_MARGIN).contains(at)) this.ours(() => this._map.panTo(at));
    },

    /** Put a place in the middle, at a zoom. */
    centre: function (at, zoom) {
      this.ours(() => this._map.setView(at, zoom, { animate: false }));
    },

    /** Move by hand, as the arrow keys do. */
    pan: function (right, down) {
      const size = this._map.getSize();
      this._map.panBy([right * size.x / 4, down * size.y / 4], { animate: false });
    },
  });
})();
