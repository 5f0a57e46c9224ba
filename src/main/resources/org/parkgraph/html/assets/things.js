// Opens the sentences of a fact below it; without this a mark leads to them at the end of the page.
"use strict";

function sentencesOf(place) {
  const box = document.createElement("ul");
  box.className = "opened";
  for (const mark of place.querySelectorAll(":scope > .cites a.cite")) {
    const item = document.createElement("li");
    const said = document.getElementById(mark.hash.slice(1));
    item.append(...[...said.childNodes].map(n => n.cloneNode(true)));
    const title = said.closest("ol").previousElementSibling.cloneNode(true);
    const from = document.createElement("p");
    from.className = "place";
    from.append(title.querySelector("a, .file") ?? title.textContent);
    item.append(from);
    box.append(item);
  }
  return box;
}

document.addEventListener("click", event => {
  const mark = event.target.closest("a.cite");
  if (!mark || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  const place = mark.closest(".cites").parentElement;
  event.preventDefault();
  const open = place.querySelector(":scope > .opened");
  if (open) {
    open.remove();
  } else {
    place.append(sentencesOf(place));
  }
  for (const other of place.querySelectorAll(":scope > .cites a.cite")) {
    other.setAttribute("aria-expanded", String(!open));
  }
});
