// The neighbourhood of a thing as a drawing to walk through, and beside it as a list.
"use strict";

(() => {
  const MOST = 40;
  const MOST_ROWS = 1000;
  const ROW = 26;
  const GROUP = 14;

  /** Kinds by colour and shape: the first whose classes hold the kind. */
  const KINDS = [
    ["place", "ellipse", /#(Place|AdministrativeArea|InnovationZone|Facility|Infrastructure)$/],
    ["body", "rectangle", /#(Enterprise|Institution|GovernmentBody|ResearchInstitution|ServiceAgency|Alliance|Fund|Unit|Organization)$/],
    ["policy", "diamond", /#(Policy|Plan|Initiative|Measure|Aim|Provision)$/],
    ["event", "triangle", /#(\w*Event|Agreement|Investment|Utterance)$/],
    ["service", "pentagon", /#(Service|Platform)$/],
    ["project", "star", /#Project$/],
    ["person", "vee", /#Person$/],
    ["other", "hexagon", /./]
  ];
  const kindOf = iri => KINDS.findIndex(k => k[2].test(iri));
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  function element(name, properties, ...children) {
    const e = document.createElement(name);
    for (const [key, value] of Object.entries(properties)) {
      key.includes("-") || key === "role" ? e.setAttribute(key, value) : e[key] = value;
    }
    e.append(...children);
    return e;
  }

  function drawer(place, settings) {
    const say = (key, ...values) => settings.words["graph." + key].replace(/\{(\d)\}/g, (all, n) => values[n]);
    const known = new Map();
    const trail = [];
    const ways = element("ol", { className: "trail", "aria-label": say("trail") });
    const canvas = element("div", { className: "network", role: "img" });
    const legend = element("ul", { className: "legend" });
    const bar = element("p", { className: "turns" });
    const told = element("p", { className: "note", role: "status" });
    const list = element("dl", { className: "groups neighbours" });
    place.replaceChildren(ways, told, canvas, bar, legend, list);

    const page = iri => {
      const path = iri.startsWith(settings.base + "id/") ? "/page/" + iri.slice(settings.base.length + 3) : iri;
      return path.startsWith("/") && settings.chosen ? path + "?lang=" + settings.chosen : path;
    };

    /** The links of a thing in groups of one property and direction, each neighbour once. */
    async function groupsOf(iri) {
      if (!known.has(iri)) {
        const answer = await fetch(`${settings.links}&entity=${encodeURIComponent(iri)}&limit=${MOST_ROWS}&format=json`);
        if (!answer.ok) {
          throw new Error(answer.status);
        }
        const groups = new Map();
        const rows = (await answer.json()).results.bindings;
        for (const row of rows) {
          const out = row.out.value === "true";
          const key = row.property.value + out;
          const group = groups.get(key) || { property: row.propertyLabel?.value ?? row.property.value.replace(/.*[#/]/, ""), out, others: new Map() };
          groups.set(key, group);
          if (!group.others.has(row.other.value) && row.other.value !== iri) {
            group.others.set(row.other.value, {
              iri: row.other.value, name: row.otherLabel?.value ?? row.other.value.replace(/.*[#/]/, ""),
              kind: kindOf(row.kind.value), said: !row.modality.value.endsWith("/asserted") && !row.modality.value.endsWith("/inferred") });
          }
        }
        const cut = rows.length === MOST_ROWS ? "+" : "";
        known.set(iri, [...groups.values()].map(g => ({ ...g, cut, others: [...g.others.values()] })));
      }
      return known.get(iri);
    }

    /** How many neighbours each group may show, so that no large one leaves no room for the others. */
    function share(groups) {
      let most = MOST;
      while (most > 1 && groups.reduce((sum, g) => sum + Math.min(g.others.length, most), 0) > MOST) {
        most--;
      }
      return most;
    }

    const pen = document.createElement("canvas").getContext("2d");
    const short = (text, length) => text.length > length ? text.slice(0, length - 1) + "…" : text;

    /** A tree: what leads from the middle on the right, what leads to it on the left; on a phone all below one another. */
    function tree(middle, groups, narrow) {
      const elements = [{ data: { id: "middle", label: short(middle.name, 40), iri: middle.iri, k: middle.kind }, classes: "middle" }];
      const most = share(groups);
      const sides = narrow ? [groups] : [groups.filter(g => g.out), groups.filter(g => !g.out)];
      pen.font = "11px sans-serif";
      sides.forEach((side, s) => {
        const sign = narrow || s === 0 ? 1 : -1;
        const rows = side.reduce((sum, g) => sum + Math.min(g.others.length, most) + (g.others.length > most ? 1 : 0), 0);
        let y = narrow ? 50 : -(rows * ROW + (side.length - 1) * GROUP) / 2;
        side.forEach((group, n) => {
          const shown = group.others.slice(0, most);
          const rest = group.others.length - shown.length;
          const hub = `hub ${s} ${n}`;
          const height = (shown.length + (rest ? 1 : 0)) * ROW;
          elements.push({ data: { id: hub, label: group.property, width: Math.ceil(pen.measureText(group.property).width) + 14 },
            position: { x: sign * (narrow ? 110 : 190), y: y + height / 2 }, classes: "hub" });
          elements.push({ data: { source: group.out ? "middle" : hub, target: group.out ? hub : "middle" }, classes: group.out ? "" : "arrow" });
          shown.forEach((other, i) => {
            const id = `${hub} ${i}`;
            elements.push({ data: { id, label: short(other.name, narrow ? 22 : 44), iri: other.iri, k: other.kind, name: other.name },
              position: { x: sign * (narrow ? 210 : 340), y: y + i * ROW + ROW / 2 }, classes: "other " + (sign > 0 ? "right" : "left") });
            elements.push({ data: { source: group.out ? hub : id, target: group.out ? id : hub },
              classes: (group.out ? "arrow" : "") + (other.said ? " said" : "") });
          });
          if (rest) {
            elements.push({ data: { id: hub + " rest", label: say("more", rest + group.cut) },
              position: { x: sign * (narrow ? 210 : 340), y: y + shown.length * ROW + ROW / 2 }, classes: "rest " + (sign > 0 ? "right" : "left") });
          }
          y += height + GROUP;
        });
      });
      elements[0].position = { x: narrow ? 20 : 0, y: narrow ? 10 : 0 };
      return elements;
    }

    function style() {
      const text = { color: colour("--ink"), "font-size": 12, "text-valign": "center" };
      return [
        { selector: "node", style: { ...text, label: "data(label)", width: 14, height: 14 } },
        ...KINDS.map((k, i) => ({ selector: `node[k = ${i}]`, style: { shape: k[1], "background-color": colour("--k" + i) } })),
        { selector: ".right", style: { "text-halign": "right", "text-margin-x": 6 } },
        { selector: ".left", style: { "text-halign": "left", "text-margin-x": -6 } },
        { selector: ".rest", style: { "background-opacity": 0, color: colour("--soft"), events: "no" } },
        { selector: ".middle", style: { width: 26, height: 26, "font-size": 14, "font-weight": "bold", "text-valign": "bottom", "text-margin-y": 6,
          "text-wrap": "wrap", "text-max-width": 150, "text-background-color": colour("--paper"), "text-background-opacity": 0.85, "z-index": 9 } },
        { selector: ".hub", style: { shape: "round-rectangle", width: "data(width)", height: 18, "font-size": 11, color: colour("--soft"),
          "background-color": colour("--raised"), "border-width": 1, "border-color": colour("--line"), events: "no" } },
        { selector: "edge", style: { width: 1.3, "line-color": colour("--line"), "curve-style": "straight" } },
        { selector: ".arrow", style: { "target-arrow-shape": "triangle", "target-arrow-color": colour("--soft"), "arrow-scale": 0.8 } },
        { selector: ".said", style: { "line-style": "dashed", "line-color": colour("--said"), "target-arrow-color": colour("--said") } }
      ];
    }

    let graph = null;
    let current = null;

    function draw(middle, groups) {
      const narrow = place.clientWidth < 640;
      const elements = tree(middle, groups, narrow);
      canvas.setAttribute("aria-label", say("told", middle.name));
      graph?.destroy();
      graph = cytoscape({ container: canvas, elements, style: style(), layout: { name: "preset" }, userZoomingEnabled: false,
        boxSelectionEnabled: false, autoungrabify: true, minZoom: 0.2, maxZoom: 2.5 });
      const box = graph.elements().boundingBox();
      const scale = Math.min(1.1, (canvas.clientWidth - 32) / box.w);
      canvas.style.height = Math.max(140, box.h * scale + 40) + "px";
      graph.resize();
      graph.zoom(scale);
      graph.center();
      graph.on("onetap", "node[iri]", e => e.target.id() !== "middle" && walk({ iri: e.target.data("iri"), name: e.target.data("name"), kind: e.target.data("k") }));
      graph.on("dbltap", "node[iri]", e => { location.href = page(e.target.data("iri")); });
      graph.on("mouseover", "node[iri]", () => { canvas.style.cursor = "pointer"; });
      graph.on("mouseout", "node[iri]", () => { canvas.style.cursor = ""; });
    }

    const symbol = k => {
      const shape = element("span", { className: "dot" });
      shape.innerHTML = SYMBOLS[k];
      return shape;
    };

    function tell(middle, groups) {
      legend.replaceChildren(...[...new Set(groups.flatMap(g => g.others.map(o => o.kind)))].sort()
        .map(k => element("li", {}, symbol(k), say("kind." + KINDS[k][0]))));
      told.textContent = groups.length ? say("hint") : say("none");
      const most = Math.max(12, share(groups));
      list.replaceChildren(...groups.map(g => element("div", {},
        element("dt", {}, (g.out ? "" : say("arrow.in") + " ") + g.property),
        element("dd", {}, element("ul", { className: "facts" }, ...g.others.slice(0, most).map(o => entry(o)),
          ...(g.others.length > most ? [element("li", { className: "note" }, say("more", g.others.length - most + g.cut))] : []))))));
    }

    function entry(other) {
      const walkTo = element("button", { type: "button", className: "plain walk", title: say("walk"),
        "aria-label": say("walk") + ": " + other.name, onclick: () => walk(other, true) });
      walkTo.textContent = "→";
      return element("li", {}, symbol(other.kind), " ", element("a", { href: page(other.iri) }, other.name), " ", walkTo);
    }

    function showTrail(focus) {
      ways.replaceChildren(...trail.map((step, i) => {
        const last = i === trail.length - 1;
        const label = last ? element("a", { href: page(step.iri), "aria-current": "true" }, step.name)
          : element("button", { type: "button", className: "plain", onclick: () => { trail.length = i; walk(step, true); } }, step.name);
        return element("li", {}, label);
      }));
      focus && ways.lastElementChild.firstElementChild.focus();
    }

    /** Makes a thing the middle. */
    async function walk(middle, focus = false) {
      current = middle.iri;
      const groups = await groupsOf(middle.iri);
      if (current !== middle.iri) {
        return; // the reader has gone on meanwhile
      }
      trail.push(middle);
      showTrail(focus);
      tell(middle, groups);
      draw(middle, groups);
    }

    function zoom(sign, label, factor) {
      return element("button", { type: "button", className: "plain", "aria-label": label,
        onclick: () => graph.zoom({ level: graph.zoom() * factor, renderedPosition: { x: graph.width() / 2, y: graph.height() / 2 } }) }, sign);
    }

    bar.append(zoom("+", say("nearer"), 1.3), zoom("−", say("farther"), 1 / 1.3));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => graph?.style(style()));
    return walk;
  }

  const icon = (k, path) => `<svg class="symbol k${k}" width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">${path}</svg>`;
  const SYMBOLS = [
    icon(0, '<circle cx="8" cy="8" r="6"/>'), icon(1, '<path d="M2 3h12v10h-12z"/>'), icon(2, '<path d="M8 1l7 7l-7 7l-7-7z"/>'),
    icon(3, '<path d="M8 2l7 12h-14z"/>'), icon(4, '<path d="M8 1l7 5.2l-2.7 8.3h-8.6l-2.700-8.300z"/>'),
    icon(5, '<path d="M8 0l2.200 5.500l5.800.400l-4.500 3.800l1.500 5.800l-5-3.200l-5 3.200l1.500-5.800l-4.500-3.800l5.800-.400z"/>'),
    icon(6, '<path d="M1 2l7 4l7-4l-7 13z"/>'), icon(7, '<path d="M4.500 2h7l3.500 6l-3.500 6h-7l-3.500-6z"/>')
  ];

  globalThis.drawNeighbourhood = (place, settings) =>
    drawer(place, settings)({ iri: settings.iri, name: settings.name, kind: kindOf(settings.kind) });
})();
