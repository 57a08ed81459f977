/* Names at pins: one for the mouse, one for the keys, on the side where there is room. */
(function () {
  "use strict";

  const ABOVE = 64;
  const ASIDE = 126;

  /** Say on which side of a place a label fits, `gap` pixels off. */
  function side(map, at, gap) {
    const point = map.latLngToContainerPoint(at);
    const size = map.getSize();
    if (point.x < ASIDE && size.x > 2 * ASIDE) return { direction: "right", offset: [gap - 4, 0] };
    if (point.x > size.x - ASIDE && size.x > 2 * ASIDE) return { direction: "left", offset: [4 - gap, 0] };
    if (point.y < ABOVE + gap) return { direction: "bottom", offset: [0, gap - 4] };
    return { direction: "top", offset: [0, 4 - gap] };
  }

  /** Make a label that can be put at one place after another. */
  function movable(map, className) {
    const tooltip = L.tooltip({ opacity: 1, className: "pin-label " + className });
    return {
      show: function (element, at, gap) {
        Object.assign(tooltip.options, side(map, at, gap));
        tooltip.options.offset = L.point(tooltip.options.offset);
        tooltip.setContent(element).setLatLng(at).openOn(map);
      },
      hide: function () { map.closeTooltip(tooltip); },
    };
  }

  window.mapLabels = { side: side, movable: movable };
})();
