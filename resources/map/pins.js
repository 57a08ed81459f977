/* Draw the signs of the map. Shapes are built node by node, never from strings with data in them. */
(function () {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  const PATHS = {
    circle: "M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 1 1 0-17z",
    square: "M6 4.5h12a1.5 1.5 0 0 1 1.5 1.5v12a1.5 1.5 0 0 1-1.5 1.5H6A1.5 1.5 0 0 1 4.5 18V6A1.5 1.5 0 0 1 6 4.5z",
    diamond: "M12 2.2L21.8 12L12 21.8L2.2 12z",
    hexagon: "M7.2 3.6h9.6L21.6 12l-4.8 8.4H7.2L2.4 12z",
    triangle: "M12 3L21.8 20.2H2.2z",
    cross: "M8.6 3.2h6.8v5.4h5.4v6.8h-5.4v5.4H8.6v-5.4H3.2V8.6h5.4z",
    dot: "M12 6a6 6 0 1 1 0 12a6 6 0 1 1 0-12z",
    house: "M12 3.2L21 11h-2.6v9.2h-4.6v-5.6h-3.6v5.6H5.6V11H3z",
    target: "M12 2.5a9.5 9.5 0 1 1 0 19a9.5 9.5 0 1 1 0-19zM12 .8v3.4M12 19.8v3.4M.8 12h3.4M19.8 12h3.4",
  };

  /** Make the drawing of a sign; colours come from the style sheet, by class. */
  function drawSign(shape, group, hollow) {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("aria-hidden", "true");
    svg.classList.add("sign", "sign-" + shape, "group-" + group);
    svg.classList.toggle("hollow", hollow);
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", PATHS[shape] || PATHS.dot);
    svg.appendChild(path);
    return svg;
  }

  /** One icon object serves all pins that look alike; the drawing is made when a pin appears. */
  const SignIcon = L.DivIcon.extend({
    options: { iconSize: [24, 24], iconAnchor: [12, 12], className: "pin", shape: "dot", group: "other", hollow: false },
    createIcon: function () {
      const div = L.DivIcon.prototype.createIcon.call(this, null);
      div.replaceChildren(drawSign(this.options.shape, this.options.group, this.options.hollow));
      return div;
    },
  });

  const BubbleIcon = L.DivIcon.extend({
    createIcon: function () {
      const div = L.DivIcon.prototype.createIcon.call(this, null);
      div.textContent = String(this.options.count);
      return div;
    },
  });

  /** Make the bubble of a cluster; it grows a little with every digit. */
  function bubble(cluster) {
    const count = cluster.getChildCount();
    const size = 28 + 5 * String(count).length;
    return new BubbleIcon({ count: count, className: "bubble", iconSize: [size, size] });
  }

  /** Wrap text in an element, so that it can only ever be shown. */
  function textElement(className, text) {
    const element = document.createElement("div");
    element.className = className;
    element.textContent = text;
    return element;
  }

  window.mapSigns = { drawSign: drawSign, SignIcon: SignIcon, bubble: bubble, textElement: textElement };
})();
