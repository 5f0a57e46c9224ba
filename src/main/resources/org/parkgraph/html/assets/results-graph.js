// The answer as a drawing of points and arrows: rows of three terms, or of two.
"use strict";
{
  const { say, element, href, text } = Results;
  const MOST_ARROWS = 400;
  const LEGIBLE = 0.75;

  /** The columns that are subject, predicate and object of a row; null where rows are no edges. */
  function edgeColumns(answer) {
    const named = ["subject", "predicate", "object"];
    if (named.every(name => answer.columns.includes(name))) {
      return named;
    }
    const things = answer.columns.filter(name =>
      answer.rows.every(row => !row[name] || row[name].type !== "literal") && answer.rows.some(row => row[name]));
    if (answer.columns.length === 3 && things.includes(answer.columns[0]) && things.includes(answer.columns[1])) {
      return answer.columns;
    }
    return things.length === 2 ? [things[0], null, things[1]] : null;
  }

  /** A name that fits under a point: things of this graph need no prefix. */
  const short = term => cut(text(term).replace(/^id:/, ""));
  const cut = label => label.length > 32 ? label.slice(0, 31) + "…" : label;

  /** Points and arrows. */
  function drawn(answer) {
    const [subject, predicate, object] = edgeColumns(answer);
    const points = new Map();
    const arrows = [];
    const point = term => {
      points.set(term.value, { data: { id: term.value, label: short(term), literal: term.type === "literal" } });
      return term.value;
    };
    for (const row of answer.rows) {
      if (row[subject] && row[object] && arrows.length < MOST_ARROWS) {
        arrows.push({ data: { source: point(row[subject]), target: point(row[object]),
          label: predicate ? text(row[predicate]) : "" } });
      }
    }
    return { points: [...points.values()], arrows };
  }

  /** Colours are those of the page, read when it is drawn; the words on arrows go where these are many. */
  function style(many) {
    const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    const font = { "font-size": 11, color: colour("--ink"), "text-outline-width": 2,
      "text-outline-color": colour("--paper"), "min-zoomed-font-size": 5 };
    return [
      { selector: "node", style: { ...font, label: "data(label)", "background-color": colour("--accent"), width: 14, height: 14,
        "text-valign": "bottom", "text-margin-y": 4 } },
      { selector: "node[?literal]", style: { "background-color": colour("--soft"), shape: "rectangle", width: 9, height: 9 } },
      { selector: "edge", style: { ...font, label: many ? "" : "data(label)", color: colour("--soft"), "font-size": 9, width: 1.2,
        "line-color": colour("--line"), "target-arrow-color": colour("--soft"), "target-arrow-shape": "triangle",
        "arrow-scale": 0.8, "curve-style": "bezier", "text-rotation": "autorotate" } },
      { selector: "node:selected", style: { "border-width": 3, "border-color": colour("--said") } }
    ];
  }

  /** Zooming is by buttons: the wheel scrolls the page. */
  function zoom(graph, sign, factor) {
    const centre = () => ({ x: graph.width() / 2, y: graph.height() / 2 });
    return element("button", { type: "button", className: "plain", "aria-label": say(factor > 1 ? "results.nearer" : "results.farther"),
      onclick: () => graph.zoom({ level: graph.zoom() * factor, renderedPosition: centre() }) }, sign);
  }

  async function draw(place, answer) {
    const { points, arrows } = drawn(answer);
    const canvas = element("div", { className: "network", role: "img",
      "aria-label": say("results.graph.told", points.length, arrows.length) });
    const about = element("p", { className: "note", role: "status" }, say("results.graph.hint"));
    const bar = element("p", { className: "turns" });
    place.append(canvas, bar);
    await Results.load("cytoscape.js");
    const graph = cytoscape({ container: canvas, elements: [...points, ...arrows], style: style(arrows.length > 40),
      layout: { name: points.length > 150 ? "concentric" : "cose", animate: false, nodeRepulsion: () => 2e4,
        idealEdgeLength: () => 70, componentSpacing: 40, nodeDimensionsIncludeLabels: points.length < 30 },
      userZoomingEnabled: false, maxZoom: 3, minZoom: 0.1 });
    if (graph.zoom() < LEGIBLE) { // rather a part that can be read, about the point with the most arrows
      graph.zoom(LEGIBLE);
      graph.center(graph.nodes().max(node => node.degree()).ele);
    }
    bar.append(zoom(graph, "+", 1.4), zoom(graph, "−", 1 / 1.4), about);
    graph.on("tap", "node", event => {
      const iri = event.target.id();
      const address = event.target.data("literal") ? null : href(iri);
      about.replaceChildren(address ? element("a", { href: address }, event.target.data("label")) : iri);
    });
    if (answer.rows.length > arrows.length) {
      place.append(element("p", { className: "note" }, say("results.graph.first", arrows.length)));
    }
  }

  Results.views.push({ kind: "graph", suits: answer => edgeColumns(answer) !== null, draw });
}
