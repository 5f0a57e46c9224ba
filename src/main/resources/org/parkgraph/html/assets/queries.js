// What the page of a query can do more with a script: pick things by name, draw, copy.
"use strict";
{
  const BASE = "https://w3id.org/parkgraph/id/";

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  /** A field that takes a thing: names to pick from while typing; the form then sends its address. */
  class Picker {
    constructor(input) {
      this.input = input;
      this.name = input.name;
      this.hidden = element("input", { type: "hidden" });
      this.list = element("ul", { className: "picks", id: input.id + "-picks", hidden: true });
      this.list.setAttribute("role", "listbox");
      this.list.setAttribute("aria-label", input.labels[0].firstChild.textContent.trim());
      input.after(this.list, this.hidden);
      for (const [key, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list",
        "aria-expanded": "false", "aria-controls": this.list.id })) {
        input.setAttribute(key, value);
      }
      if (input.dataset.pick) {
        this.take(input.dataset.pick);
      }
      input.addEventListener("input", () => this.typed());
      input.addEventListener("keydown", event => this.key(event));
      input.addEventListener("blur", () => setTimeout(() => this.close(), 150));
      this.list.addEventListener("mousedown", event => event.preventDefault());
      this.list.addEventListener("click", event => this.pick(event.target.closest("li")));
    }

    /** The form sends this value for what the field shows. */
    take(value) {
      this.hidden.name = this.name;
      this.hidden.value = value;
      this.input.removeAttribute("name");
    }

    typed() {
      this.hidden.removeAttribute("name");
      this.input.name = this.name;
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.ask(this.input.value.trim()), 120);
    }

    async ask(text) {
      const answer = text && await fetch("/suggest?lang=" + document.documentElement.lang + "&q=" + encodeURIComponent(text),
        { headers: { Accept: "application/json" } });
      if (!answer || !answer.ok || text !== this.input.value.trim()) {
        this.close();
        return;
      }
      const seen = new Set();
      const found = (await answer.json()).suggestions.filter(s => s.iri && !seen.has(s.iri) && seen.add(s.iri));
      this.list.replaceChildren(...found.map((s, i) => {
        const address = s.iri.startsWith(BASE) ? s.iri.slice(BASE.length) : s.iri;
        const entry = element("li", { id: this.list.id + i }, s.name,
          element("span", { className: "kind" }, [s.kind, s.otherName].filter(Boolean).join(" · ")));
        entry.setAttribute("role", "option");
        entry.dataset.value = address;
        entry.dataset.name = s.name;
        return entry;
      }));
      this.open(found.length > 0 && document.activeElement === this.input);
    }

    open(shown) {
      this.list.hidden = !shown;
      this.input.setAttribute("aria-expanded", String(shown));
      this.mark(-1);
    }

    close() {
      this.open(false);
    }

    mark(at) {
      this.at = at;
      [...this.list.children].forEach((entry, i) => {
        entry.setAttribute("aria-selected", String(i === at));
        if (i === at) {
          entry.scrollIntoView({ block: "nearest" });
        }
      });
      if (at >= 0) {
        this.input.setAttribute("aria-activedescendant", this.list.children[at].id);
      } else {
        this.input.removeAttribute("aria-activedescendant");
      }
    }

    pick(entry) {
      if (entry) {
        this.input.value = entry.dataset.name;
        this.take(entry.dataset.value);
        this.close();
      }
    }

    key(event) {
      const count = this.list.children.length;
      if (this.list.hidden || count === 0) {
        return;
      }
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        const from = this.at < 0 && event.key === "ArrowUp" ? 0 : this.at;
        this.mark((from + (event.key === "ArrowDown" ? 1 : count - 1)) % count);
      } else if (event.key === "Enter" && this.at >= 0) {
        this.pick(this.list.children[this.at]);
      } else if (event.key === "Escape") {
        this.close();
      } else {
        return;
      }
      event.preventDefault();
    }
  }

  /** Fields that were left empty do not lengthen the address. */
  function leaveOutEmpty(form) {
    form.addEventListener("submit", () => {
      const empty = [...form.elements].filter(e => e.name && !e.value);
      empty.forEach(e => e.disabled = true);
      setTimeout(() => empty.forEach(e => e.disabled = false), 500); // for whoever comes back
    });
  }

  /** The names of things, which have a column of their own, in the place of their addresses. */
  function named(answer) {
    const columns = answer.head.vars;
    const labels = columns.filter(c => c.endsWith("Label") && columns.includes(c.slice(0, -5)));
    const rows = answer.results.bindings.map(row => {
      const copy = { ...row };
      for (const label of labels) {
        copy[label.slice(0, -5)] = row[label] ?? row[label.slice(0, -5)];
        delete copy[label];
      }
      return copy;
    });
    return { columns: columns.filter(c => c !== "sources" && !labels.includes(c)), rows };
  }

  /** A button that shows the rows as a chart, where they suit one. */
  function offerChart(place) {
    const chart = Results.views.find(view => view.kind === "chart");
    const panel = element("div", { className: "view", hidden: true });
    const button = element("button", { type: "button", className: "plain" }, place.dataset.show);
    button.setAttribute("aria-expanded", "false");
    button.addEventListener("click", async () => {
      if (!panel.hasChildNodes()) {
        const response = await fetch(place.dataset.address);
        const answer = named(await response.json());
        panel.hidden = false; // or it has no width to draw in
        if (!chart || !chart.suits(answer)) {
          place.remove();
          return;
        }
        chart.draw(panel, answer);
      } else {
        panel.hidden = !panel.hidden;
      }
      button.setAttribute("aria-expanded", String(!panel.hidden));
      button.textContent = panel.hidden ? place.dataset.show : place.dataset.hide;
    });
    place.append(button, panel);
  }

  function offerCopy(text) {
    const around = element("div", { className: "copied" });
    const button = element("button", { type: "button", className: "plain" }, text.dataset.copy);
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text.textContent);
      button.textContent = text.dataset.copied;
      setTimeout(() => button.textContent = text.dataset.copy, 2000);
    });
    text.replaceWith(around);
    around.append(text, button);
  }

  document.querySelectorAll("input[data-pick]").forEach(input => new Picker(input));
  document.querySelectorAll("[data-form='query']").forEach(leaveOutEmpty);
  document.querySelectorAll("#drawn").forEach(offerChart);
  document.querySelectorAll("[data-copy]").forEach(offerCopy);
}
