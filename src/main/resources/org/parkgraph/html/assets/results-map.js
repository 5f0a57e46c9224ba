// The answer as a map: rows with latitude and longitude, or with points in WKT. No tiles are loaded:
// nothing leaves this server.
"use strict";
{
  const { say, element, href, text } = Results;
  const POINT = /^(?:<[^>]*>\s*)?POINT\s*(?:Z\s*)?\(\s*(-?[\d.]+)\s+(-?[\d.]+)/i;

  const MOST_NAMED = 8; // more names at once would hide each other

  /** Latitude and longitude of a row; null where it has none. */
  function placeOf(row, columns) {
    for (const name of columns) {
      const wkt = row[name] && POINT.exec(row[name].value);
      if (wkt) {
        return [Number(wkt[2]), Number(wkt[1])];
      }
    }
    const value = pattern => {
      const name = columns.find(c => pattern.test(c));
      return name && row[name] ? Number(row[name].value) : NaN;
    };
    const at = [value(/^lat(itude)?$|Lat(itude)?$/), value(/^(lon|lng|long|longitude)$|Long?(itude)?$/)];
    return at.every(Number.isFinite) && Math.abs(at[0]) <= 90 && Math.abs(at[1]) <= 180 ? at : null;
  }

  /** What a place is called: the first text of its row, else its address. */
  function label(row, columns) {
    const terms = columns.map(c => row[c]).filter(t => t && !POINT.test(t.value) && !Results.isNumber(t));
    const named = terms.find(t => t.type === "literal") ?? terms[0];
    const thing = terms.find(t => t.type === "uri");
    const address = thing ? href(thing.value) : null;
    const name = named ? text(named) : say("results.map.point");
    return address ? element("a", { href: address }, name) : element("span", {}, name);
  }

  async function draw(place, answer) {
    const found = answer.rows.map(row => ({ row, at: placeOf(row, answer.columns) })).filter(f => f.at);
    const told = say("results.map.told", found.length);
    const canvas = element("div", { className: "map", role: "region", "aria-label": told });
    place.append(canvas, element("p", { className: "note" }, told));
    await Results.load("leaflet.css");
    await Results.load("leaflet.js");
    const map = L.map(canvas, { attributionControl: false, zoomSnap: 0.5, scrollWheelZoom: false });
    L.control.scale({ imperial: false }).addTo(map);
    for (const { row, at } of found) {
      L.circleMarker(at, { radius: 7, className: "spot" }).addTo(map)
        .bindTooltip(label(row, answer.columns).textContent, { permanent: found.length <= MOST_NAMED })
        .bindPopup(label(row, answer.columns));
    }
    map.fitBounds(L.latLngBounds(found.map(f => f.at)).pad(0.2), { maxZoom: 14 });
  }

  Results.views.push({ kind: "map", suits: answer => answer.rows.some(row => placeOf(row, answer.columns)), draw });
}
