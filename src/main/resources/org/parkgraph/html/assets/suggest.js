// Suggestions under search boxes while somebody types: a combobox with a list in groups.
"use strict";

{
  const words = document.currentScript.dataset;
  const WAIT = 120;

  /** An element of a class with a text, in Chinese marked as such. */
  function element(name, className, text = "") {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    if (/\p{Script=Han}/u.test(text)) {
      made.lang = "zh-Hans";
    }
    return made;
  }

  /** A name with what was typed in it made bold. */
  function marked(name, typed) {
    const made = element("span", "name", name);
    const at = name.toLowerCase().indexOf(typed.toLowerCase());
    if (at >= 0) {
      const end = at + typed.length;
      made.replaceChildren(name.slice(0, at), element("b", "", name.slice(at, end)), name.slice(end));
    }
    return made;
  }

  class Suggestions {
    constructor(box, number) {
      this.box = box;
      this.id = "suggestions-" + number;
      this.list = element("div", "suggestions");
      this.status = element("span", "unseen");
      this.options = [];
      this.active = -1;
      this.list.id = this.id;
      this.list.hidden = true;
      this.list.setAttribute("role", "listbox");
      this.list.setAttribute("aria-label", words.label);
      this.status.setAttribute("role", "status");
      for (const [name, value] of Object.entries({
        role: "combobox",
        "aria-autocomplete": "list",
        "aria-controls": this.id,
        "aria-expanded": "false"
      })) {
        box.setAttribute(name, value);
      }
      box.form.append(this.list, this.status);
      box.addEventListener("input", e => e.isComposing || this.later());
      box.addEventListener("compositionend", () => this.later());
      box.addEventListener("keydown", e => this.key(e));
      box.addEventListener("blur", () => this.close());
      box.form.addEventListener("submit", () => this.close());
      // A press must not take the focus from the box, which would close the list before the click.
      this.list.addEventListener("pointerdown", e => e.preventDefault());
      this.list.addEventListener("click", e => this.open(e.target.closest("[role=option]")));
    }

    later() {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.ask(this.box.value.trim()), WAIT);
    }

    async ask(typed) {
      this.asked?.abort();
      if (!typed) {
        this.close();
        return;
      }
      const asked = (this.asked = new AbortController());
      const lang = this.box.form.elements.lang?.value;
      const query = new URLSearchParams(lang ? { q: typed, lang } : { q: typed });
      try {
        const answer = await fetch(this.box.dataset.suggest + "?" + query, {
          headers: { Accept: "application/json" },
          signal: asked.signal
        });
        const found = answer.ok ? (await answer.json()).suggestions : [];
        if (!asked.signal.aborted && document.activeElement === this.box) {
          this.show(found, typed);
        }
      } catch {
        // Asked again since, or no network: the box goes on without suggestions.
      }
    }

    show(found, typed) {
      const groups = new Map();
      this.options = [];
      for (const suggestion of found.filter(s => s.address)) {
        if (!groups.has(suggestion.group)) {
          groups.set(suggestion.group, this.group(suggestion));
        }
        const option = this.option(suggestion, typed);
        this.options.push(option);
        groups.get(suggestion.group).append(option);
      }
      this.list.replaceChildren(...groups.values());
      this.active = -1;
      this.box.removeAttribute("aria-activedescendant");
      this.expand(this.options.length > 0);
      this.status.textContent = this.options.length
        ? words.count.replace("{0}", this.options.length)
        : "";
    }

    group(suggestion) {
      const group = element("div", "group");
      const heading = element("div", "heading", suggestion.groupLabel);
      heading.id = this.id + "-" + suggestion.group;
      group.setAttribute("role", "group");
      group.setAttribute("aria-labelledby", heading.id);
      group.append(heading);
      return group;
    }

    option(suggestion, typed) {
      const option = element("div", "option");
      option.id = this.id + "-" + this.options.length;
      option.dataset.address = suggestion.address;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.append(marked(suggestion.name, typed), " ");
      if (suggestion.otherName) {
        option.append(element("span", "other", suggestion.otherName), " ");
      }
      option.append(element("span", "kind", suggestion.kind));
      return option;
    }

    key(e) {
      if (e.isComposing) {
        return;
      }
      const shown = !this.list.hidden;
      if (e.key === "ArrowDown" || e.key === "ArrowUp") {
        e.preventDefault();
        if (shown) {
          this.move(e.key === "ArrowDown" ? 1 : -1);
        } else if (this.options.length) {
          this.expand(true);
        } else {
          this.ask(this.box.value.trim());
        }
      } else if (shown && e.key === "Escape") {
        e.preventDefault();
        this.close();
      } else if (shown && e.key === "Enter" && this.active >= 0) {
        e.preventDefault();
        this.open(this.options[this.active]);
      }
    }

    /** Goes round: from the last to the box itself, from there to the first. */
    move(step) {
      const places = this.options.length + 1;
      this.options[this.active]?.setAttribute("aria-selected", "false");
      this.active = ((this.active + 1 + step + places) % places) - 1;
      const option = this.options[this.active];
      if (option) {
        option.setAttribute("aria-selected", "true");
        option.scrollIntoView({ block: "nearest" });
        this.box.setAttribute("aria-activedescendant", option.id);
      } else {
        this.box.removeAttribute("aria-activedescendant");
      }
    }

    open(option) {
      if (option) {
        this.close();
        location.assign(option.dataset.address);
      }
    }

    expand(open) {
      this.list.hidden = !open;
      this.list.style.top = this.box.offsetTop + this.box.offsetHeight + 5 + "px";
      this.box.setAttribute("aria-expanded", String(open));
    }

    close() {
      clearTimeout(this.waiting);
      this.asked?.abort();
      this.options[this.active]?.setAttribute("aria-selected", "false");
      this.active = -1;
      this.box.removeAttribute("aria-activedescendant");
      this.expand(false);
    }
  }

  document.querySelectorAll("[data-suggest]").forEach((box, i) => new Suggestions(box, i));
}
