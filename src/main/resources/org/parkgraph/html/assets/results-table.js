// The table of an answer: sorted and filtered in the browser, and shown in pages.
"use strict";
{
  const { say, number, element, href, shorten, text } = Results;
  const PAGE = 50;

  /** The content of a cell; things lead to their pages, other languages bear their tag. */
  function content(term) {
    const shown = text(term);
    if (term.type === "uri") {
      const address = href(term.value);
      return [address ? element("a", { href: address, title: term.value }, shown) : shown];
    }
    const lang = term["xml:lang"];
    if (lang) {
      return [element("span", { lang }, shown), " ", element("span", { className: "tag" }, lang)];
    }
    const plain = !term.datatype || term.datatype.endsWith("#string");
    return [element("span", plain ? {} : { title: shorten(term.datatype) }, shown)];
  }

  function cell(term) {
    const shown = text(term);
    const numeric = term && Results.isNumber(term);
    return element("td", { className: numeric ? "number" : shown.length <= 10 ? "short" : "" },
      ...(term ? content(term) : []));
  }

  /** Numbers by size, all else as the language sorts; what is missing comes last. */
  function compare(a, b) {
    if (!a || !b) {
      return a ? -1 : b ? 1 : 0;
    }
    return Results.isNumber(a) && Results.isNumber(b)
      ? Number(a.value) - Number(b.value)
      : text(a).localeCompare(text(b), Results.settings.lang, { numeric: true });
  }

  class Table {
    constructor(answer) {
      this.answer = answer;
      this.rows = answer.rows;
      this.sorted = null;
      this.page = 0;
      this.body = element("tbody");
      this.heads = answer.columns.map(column => this.head(column));
      this.told = element("span", { role: "status" });
      this.previous = this.turn(-1, "results.previous");
      this.next = this.turn(1, "results.next");
      this.show();
    }

    head(column) {
      const button = element("button", { type: "button", className: "sort", title: say("results.sort") }, column);
      button.onclick = () => this.sort(column);
      const numbers = this.rows.every(row => !row[column] || Results.isNumber(row[column]));
      return element("th", { scope: "col", className: numbers ? "number" : "" }, button);
    }

    turn(step, word) {
      const button = element("button", { type: "button", className: "plain" }, say(word));
      button.onclick = () => {
        this.page += step;
        this.show();
        this.region.scrollIntoView({ block: "nearest" });
      };
      return button;
    }

    /** Ascending, then descending, then as the answer has them. */
    sort(column) {
      const before = this.sorted?.column === column ? this.sorted.order : "none";
      const order = { none: "ascending", ascending: "descending", descending: "none" }[before];
      this.sorted = order === "none" ? null : { column, order };
      this.heads.forEach((th, i) => {
        const own = this.answer.columns[i] === column && this.sorted;
        own ? th.setAttribute("aria-sort", order) : th.removeAttribute("aria-sort");
      });
      this.arrange();
    }

    filter(words) {
      this.wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
      this.arrange();
    }

    arrange() {
      const columns = this.answer.columns;
      const line = row => columns.map(c => text(row[c])).join("\n").toLowerCase();
      const rows = this.wanted?.length
        ? this.answer.rows.filter(row => this.wanted.every(w => line(row).includes(w)))
        : [...this.answer.rows];
      if (this.sorted) {
        const { column, order } = this.sorted;
        const sign = order === "ascending" ? 1 : -1;
        rows.sort((a, b) => a[column] && b[column]
          ? sign * compare(a[column], b[column]) : compare(a[column], b[column]));
      }
      this.rows = rows;
      this.page = 0;
      this.show();
    }

    show() {
      const from = this.page * PAGE;
      const shown = this.rows.slice(from, from + PAGE);
      this.body.replaceChildren(...shown.map(row =>
        element("tr", {}, ...this.answer.columns.map(c => cell(row[c])))));
      const all = this.rows.length;
      this.told.textContent = all ? say("results.range", from + 1, from + shown.length, all) : say("results.unfit");
      this.previous.disabled = from === 0;
      this.next.disabled = from + PAGE >= all;
    }

    draw(place) {
      const head = element("thead", {}, element("tr", {}, ...this.heads));
      this.region = element("div", { className: "wide rows", tabIndex: 0, role: "region", "aria-label": say("results.table") },
        element("table", {}, head, this.body));
      const box = element("input", { type: "search", oninput: () => this.filter(box.value) });
      const paged = this.answer.rows.length > PAGE;
      const label = element("label", { className: "filter" }, say("results.filter"), box);
      const turns = element("p", { className: "turns" }, this.told, ...(paged ? [this.previous, this.next] : []));
      place.append(...(this.answer.rows.length > 5 ? [label] : []), this.region, turns);
    }
  }

  /** Whether a term is a number by its datatype. */
  Results.isNumber = term =>
    /#(integer|decimal|double|float|int|long|short|byte|nonNegativeInteger|positiveInteger|unsigned\w+)$/
      .test(term.datatype ?? "") && term.value !== "" && Number.isFinite(Number(term.value));

  Results.views.push({ kind: "table", suits: () => true, draw: (place, answer) => new Table(answer).draw(place) });
}
