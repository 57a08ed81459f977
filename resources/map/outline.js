/* Coast, lakes, rivers and borders below the names of the plain base: one canvas, drawn when the map rests. */
(function () {
  "use strict";

  // Shores are right to some 200 m, rivers and provinces to half a kilometre and more: gone before anybody takes
  // them for exact.
  const FADES = { outline: [11, 13], rivier: [10, 11.5], provincie: [9, 10.5] };
  // So much of the view is drawn beyond each edge, and that again when the map is dragged past it.
  const MARGIN = 0.4;
  const CLOSE = 0.7;
  const WORLD = 256;

  /** Turn a part of steps in units into a flat list of x, y in pixels of the whole world at zoom 0. */
  function project(part, scale) {
    const flat = new Float64Array(part.length);
    let lon = 0;
    let lat = 0;
    for (let i = 0; i < part.length; i += 2) {
      lon += part[i];
      lat += part[i + 1];
      const sine = Math.sin((lat / scale) * Math.PI / 180);
      flat[i] = WORLD * (lon / scale / 360 + 0.5);
      flat[i + 1] = WORLD * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI));
    }
    return flat;
  }

  /** Give the box {x1, y1, x2, y2} around flat lists of x, y. */
  function boxOf(parts) {
    const box = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };
    for (const part of parts) {
      for (let i = 0; i < part.length; i += 2) {
        box.x1 = Math.min(box.x1, part[i]);
        box.x2 = Math.max(box.x2, part[i]);
        box.y1 = Math.min(box.y1, part[i + 1]);
        box.y2 = Math.max(box.y2, part[i + 1]);
      }
    }
    return box;
  }

  /** Give the part that is left of something at this zoom: 1 is all, 0 nothing. */
  function left(fade, zoom) {
    return Math.min(1, Math.max(0, (fade[1] - zoom) / (fade[1] - fade[0])));
  }

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim() || "transparent";
  }

  window.MapOutline = L.Layer.extend({
    initialize: function () {
      this._shapes = [];
    },

    /** Take {scale, shapes}: shapes are [kind, parts], as data/plaatsen/BRONNEN.md describes them. */
    setShapes: function (outline) {
      this._shapes = outline.shapes.map(function (shape) {
        const parts = shape[1].map(function (part) { return project(part, outline.scale); });
        return { kind: shape[0], parts: parts, box: boxOf(parts) };
      });
      this.refresh();
    },

    onAdd: function (map) {
      this._canvas = L.DomUtil.create("canvas", "map-outline leaflet-zoom-animated", map.getPane("outline"));
      this.refresh();
    },

    onRemove: function () {
      this._canvas.remove();
      this._canvas = null;
    },

    getEvents: function () {
      return { moveend: this.refresh, resize: this.refresh, move: this._keepUp, zoomanim: this._follow };
    },

    /** Draw anew; call it too when the colours changed. */
    refresh: function () {
      if (!this._canvas || !this._map._loaded) return;
      const zoom = this._map.getZoom();
      const size = this._map.getSize();
      const corner = size.multiplyBy(-MARGIN).round();
      const whole = size.multiplyBy(1 + 2 * MARGIN).round();
      const first = this._map.containerPointToLayerPoint(corner);
      this._zoom = zoom;
      this._drawn = L.bounds(first, first.add(whole));
      this._corner = this._map.layerPointToLatLng(first);
      L.DomUtil.setPosition(this._canvas, first);
      const strength = this._shapes.length ? left(FADES.outline, zoom) : 0;
      this._canvas.style.opacity = strength;
      this._canvas.hidden = strength === 0;
      if (strength) this._draw(whole, first.add(this._map.getPixelOrigin()), zoom);
    },

    /** While the map is dragged further than was drawn, draw more. */
    _keepUp: function () {
      if (!this._drawn || this._map.getZoom() !== this._zoom) return;
      const first = this._map.containerPointToLayerPoint([0, 0]);
      if (!this._drawn.contains(L.bounds(first, first.add(this._map.getSize())))) this.refresh();
    },

    _follow: function (event) {
      if (!this._corner) return;
      const at = this._map._latLngToNewLayerPoint(this._corner, event.zoom, event.center);
      L.DomUtil.setTransform(this._canvas, at, this._map.getZoomScale(event.zoom, this._zoom));
    },

    _draw: function (whole, origin, zoom) {
      const ratio = window.devicePixelRatio || 1;
      const context = this._canvas.getContext("2d");
      this._canvas.width = whole.x * ratio;
      this._canvas.height = whole.y * ratio;
      this._canvas.style.width = whole.x + "px";
      this._canvas.style.height = whole.y + "px";
      context.scale(ratio, ratio);
      context.lineJoin = "round";
      const inks = { land: colour("paper"), water: colour("water"), shore: colour("shore"), frontier: colour("frontier") };
      context.fillStyle = inks.water;
      context.fillRect(0, 0, whole.x, whole.y);
      const scale = Math.pow(2, zoom);
      const view = { scale: scale, origin: origin };
      const first = origin.divideBy(scale);
      const last = origin.add(whole).divideBy(scale);
      for (const shape of this._shapes) {
        const box = shape.box;
        const seen = box.x1 < last.x && box.x2 > first.x && box.y1 < last.y && box.y2 > first.y;
        if (seen) this._drawShape(context, shape, view, zoom, inks);
      }
    },

    _drawShape: function (context, shape, view, zoom, inks) {
      context.globalAlpha = FADES[shape.kind] ? left(FADES[shape.kind], zoom) : 1;
      context.setLineDash(shape.kind === "rijksgrens" ? [7, 3] : shape.kind === "provincie" ? [2, 3] : []);
      const path = this._path(shape, view);
      const stroke = function (ink, width) { context.strokeStyle = ink; context.lineWidth = width; context.stroke(path); };
      if (shape.kind === "rivier") stroke(inks.shore, Math.max(1, (zoom - 6) * 0.5));
      else if (shape.kind === "provincie") stroke(inks.frontier, 1);
      else if (shape.kind === "rijksgrens") stroke(inks.frontier, 1.5);
      else {
        // A bank of land around a lake: so a dike between two waters can be seen.
        if (shape.kind === "water") stroke(inks.land, 5);
        context.fillStyle = shape.kind === "water" ? inks.water : inks.land;
        context.fill(path, "evenodd");
        stroke(inks.shore, 1);
      }
    },

    /** Make the path of a shape; points that fall together at this zoom are passed over. */
    _path: function (shape, view) {
      const path = new Path2D();
      const area = shape.kind === "land" || shape.kind === "water";
      for (const part of shape.parts) {
        let x = Infinity;
        let y = Infinity;
        for (let i = 0; i < part.length; i += 2) {
          const nextX = part[i] * view.scale - view.origin.x;
          const nextY = part[i + 1] * view.scale - view.origin.y;
          if (i && i < part.length - 2 && Math.abs(nextX - x) < CLOSE && Math.abs(nextY - y) < CLOSE) continue;
          if (i) path.lineTo(nextX, nextY);
          else path.moveTo(nextX, nextY);
          x = nextX;
          y = nextY;
        }
        if (area) path.closePath();
      }
      return path;
    },
  });
})();
