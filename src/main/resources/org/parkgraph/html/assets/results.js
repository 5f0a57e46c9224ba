// Shows the rows of an answer: as a table, and as what else they suit. The views are in files of
// their own and add themselves to Results.views.
"use strict";
{
  const settings = JSON.parse(document.querySelector("[data-results]").dataset.results);

  /** The word of a key, with {0}, {1} … replaced; that of "key.one" where the first of them is 1. */
  const say = (key, ...values) =>
    (values[0] === 1 && settings.words[key + ".one"] || settings.words[key]).replace(/\{(\d)\}/g, (all, n) =>
      typeof values[n] === "number" ? number(values[n]) : values[n]);

  const format = new Intl.NumberFormat(settings.lang, { maximumFractionDigits: 6 });
  const number = value => format.format(value);

  /** An element with properties and children; an undefined property is left out. */
  function element(name, properties, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(properties ?? {})) {
      if (value !== undefined && key.includes("-")) {
        made.setAttribute(key, value);
      } else if (value !== undefined) {
        made[key] = value;
      }
    }
    made.append(...children);
    return made;
  }

  /** Where a page may link to; the same rules as on the server. */
  function href(iri) {
    const base = settings.base;
    let path = null;
    if (iri.startsWith(base + "id/")) {
      path = "/page/" + iri.slice(base.length + 3);
    } else if (iri.startsWith(base + "scheme/") || iri.startsWith(base + "ontology#")) {
      path = "/" + iri.slice(base.length);
    } else if (/^(https?:\/\/|mailto:)/i.test(iri) && !iri.startsWith(base)) {
      return iri;
    }
    if (path && settings.chosen) {
      const [page, fragment] = path.split("#", 2);
      path = page + "?lang=" + settings.chosen + (fragment === undefined ? "" : "#" + fragment);
    }
    return path;
  }

  /** An IRI under the longest prefix that fits, else as it is. */
  function shorten(iri) {
    let best = null;
    for (const [prefix, namespace] of Object.entries(settings.prefixes)) {
      if (iri.startsWith(namespace) && (!best || namespace.length > best[1].length)) {
        best = [prefix, namespace];
      }
    }
    return best ? best[0] + ":" + iri.slice(best[1].length) : iri;
  }

  /** A term as people read it. */
  const text = term => !term ? "" : term.type === "uri" ? shorten(term.value)
    : term.type === "bnode" ? "_:" + term.value : term.value;

  window.Results = { settings, say, number, element, href, shorten, text, views: [] };

  const loaded = {};

  /** Loads a script or a style sheet of this server, once, when a view needs it. */
  Results.load = name => loaded[name] ??= new Promise((done, failed) => {
    const address = settings.libraries[name];
    const tag = name.endsWith(".css")
      ? element("link", { rel: "stylesheet", href: address })
      : element("script", { src: address });
    tag.onload = done;
    tag.onerror = () => failed(new Error(address));
    document.head.append(tag);
  });

  /** The view buttons and the place under them. */
  function views(place, answer, chosen) {
    const panel = element("div", { className: "view" });
    const fitting = Results.views.filter(view => view.suits(answer));
    const buttons = fitting.map(view =>
      element("button", { type: "button", className: "plain", "aria-pressed": "false", onclick: () => choose(view) },
        say("results." + view.kind)));
    const choose = view => {
      fitting.forEach((v, i) => buttons[i].setAttribute("aria-pressed", String(v === view)));
      panel.replaceChildren();
      view.draw(panel, answer);
      place.dispatchEvent(new CustomEvent("view", { detail: view.kind }));
    };
    const bar = element("div", { className: "views", role: "group", "aria-label": say("results.views") }, ...buttons);
    place.replaceChildren(...(fitting.length > 1 ? [bar] : []), panel);
    choose(fitting.find(view => view.kind === chosen) ?? fitting[0]);
  }

  /**
   * Shows an answer in an element, whose content it replaces.
   *
   * answer: SPARQL results in JSON, rows or a boolean;
   * options.kind: "table", "chart", "map" or "graph", where it suits; else the table.
   */
  window.showResults = (place, answer, options = {}) => {
    if ("boolean" in answer) {
      const word = say(answer.boolean ? "results.yes" : "results.no");
      place.replaceChildren(element("p", { className: "yesno" }, word));
    } else if (answer.results.bindings.length === 0) {
      place.replaceChildren(element("p", { className: "note" }, say("results.none")));
    } else {
      views(place, { columns: answer.head.vars, rows: answer.results.bindings }, options.kind);
    }
  };
}
