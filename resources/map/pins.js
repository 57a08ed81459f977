/* Draw the signs of the map. Shapes are built node by node, never from strings with data in them. */
(function () {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  // At a door a sign is filled, near one hollow, and for a whole working area it stands in a dashed ring.
  const SIZES = { "": 24, hollow: 24, area: 32 };
  let paths = {};
  let looks = {};
  let thousands = "";

  /** Take the outlines of the signs by shape, in a box of 24 by 24, the looks by kind, and the mark between thousands. */
  function configure(shapes, kinds, mark) {
    paths = shapes;
    looks = Object.fromEntries(kinds.map((kind) => [kind.key, kind.look]));
    thousands = mark;
  }

  /** Say how a kind of pin is drawn. */
  function lookOf(kind) {
    return (Object.hasOwn(looks, kind) && looks[kind]) || "";
  }

  function node(name, attributes) {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  }

  /** Make the drawing of a sign; `look` is "", "hollow" or "area"; colours come from the style sheet, by class. */
  function drawSign(shape, group, look) {
    const svg = node("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" });
    svg.classList.add("sign", "sign-" + shape, "group-" + group);
    if (look) svg.classList.add(look);
    const path = node("path", { d: paths[shape] || paths.dot || "" });
    if (look === "area") {
      path.setAttribute("transform", "translate(6.2 6.2) scale(.483)");
      svg.append(node("circle", { class: "area-ground", cx: 12, cy: 12, r: 10.2 }), node("circle", { class: "area-ring", cx: 12, cy: 12, r: 10.2 }));
    }
    svg.appendChild(path);
    return svg;
  }

  /** One icon object serves all pins that look alike; the drawing is made when a pin appears. */
  const SignIcon = L.DivIcon.extend({
    options: { iconSize: [24, 24], iconAnchor: [12, 12], className: "pin", shape: "dot", group: "other", look: "" },
    createIcon: function () {
      const div = L.DivIcon.prototype.createIcon.call(this, null);
      div.replaceChildren(drawSign(this.options.shape, this.options.group, this.options.look));
      return div;
    },
  });

  /** Make the icon of a pin. */
  function pinIcon(group, kind) {
    const look = lookOf(kind);
    const size = SIZES[look];
    return new SignIcon({ shape: group.shape, group: group.key, look: look, iconSize: [size, size], iconAnchor: [size / 2, size / 2] });
  }

  const BubbleIcon = L.DivIcon.extend({
    createIcon: function () {
      const div = L.DivIcon.prototype.createIcon.call(this, null);
      div.textContent = number(this.options.count);
      return div;
    },
  });

  /** Make a bubble that tells how many; it grows a little with every digit. */
  function bubbleIcon(count, areas) {
    const size = 28 + 5 * String(count).length;
    return new BubbleIcon({ count: count, className: areas ? "bubble areas" : "bubble", iconSize: [size, size] });
  }

  /** Make the bubble of a cluster: dashed as an area when all that it holds are areas. */
  function bubble(cluster) {
    return bubbleIcon(cluster.getChildCount(), allAreas(cluster));
  }

  function allAreas(cluster) {
    // Not getAllChildMarkers, which would copy all pins at every zoom: most are done at the first that is none.
    return cluster._markers.every((pin) => lookOf(pin.row[5]) === "area") && cluster._childClusters.every(allAreas);
  }

  /** Write a whole number as the rest of the window does. */
  function number(value) {
    return String(value).replace(/\B(?=(\d{3})+$)/g, thousands);
  }

  /** Wrap text in an element, so that it can only ever be shown. */
  function textElement(className, text) {
    const element = document.createElement("div");
    element.className = className;
    element.textContent = text;
    return element;
  }

  window.mapSigns = {
    configure: configure, drawSign: drawSign, SignIcon: SignIcon, pinIcon: pinIcon, lookOf: lookOf,
    bubbleIcon: bubbleIcon, bubble: bubble, number: number, textElement: textElement,
  };
})();
