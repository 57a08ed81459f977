/* The map page: everything Qt may ask of it is a function of directoryMap. */
(function () {
  "use strict";

  let map, cluster, bridge, outline, base, legend, tiles, moves, pins, crowds, choice, marks, walk, hover;
  let settings = { groups: [], groupOf: {}, texts: {}, kinds: [] };
  let icons = new Map();
  let around = null;
  let keeping = false;
  let revealing = false;
  let colours = {};

  function start(foliumMap, foliumCluster) {
    map = foliumMap;
    cluster = foliumCluster;
    cluster.options.iconCreateFunction = mapSigns.bubble;
    map.attributionControl.setPrefix(false);
    map.options.zoomSnap = 0.5;
    // The plain base lies below the tiles (200): where one doesn't come, the names show.
    for (const [name, zIndex] of [["rings", 610], ["plain", 150], ["outline", 140]]) {
      map.createPane(name).style.zIndex = zIndex;
      map.getPane(name).style.pointerEvents = "none";
    }
    outline = new MapOutline().addTo(map);
    // Before the plain base: its names make way for this one.
    marks = new MapMarks(map);
    base = new PlainBase().addTo(map);
    legend = new MapLegend().addTo(map);
    moves = new MapMoves(map, function (...view) { bridge.moved(...view); });
    pins = new MapPins(cluster, iconOf, finish);
    crowds = new MapCrowds(map, cluster, moves, function (...found) { bridge.crowded(...found); });
    choice = new MapChoice(map, about, iconOf);
    walk = new MapWalk(map, cluster, crowds, about, function (...sign) { bridge.walked(...sign); });
    hover = mapLabels.movable(map, "hover");
    L.control.scale({ imperial: false, maxWidth: 90, position: "bottomright" }).addTo(map);
    addFitButton();
    listen();
    new QWebChannel(qt.webChannelTransport, function (channel) {
      bridge = channel.objects.bridge;
      // Names are measured to be laid out: not before the letters they are drawn with are there.
      const ready = function () { bridge.ready(); };
      document.fonts.load('500 12px Inter').then(ready, ready);
    });
  }

  function listen() {
    cluster.on("click", function (event) { choose(event.layer); });
    cluster.on("mouseover", function (event) {
      const row = event.layer.row;
      if (row && row[0] !== choice.id) hover.show(about(event.layer), event.layer.getLatLng(), 16);
    });
    cluster.on("mouseout", hover.hide);
    cluster.on("spiderfied unspiderfied", function (event) {
      // While a stack is spread out, the rest of the map steps back.
      map.getContainer().classList.toggle("spread", event.type === "spiderfied");
      choice.follow();
      settle();
    });
    map.on("zoomstart movestart", hover.hide);
    // On paper and in pictures the map is light, whatever the window is.
    addEventListener("beforeprint", function () { paint(colours.print); });
    addEventListener("afterprint", function () { paint(colours.screen); });
  }

  function addFitButton() {
    const FitButton = L.Control.extend({
      options: { position: "topright" },
      onAdd: function () {
        const bar = L.DomUtil.create("div", "leaflet-bar");
        const button = L.DomUtil.create("a", "fit-button", bar);
        button.href = "#";
        button.setAttribute("role", "button");
        button.appendChild(document.createTextNode("\u2922"));
        L.DomEvent.disableClickPropagation(bar);
        L.DomEvent.on(button, "click", function (event) { L.DomEvent.preventDefault(event); showAll(); });
        return bar;
      },
    });
    new FitButton().addTo(map);
  }

  /** Take colours by name for screen and print, the groups with their signs, the shapes, and the few words. */
  function configure(screen, print, groups, kinds, shapes, texts) {
    colours = { screen: screen, print: print };
    paint(screen);
    mapSigns.configure(shapes, kinds, texts.thousands);
    const groupOf = {};
    groups.forEach(function (group) { group.domains.forEach(function (domain) { groupOf[domain] = group; }); });
    settings = { groups: groups, groupOf: groupOf, kinds: kinds, texts: texts };
    map.attributionControl.getContainer().dataset.short = texts.sources;
    icons = new Map();
    for (const [selector, text] of [[".fit-button", texts.fit], [".leaflet-control-zoom-in", texts.zoomIn], [".leaflet-control-zoom-out", texts.zoomOut]]) {
      const button = map.getContainer().querySelector(selector);
      button.title = text;
      button.setAttribute("aria-label", text);
    }
    showLegend();
  }

  function paint(named) {
    for (const [name, colour] of Object.entries(named || {})) document.documentElement.style.setProperty("--" + name, colour);
    outline.refresh();
  }

  function groupFor(domain) {
    return (Object.hasOwn(settings.groupOf, domain) && settings.groupOf[domain]) || settings.groups[settings.groups.length - 1];
  }

  function iconOf(row) {
    const group = groupFor(row[4]);
    const key = group.key + row[5];
    if (!icons.has(key)) icons.set(key, mapSigns.pinIcon(group, row[5]));
    return icons.get(key);
  }

  /** Make the label of a pin or bubble. A place at a door needs no words beside the name. */
  function about(sign) {
    const row = sign.row;
    if (!row) {
      const count = mapSigns.textElement("pin-name", mapSigns.number(crowds.count(sign)) + " " + settings.texts.together);
      count.append(mapSigns.textElement("pin-note", settings.texts.open));
      return count;
    }
    const element = mapSigns.textElement("pin-name", row[3]);
    const kind = settings.kinds.find(function (known) { return known.key === row[5]; });
    if (kind && mapSigns.lookOf(row[5])) element.append(mapSigns.textElement("pin-note", kind.label));
    return element;
  }

  /** Take the pins [id, lat, lon, name, domain, kind] of a result; `round` comes back in drawn. `more` holds
      `bubbles` of offerings without a pin here, the box `around` all when these are not all, and `keep`: don't move. */
  function setPoints(round, rows, more) {
    keeping = more.keep;
    around = more.around;
    walk.pause();
    crowds.set(more.bubbles);
    pins.set(round, rows);
  }

  function finish(round) {
    if (!keeping) fit(false);
    const pin = revealing && nearest(pins.of(choice.id));
    revealing = false;
    if (pin) reveal(pin);
    mark(choice.id, pin);
    showLegend();
    settle();
    walk.resume();
    whenPainted(function () { bridge.drawn(round); });
  }

  /** Let names make way for what has come or gone. */
  function settle() {
    marks.settle();
    base.refresh();
  }

  /** Call back after two frames; a hidden page has no frames, so never wait long. */
  function whenPainted(callback) {
    let called = false;
    const once = function () { if (!called) { called = true; callback(); } };
    requestAnimationFrame(function () { requestAnimationFrame(once); });
    setTimeout(once, 300);
  }

  /** Show the result: near the place asked when something is there, else (or `always`) all of it. */
  function fit(always) {
    const places = pins.rows().map(function (row) { return L.latLng(row[1], row[2]); });
    crowds.bubbles.forEach(function (bubble) { places.push(bubble.getLatLng()); });
    moves.show(places, around, marks.anchor(), always);
  }

  function showAll() {
    cluster.unspiderfy();
    fit(true);
  }

  function select(id) {
    if (pins.loading) {
      // Pins can't be brought out of their bubbles before they are all in; finish does it.
      mark(id, null);
      revealing = true;
      return;
    }
    if (id === choice.id && choice.rings.length && pins.visible(choice.rings[0].pin, map)) return;
    const pin = nearest(pins.of(id));
    if (pin) reveal(pin);
    mark(id, pin);
    settle();
  }

  function nearest(found) {
    const from = marks.anchor() || map.getCenter();
    return found.reduce(function (best, pin) {
      return !best || from.distanceTo(pin.getLatLng()) < from.distanceTo(best.getLatLng()) ? pin : best;
    }, null);
  }

  function reveal(pin) {
    if (pins.visible(pin, map)) moves.nudge(pin.getLatLng());
    else crowds.reveal(pin, pins.stack(pin));
  }

  function mark(id, named) {
    choice.mark(id, pins.of(id), named);
    hover.hide();
  }

  function choose(pin) {
    mark(pin.row[0], pin);
    settle();
    bridge.clicked(pin.row[0]);
  }

  function setMark(kind, lat, lon, label) {
    if (!marks.set(kind, lat, lon, label)) return;
    showLegend();
    settle();
    if (!pins.loading && !keeping) fit(false);
  }

  /** Lay the tiles over the plain base, or take them away; `attribution` is plain text, of what is shown. */
  function setTiles(on, attribution) {
    if (tiles) tiles.remove();
    tiles = null;
    map.getContainer().classList.remove("tiled");
    base.setAttribution(on ? "" : attribution);
    legend.setSources(attribution);
    // Names fit any scale; tiles are only sharp at whole zooms.
    map.options.zoomSnap = on ? 1 : 0.5;
    if (!on) return;
    moves.ours(function () { map.setZoom(Math.round(map.getZoom()), { animate: false }); });
    tiles = L.tileLayer("/tiles/{z}/{x}/{y}.png", { minZoom: 6, maxZoom: 19, attribution: attribution });
    tiles.once("tileload", function () { map.getContainer().classList.add("tiled"); });
    tiles.addTo(map);
  }

  function showLegend() {
    const present = new Set();
    const kinds = new Set();
    pins.rows().forEach(function (row) { present.add(groupFor(row[4]).key); kinds.add(row[5]); });
    // One kind that is as one expects needs no words; beside another one it does.
    const special = settings.kinds
      .filter(function (kind) { return kinds.has(kind.key) && (kinds.size > 1 || mapSigns.lookOf(kind.key)); })
      .map(function (kind) { return [mapSigns.drawSign("circle", "other", mapSigns.lookOf(kind.key)), kind.label]; });
    if (marks.has("practice")) special.push([mapSigns.drawSign("house", "practice", ""), settings.texts.practice]);
    if (marks.has("question")) special.push([mapSigns.drawSign("target", "question", ""), settings.texts.question]);
    legend.show(settings.texts.legend || "", settings.groups.filter(function (group) { return present.has(group.key); }), special);
  }

  /** Choose what the keys stand on: a pin as the mouse does; a bubble opens, and one stands on its first sign. */
  function enter() {
    const sign = walk.current;
    if (!sign) walk.step(1, null);
    else if (sign.row) choose(sign);
    else if (crowds.open(sign)) {
      walk.leave();
      setTimeout(function () { walk.step(1, null); }, 0);
    }
  }

  /** Say whether a bubble can be seen, for the legend of a picture. */
  function showsBubbles() {
    const size = map.getSize();
    return Array.from(map.getContainer().querySelectorAll(".bubble")).some(function (bubble) {
      const box = bubble.getBoundingClientRect();
      return box.right > 0 && box.bottom > 0 && box.left < size.x && box.top < size.y;
    });
  }

  /** Tell what stands on the map, as JSON text: for tests, since the list is the accessible route. */
  function report() {
    const named = choice.rings[0];
    const centre = map.getCenter();
    return JSON.stringify({
      points: pins.rows().length,
      selected: choice.id,
      rings: choice.rings.length,
      shown: Boolean(named) && pins.visible(named.pin, map),
      zoom: map.getZoom(),
      centre: [centre.lat, centre.lng],
      bubbles: map.getContainer().querySelectorAll(".bubble").length,
      pins: map.getContainer().querySelectorAll(".pin").length,
      towns: Array.from(map.getContainer().querySelectorAll(".town"), function (town) { return town.textContent; }),
      tiled: map.getContainer().classList.contains("tiled"),
    });
  }

  window.directoryMap = {
    start: start,
    configure: configure,
    setPoints: setPoints,
    select: select,
    setPractice: function (lat, lon) { setMark("practice", lat, lon, settings.texts.practice); },
    setQuestionPlace: function (lat, lon) { setMark("question", lat, lon, ""); },
    setOutline: function (shapes) { outline.setShapes(shapes); },
    setTowns: function (rows) { base.setTowns(rows); },
    setTiles: setTiles,
    fit: showAll,
    settle: function () { moves.settle(); },
    pan: function (right, down) { moves.pan(right, down); },
    zoom: function (steps) { map.setZoom(map.getZoom() + steps, { animate: false }); },
    walk: function (by) { walk.step(by, choice.rings.length ? choice.rings[0].pin : null); },
    enter: enter,
    leave: function () { walk.leave(); },
    toggleLegend: function () { legend.toggle(); },
    showsBubbles: showsBubbles,
    report: report,
  };
})();
