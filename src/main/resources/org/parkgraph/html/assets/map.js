// Draws the things of a list, which have coordinates, as a map beside it.
"use strict";

(() => {
  const STEPS = [45, 30, 15, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001];
  const CROSSHAIR = '<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 0v5M8 11v5M0 8h5M11 8h5M8 3a5 5 0 1 0 0 10a5 5 0 1 0 0-10z"/></svg>';
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;

  function element(name, className, ...children) {
    const e = document.createElement(name);
    e.className = className;
    e.append(...children);
    return e;
  }

  /** The entries that lie on one point share a symbol. */
  function places(list) {
    const byPoint = new Map();
    for (const entry of list.querySelectorAll("[data-lat]")) {
      const key = entry.dataset.lat + " " + entry.dataset.lon;
      const place = byPoint.get(key) || { at: [Number(entry.dataset.lat), Number(entry.dataset.lon)], entries: [] };
      place.entries.push(entry);
      byPoint.set(key, place);
    }
    return [...byPoint.values()];
  }

  const name = entry => entry.querySelector(".name");
  const radius = entry => Number(entry.dataset.precision || 0);

  /** Most things are near one another: those far away do not shrink the others to a dot. */
  function heart(all) {
    const middle = i => all.map(p => p.at[i]).sort((a, b) => a - b)[Math.floor(all.length / 2)];
    const [lat, lon] = [middle(0), middle(1)];
    const far = p => Math.max(Math.abs(p.at[0] - lat), Math.abs(p.at[1] - lon));
    const usual = all.map(far).sort((a, b) => a - b)[Math.floor(all.length / 3)];
    return L.latLngBounds(all.filter(p => far(p) <= 2 * usual).map(p => p.at)).pad(0.15);
  }

  function degrees(value, positive, negative, step) {
    const digits = Math.max(0, Math.ceil(-Math.log10(step)));
    return Math.abs(value).toFixed(digits) + "°" + (value < 0 ? negative : value > 0 ? positive : "");
  }

  /** Lines of latitude and longitude instead of pictures from elsewhere. */
  function addGraticule(map) {
    const lines = L.layerGroup().addTo(map);
    const line = (from, to) => L.polyline([from, to], { className: "graticule", weight: 1, interactive: false, keyboard: false }).addTo(lines);
    const label = (at, text, className) =>
      L.marker(at, { interactive: false, keyboard: false, icon: L.divIcon({ className: "degrees " + className, html: text, iconSize: null }) }).addTo(lines);
    const draw = () => {
      lines.clearLayers();
      const view = map.getBounds();
      const [west, east] = [Math.max(-180, view.getWest()), Math.min(180, view.getEast())];
      const [south, north] = [Math.max(-85, view.getSouth()), Math.min(85, view.getNorth())];
      const step = STEPS.filter(s => (east - west) / s < 7).pop() || STEPS[0];
      for (let lon = Math.ceil(west / step) * step; lon <= east; lon += step) {
        line([south, lon], [north, lon]);
        label([north, lon], degrees(lon, "E", "W", step), "top");
      }
      for (let lat = Math.ceil(south / step) * step; lat <= north; lat += step) {
        line([lat, west], [lat, east]);
        label([lat, west], degrees(lat, "N", "S", step), "side");
      }
    };
    map.on("moveend resize", draw);
    draw();
  }

  function addTiles(map, box) {
    const attribution = element("span", "", box.dataset.attribution || "").innerHTML;
    L.tileLayer(box.dataset.tiles, { attribution, maxZoom: 19 }).addTo(map);
  }

  /** What opens at a symbol: the things there, each with its link. */
  function popup(place) {
    return element("ul", "there", ...place.entries.map(entry => {
      const item = element("li", "", entry.querySelector("svg").cloneNode(true), " ", name(entry).cloneNode(true));
      const where = entry.querySelector(".where");
      item.append(element("span", "where", where.textContent.trim()));
      return item;
    }));
  }

  function addSymbol(map, place, alone) {
    const first = place.entries[0];
    const title = place.entries.map(e => name(e).textContent.trim()).join(", ");
    const marker = L.marker(place.at, {
      title,
      alt: title,
      icon: L.divIcon({ className: "pin", html: first.querySelector("svg").cloneNode(true), iconSize: [24, 24] })
    }).addTo(map);
    const metres = Math.max(...place.entries.map(radius));
    const ring = L.circle(place.at, { radius: metres, className: "ring", interactive: false });
    marker.bindPopup(popup(place), { maxWidth: 280 });
    marker.bindTooltip(name(first).textContent.trim() + (place.entries.length > 1 ? " +" + (place.entries.length - 1) : ""),
      { permanent: true, direction: "right", offset: [9, 0], className: "place-name" });
    if (alone) {
      ring.addTo(map);
    } else {
      marker.on("popupopen", () => ring.addTo(map));
      marker.on("popupclose", () => ring.remove());
    }
    place.marker = marker;
    return marker;
  }

  /** Names that would lie on others are left out until there is room. */
  function clearNames(all) {
    const taken = all.map(p => p.marker.getElement().getBoundingClientRect());
    const order = [...all].sort((a, b) => b.entries.length - a.entries.length || radius(a.entries[0]) - radius(b.entries[0]));
    for (const place of order) {
      const label = place.marker.getTooltip()?.getElement();
      if (!label) {
        continue;
      }
      label.classList.remove("covered");
      const r = label.getBoundingClientRect();
      const covered = taken.some(t => r.left < t.right && t.left < r.right && r.top < t.bottom && t.top < r.bottom);
      label.classList.toggle("covered", covered);
      if (!covered) {
        taken.push(r);
      }
    }
  }

  function addButtons(map, box, all) {
    for (const place of all) {
      for (const entry of place.entries) {
        const button = element("button", "plain locate");
        button.innerHTML = CROSSHAIR;
        button.type = "button";
        button.title = box.dataset.show;
        button.setAttribute("aria-label", box.dataset.show + ": " + name(entry).textContent.trim());
        button.addEventListener("click", () => {
          map.setView(place.at, zoomOf(radius(entry)), { animate: !calm });
          place.marker.openPopup();
          box.scrollIntoView({ block: "nearest" });
        });
        entry.append(button);
      }
    }
  }

  const zoomOf = metres => Math.max(3, Math.min(14, Math.round(23 - Math.log2(Math.max(500, metres)))));

  function setView(map, all, isPage) {
    const given = isPage && /^#(\d+)\/(-?[\d.]+)\/(-?[\d.]+)$/.exec(location.hash);
    if (given) {
      map.setView([Number(given[2]), Number(given[3])], Number(given[1]));
    } else if (all.length === 1) {
      map.setView(all[0].at, zoomOf(radius(all[0].entries[0])));
    } else {
      map.fitBounds(heart(all), { maxZoom: 13 });
    }
  }

  /** A map that is the page itself keeps its view in the address. */
  function draw(box, isPage) {
    const all = places(document.getElementById(box.dataset.map));
    if (!all.length) {
      return;
    }
    box.hidden = false;
    box.setAttribute("role", "region");
    box.setAttribute("aria-label", box.dataset.label);
    const map = L.map(box, {
      zoomControl: false, attributionControl: Boolean(box.dataset.tiles), scrollWheelZoom: all.length > 1,
      minZoom: 2, maxZoom: 17, zoomAnimation: !calm, fadeAnimation: !calm, markerZoomAnimation: !calm
    });
    map.attributionControl?.setPrefix(false);
    L.control.zoom({ zoomInTitle: box.dataset.in, zoomOutTitle: box.dataset.out }).addTo(map);
    L.control.scale({ imperial: false }).addTo(map);
    setView(map, all, isPage);
    box.dataset.tiles ? addTiles(map, box) : addGraticule(map);
    all.forEach(place => addSymbol(map, place, all.length === 1));
    clearNames(all);
    map.on("zoomend moveend", () => clearNames(all));
    map.on("popupopen", e => e.popup.getElement().querySelector(".leaflet-popup-close-button")?.setAttribute("aria-label", box.dataset.close));
    if (all.length > 1) {
      addButtons(map, box, all);
    }
    if (isPage) {
      map.on("moveend", () => {
        const c = map.getCenter();
        history.replaceState(null, "", `#${map.getZoom()}/${c.lat.toFixed(4)}/${c.lng.toFixed(4)}`);
      });
    }
  }

  globalThis.drawMap = box => draw(box, false);
  document.querySelectorAll("[data-map]").forEach(box => draw(box, true));
})();
