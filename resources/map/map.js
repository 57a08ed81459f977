/* The map page: everything Qt may ask of it is a function of directoryMap. */
(function () {
  "use strict";

  // More room below, where the scale and the legend are.
  const FIT = { maxZoom: 13, paddingTopLeft: [34, 30], paddingBottomRight: [40, 52], animate: false };
  const NEAR_METRES = 25000;
  const STACK_ZOOM = 12;
  const PAN_MARGIN = -0.12;
  // The practice stands on a stem and the place asked is a wide ring, so that a bubble stays readable.
  const MARKS = {
    practice: { iconSize: [28, 28], iconAnchor: [14, 46] },
    question: { iconSize: [52, 52], iconAnchor: [26, 26] },
  };
  const STEM = { className: "stem", iconSize: [2, 20], iconAnchor: [1, 20] };

  let map, cluster, bridge, base, legend, tiles;
  let settings = { groups: [], groupOf: {}, texts: {} };
  let icons = new Map();
  let pinsOf = new Map();
  let stacks = new Map();
  let loading = false;
  let waiting = null;
  let revealing = false;
  let selected = "";
  let rings = [];
  let spread = null;
  const marks = { practice: null, question: null };
  const hover = L.tooltip({ direction: "top", offset: [0, -12], opacity: 1, className: "pin-label" });

  function start(foliumMap, foliumCluster) {
    map = foliumMap;
    cluster = foliumCluster;
    cluster.options.iconCreateFunction = mapSigns.bubble;
    map.attributionControl.setPrefix(false);
    map.options.zoomSnap = 0.5;
    map.createPane("rings").style.zIndex = 610;
    map.getPane("rings").style.pointerEvents = "none";
    map.createPane("plain").style.zIndex = 250;
    map.getPane("plain").style.pointerEvents = "none";
    base = new PlainBase().addTo(map);
    legend = new MapLegend().addTo(map);
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
    cluster.on("click", function (event) {
      mark(event.layer.row[0], event.layer);
      base.refresh();
      bridge.clicked(event.layer.row[0]);
    });
    cluster.on("mouseover", function (event) {
      if (!event.layer.row || event.layer.row[0] === selected) return;
      hover.setContent(nameOf(event.layer.row)).setLatLng(event.layer.getLatLng()).openOn(map);
    });
    cluster.on("mouseout", function () { map.closeTooltip(hover); });
    cluster.on("spiderfied", function (event) { spread = event.cluster; settleSpread(); });
    cluster.on("unspiderfied", function () { spread = null; settleSpread(); });
    map.on("zoomstart movestart", function () { map.closeTooltip(hover); });
  }

  /** While a stack is spread out, the rest of the map steps back and rings follow their pins. */
  function settleSpread() {
    map.getContainer().classList.toggle("spread", spread !== null);
    rings.forEach(function (ring) { ring.setLatLng(ring.pin.getLatLng()); });
    base.refresh();
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
        L.DomEvent.on(button, "click", function (event) { L.DomEvent.preventDefault(event); fit(true); });
        return bar;
      },
    });
    new FitButton().addTo(map);
  }

  /** Take colours by name, the groups with their signs, and the few words on the map. */
  function configure(colours, groups, texts) {
    const root = document.documentElement;
    for (const [name, colour] of Object.entries(colours)) root.style.setProperty("--" + name, colour);
    const groupOf = {};
    groups.forEach(function (group) { group.domains.forEach(function (domain) { groupOf[domain] = group; }); });
    settings = { groups: groups, groupOf: groupOf, texts: texts };
    icons = new Map();
    for (const [selector, text] of [[".fit-button", texts.fit], [".leaflet-control-zoom-in", texts.zoomIn], [".leaflet-control-zoom-out", texts.zoomOut]]) {
      const button = map.getContainer().querySelector(selector);
      button.title = text;
      button.setAttribute("aria-label", text);
    }
    showLegend();
  }

  function groupFor(domain) {
    return (Object.hasOwn(settings.groupOf, domain) && settings.groupOf[domain]) || settings.groups[settings.groups.length - 1];
  }

  /** Say whether a pin stands for something less than an address. */
  function isVague(row) {
    return row[5] !== "adres";
  }

  function iconFor(row) {
    const group = groupFor(row[4]);
    const key = group.key + row[5];
    if (!icons.has(key)) icons.set(key, new mapSigns.SignIcon({ shape: group.shape, group: group.key, hollow: isVague(row) }));
    return icons.get(key);
  }

  function nameOf(row) {
    const element = mapSigns.textElement("pin-name", row[3]);
    if (isVague(row)) element.append(mapSigns.textElement("pin-note", settings.texts.approximate));
    return element;
  }

  function placeKey(row) {
    return row[1] + " " + row[2];
  }

  /** Replace all pins by rows [id, lat, lon, name, domain, kind]; kind is adres, omgeving or gebied; `round` comes back in drawn. */
  function setPoints(round, rows) {
    if (loading) {
      // A load in chunks can't be called off: the newest rows wait for it, older ones are dropped.
      waiting = [round, rows];
      return;
    }
    loading = true;
    cluster.clearLayers();
    spread = null;
    pinsOf = new Map();
    stacks = new Map();
    const pins = rows.map(makePin);
    cluster.options.chunkProgress = function (done, total) { if (done === total) finish(round); };
    if (pins.length) cluster.addLayers(pins);
    else finish(round);
  }

  function makePin(row) {
    const pin = L.marker([row[1], row[2]], { icon: iconFor(row), keyboard: false, riseOnHover: true });
    pin.row = row;
    if (!pinsOf.has(row[0])) pinsOf.set(row[0], []);
    pinsOf.get(row[0]).push(pin);
    stacks.set(placeKey(row), (stacks.get(placeKey(row)) || 0) + 1);
    return pin;
  }

  function finish(round) {
    // After this turn, for the cluster layer puts its icons down after its last progress call.
    setTimeout(function () {
      loading = false;
      if (waiting) {
        const next = waiting;
        waiting = null;
        setPoints(next[0], next[1]);
        return;
      }
      fit(false);
      const pin = revealing && nearest(pinsOf.get(selected) || []);
      revealing = false;
      if (pin) reveal(pin);
      mark(selected, pin);
      showLegend();
      base.refresh();
      whenPainted(function () { bridge.drawn(round); });
    }, 0);
  }

  /** Call back after two frames; a hidden page has no frames, so never wait long. */
  function whenPainted(callback) {
    let called = false;
    const once = function () { if (!called) { called = true; callback(); } };
    requestAnimationFrame(function () { requestAnimationFrame(once); });
    setTimeout(once, 300);
  }

  /** Show the result: near the place asked when something is there, else all of it. */
  function fit(always) {
    const all = [];
    pinsOf.forEach(function (pins) { pins.forEach(function (pin) { all.push(L.latLng(pin.row[1], pin.row[2])); }); });
    const anchor = marks.question || marks.practice;
    const middle = anchor && anchor.at;
    const near = middle ? all.filter(function (at) { return middle.distanceTo(at) <= NEAR_METRES; }) : [];
    const shown = near.length && !always ? near.concat([middle]) : all;
    if (!shown.length && middle) shown.push(middle);
    if (!shown.length) return;
    const bounds = L.latLngBounds(shown);
    const fitting = map.getBoundsZoom(bounds, false, L.point(74, 82));
    const settled = map.getBounds().contains(bounds) && map.getZoom() >= Math.min(fitting, FIT.maxZoom) - 1;
    if (always || !settled) map.fitBounds(bounds, FIT);
  }

  function select(id) {
    if (loading) {
      // Pins can't be brought out of their bubbles before they are all in; finish does it.
      selected = id;
      revealing = true;
      return;
    }
    if (id === selected && rings.length && visible(rings[0].pin)) return;
    const pins = pinsOf.get(id) || [];
    const pin = nearest(pins);
    if (pin) reveal(pin);
    mark(id, pin);
    base.refresh();
  }

  function visible(pin) {
    return cluster.getVisibleParent(pin) === pin && map.getBounds().contains(pin.getLatLng());
  }

  function nearest(pins) {
    const anchor = marks.question || marks.practice;
    const from = anchor ? anchor.at : map.getCenter();
    return pins.reduce(function (best, pin) {
      return !best || from.distanceTo(pin.getLatLng()) < from.distanceTo(best.getLatLng()) ? pin : best;
    }, null);
  }

  /** Bring a pin into view, out of its bubble, zooming in no further than that takes. */
  function reveal(pin) {
    if (visible(pin)) {
      if (!map.getBounds().pad(PAN_MARGIN).contains(pin.getLatLng())) map.panTo(pin.getLatLng());
      return;
    }
    const stack = stacks.get(placeKey(pin.row)) > 1;
    const zoom = Math.max(map.getZoom(), zoomShowing(pin, stack));
    map.setView([pin.row[1], pin.row[2]], zoom, { animate: false });
    const parent = cluster.getVisibleParent(pin);
    if (parent && parent !== pin) parent.spiderfy();
  }

  /** Find the zoom at which a pin, or the stack it is part of, stands apart from the others. */
  function zoomShowing(pin, stack) {
    // __parent and _zoom are what zoomToShowLayer itself goes by; that one would always zoom a stack
    // of pins at one postcode in to the street, and moves the map twice.
    let parent = pin.__parent;
    if (!stack) return Math.min(parent._zoom + 1, map.getMaxZoom());
    while (parent.__parent && parent.__parent.getChildCount() === parent.getChildCount()) parent = parent.__parent;
    return Math.max(parent._zoom, STACK_ZOOM);
  }

  /** Put rings around all pins of an offering and its name at one of them. */
  function mark(id, named) {
    rings.forEach(function (ring) { ring.remove(); });
    selected = id;
    const pins = pinsOf.get(id) || [];
    rings = pins.map(ringAround);
    const first = rings.find(function (ring) { return ring.pin === named; }) || rings[0];
    if (!first) return;
    rings = [first].concat(rings.filter(function (ring) { return ring !== first; }));
    first.bindTooltip(nameOf(first.pin.row), { permanent: true, direction: "top", offset: [0, -14], opacity: 1, className: "pin-label chosen" });
    map.closeTooltip(hover);
  }

  function ringAround(pin) {
    const group = groupFor(pin.row[4]);
    const icon = new mapSigns.SignIcon({ shape: group.shape, group: group.key, hollow: isVague(pin.row), className: "ring", iconSize: [38, 38], iconAnchor: [19, 19] });
    const ring = L.marker(pin.getLatLng(), { icon: icon, interactive: false, keyboard: false, pane: "rings" }).addTo(map);
    ring.pin = pin;
    return ring;
  }

  function setPractice(lat, lon) {
    setMark("practice", "house", lat, lon, settings.texts.practice);
  }

  function setQuestionPlace(lat, lon) {
    setMark("question", "target", lat, lon, "");
  }

  function setMark(kind, shape, lat, lon, label) {
    if (marks[kind]) marks[kind].layer.remove();
    marks[kind] = null;
    if (lat !== null && lon !== null) {
      const icon = new mapSigns.SignIcon({ shape: shape, group: kind, className: "mark mark-" + kind, ...MARKS[kind] });
      const sign = stillMarker([lat, lon], icon, kind === "practice" ? 500 : -500);
      const layer = L.layerGroup([sign]);
      if (kind === "practice") layer.addLayer(stillMarker([lat, lon], L.divIcon(STEM), -500));
      marks[kind] = { at: L.latLng(lat, lon), layer: layer.addTo(map) };
      if (label) sign.getElement().append(mapSigns.textElement("place-label", label));
    }
    showLegend();
    base.refresh();
    if (!loading) fit(false);
  }

  function stillMarker(at, icon, zIndexOffset) {
    return L.marker(at, { icon: icon, interactive: false, keyboard: false, zIndexOffset: zIndexOffset });
  }

  function setTowns(rows) {
    base.setTowns(rows);
  }

  /** Lay the tiles over the plain base, or take them away; `attribution` is plain text. */
  function setTiles(on, attribution) {
    if (tiles) tiles.remove();
    tiles = null;
    map.getContainer().classList.remove("tiled");
    // Names fit any scale; tiles are only sharp at whole zooms.
    map.options.zoomSnap = on ? 1 : 0.5;
    if (!on) return;
    map.setZoom(Math.round(map.getZoom()), { animate: false });
    tiles = L.tileLayer("/tiles/{z}/{x}/{y}.png", { minZoom: 6, maxZoom: 19, attribution: attribution });
    tiles.once("tileload", function () { map.getContainer().classList.add("tiled"); });
    tiles.addTo(map);
  }

  function showLegend() {
    const present = new Set();
    let approximate = false;
    pinsOf.forEach(function (pins) {
      present.add(groupFor(pins[0].row[4]).key);
      approximate = approximate || isVague(pins[0].row);
    });
    const special = [];
    if (approximate) special.push([mapSigns.drawSign("circle", "other", true), settings.texts.approximate]);
    if (marks.practice) special.push([mapSigns.drawSign("house", "practice", false), settings.texts.practice]);
    if (marks.question) special.push([mapSigns.drawSign("target", "question", false), settings.texts.question]);
    legend.show(settings.texts.legend || "", settings.groups.filter(function (group) { return present.has(group.key); }), special);
  }

  /** Tell what stands on the map, as JSON text: for tests, since the list is the accessible route. */
  function report() {
    const rows = [];
    pinsOf.forEach(function (pins) { pins.forEach(function (pin) { rows.push(pin.row); }); });
    const centre = map.getCenter();
    return JSON.stringify({
      points: rows.length,
      selected: selected,
      rings: rings.length,
      shown: rings.length > 0 && visible(rings[0].pin),
      zoom: map.getZoom(),
      centre: [centre.lat, centre.lng],
      bubbles: map.getContainer().querySelectorAll(".bubble").length,
      pins: map.getContainer().querySelectorAll(".pin").length,
      towns: Array.from(map.getContainer().querySelectorAll(".town"), function (town) { return town.textContent; }),
      tiled: map.getContainer().classList.contains("tiled"),
    });
  }

  window.directoryMap = {
    start: start, configure: configure, setPoints: setPoints, select: select, setPractice: setPractice,
    setQuestionPlace: setQuestionPlace, setTowns: setTowns, setTiles: setTiles, fit: function () { fit(true); },
    report: report,
  };
})();
