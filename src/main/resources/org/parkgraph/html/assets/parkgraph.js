// What the pages can do more with scripts; they work without.
"use strict";

/** A box that hides the entries of a list that lack what is typed. */
function addFilter(place) {
  const list = document.getElementById(place.dataset.filter);
  const entries = [...list.querySelectorAll("[data-entry]")];
  const texts = entries.map(e => e.textContent.toLowerCase());
  const label = document.createElement("label");
  const box = document.createElement("input");
  const none = document.createElement("p");
  label.className = "filter";
  box.type = "search";
  none.className = "note";
  none.setAttribute("role", "status");
  label.append(place.dataset.filterLabel, box);
  place.append(label, none);
  box.addEventListener("input", () => {
    const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    entries.forEach((entry, i) => {
      entry.hidden = !words.every(w => texts[i].includes(w));
      shown += entry.hidden ? 0 : 1;
    });
    for (const section of list.querySelectorAll("section")) {
      section.hidden = !section.querySelector("[data-entry]:not([hidden])");
    }
    none.textContent = shown ? "" : place.dataset.filterNone;
  });
}

/** Opens what hides the target of the address, and goes there. */
function showTarget() {
  const id = decodeURIComponent(location.hash.slice(1));
  const target = id && document.getElementById(id);
  if (!target) {
    return;
  }
  for (let e = target.closest("details"); e; e = e.parentElement.closest("details")) {
    e.open = true;
  }
  target.scrollIntoView();
}

document.querySelectorAll("[data-filter]").forEach(addFilter);
addEventListener("hashchange", showTarget);
showTarget();
