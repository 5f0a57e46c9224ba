// Opens the pictures of a thing in its page; without this their links lead to pages of their own.
"use strict";

(() => {
  const root = document.querySelector("[data-pictures]");
  if (!root) {
    return;
  }
  const settings = JSON.parse(root.dataset.pictures);
  const loaded = new Map();

  /** A script or style sheet, once. */
  function library(name) {
    if (!loaded.has(name)) {
      loaded.set(name, new Promise((done, failed) => {
        const style = name.endsWith(".css");
        const e = document.createElement(style ? "link" : "script");
        e[style ? "href" : "src"] = settings.libraries[name];
        if (style) {
          e.rel = "stylesheet";
        }
        e.onload = done;
        e.onerror = () => { loaded.delete(name); failed(new Error(name)); };
        document.head.append(e);
      }));
    }
    return loaded.get(name);
  }

  /** The part of another page that is the picture. */
  async function partOf(link, selector) {
    const answer = await fetch(link.href, { headers: { Accept: "text/html" } });
    if (!answer.ok) {
      throw new Error(answer.status);
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const part = page.querySelector(selector) || page.querySelector("main .note");
    return document.importNode(part, true);
  }

  async function show(box, place) {
    if (box.dataset.part === "graph") {
      await library("cytoscape.js");
      await library("graph.js");
      await globalThis.drawNeighbourhood(place, settings);
      return;
    }
    const part = await partOf(box.querySelector("a"), box.dataset.part);
    const map = part.querySelector("[data-map]");
    if (map) {
      await Promise.all([library("leaflet.css"), library("leaflet.js")]);
      await library("map.js");
    }
    place.replaceChildren(part);
    if (map) {
      globalThis.drawMap(map);
    }
  }

  for (const box of root.querySelectorAll("details")) {
    const place = box.querySelector(".here");
    let begun = false;
    box.addEventListener("toggle", async () => {
      if (!box.open || begun) {
        return;
      }
      begun = true;
      place.setAttribute("role", "status");
      place.textContent = settings.loading;
      try {
        await show(box, place);
      } catch {
        begun = false;
        place.textContent = settings.failed;
      }
      place.removeAttribute("role");
    });
  }
})();
