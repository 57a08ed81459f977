/* The legend: closed until asked for, and only with signs that stand on the map. */
(function () {
  "use strict";

  function line(sign, text) {
    const row = L.DomUtil.create("li", "");
    row.append(sign, mapSigns.textElement("legend-text", text));
    return row;
  }

  window.MapLegend = L.Control.extend({
    options: { position: "bottomleft" },

    onAdd: function () {
      this._details = L.DomUtil.create("details", "legend");
      this._details.append(document.createElement("summary"), document.createElement("ul"), mapSigns.textElement("legend-sources", ""));
      L.DomEvent.disableClickPropagation(this._details);
      L.DomEvent.disableScrollPropagation(this._details);
      return this._details;
    },

    /** Show the signs of `groups` (with key, label, shape) and of the special `marks` [sign, text]. */
    show: function (title, groups, marks) {
      this._details.firstChild.textContent = title;
      const lines = groups.map((group) => line(mapSigns.drawSign(group.shape, group.key, ""), group.label));
      this._details.querySelector("ul").replaceChildren(...lines, ...marks.map((mark) => line(mark[0], mark[1])));
      this._details.hidden = lines.length + marks.length === 0;
    },

    /** Say who made what is shown. */
    setSources: function (text) {
      this._details.lastChild.textContent = text;
    },

    /** Open the legend, or close it. */
    toggle: function () {
      this._details.open = !this._details.open;
    },
  });
})();
