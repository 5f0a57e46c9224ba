// Opens the sentences of a fact below it; without this a mark leads to them at the end of the page.
"use strict";

/** The page that helps to report an error in what a place says and the sentences it names. */
function reportOf(place, marks) {
  const whole = document.querySelector("a[data-report]");
  if (!whole) {
    return null;
  }
  const link = document.createElement("a");
  const address = new URL(whole.href);
  const group = place.closest("[data-property]");
  if (group) {
    address.searchParams.set("property", group.dataset.property);
  }
  if (marks.length) {
    address.searchParams.set(
      "sentence", document.getElementById(marks[0].hash.slice(1)).dataset.passage);
  }
  link.href = address.pathname + address.search;
  link.textContent = whole.dataset.report;
  const item = document.createElement("li");
  item.className = "place";
  item.append(link);
  return item;
}

function sentencesOf(place) {
  const box = document.createElement("ul");
  box.className = "opened";
  const marks = [...place.querySelectorAll(":scope > .cites a.cite")];
  for (const mark of marks) {
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
  const report = reportOf(place, marks);
  if (report) {
    box.append(report);
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

/** A button that copies a text. */
for (const text of document.querySelectorAll("textarea[data-copy]")) {
  const button = document.createElement("button");
  const told = document.createElement("span");
  button.type = "button";
  button.textContent = text.dataset.copy;
  told.setAttribute("role", "status");
  told.className = "note";
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text.value);
    told.textContent = text.dataset.copied;
  });
  text.after(button, " ", told);
}
