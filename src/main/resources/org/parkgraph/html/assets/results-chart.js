// The chart of an answer: bars for things, lines for days and years, points for two numbers.
// The table stays beside it and says the same.
"use strict";
{
  const { say, number, element, text } = Results;
  const MOST_BARS = 60;
  const MOST_LINES = 6;
  const DAY = /^-?\d{4}(-\d\d(-\d\d(T.*)?)?)?$/;

  function shape(name, attributes, ...children) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) {
      made.setAttribute(key, value);
    }
    made.append(...children);
    return made;
  }

  const isYear = (name, terms) => /year/i.test(name) && terms.every(t => /^[12]\d{3}$/.test(t.value));

  /** What a column holds: "number", "day" or "thing"; null where it is empty. */
  function kindOf(name, rows) {
    const terms = rows.map(row => row[name]).filter(Boolean);
    if (terms.length === 0) {
      return null;
    }
    if (isYear(name, terms) || terms.every(t => t.type === "literal" && DAY.test(t.value) && !t["xml:lang"]
        && !/#(integer|decimal|double)$/.test(t.datatype ?? ""))) {
      return "day";
    }
    return terms.every(Results.isNumber) ? "number" : terms.some(t => t.type === "literal") ? "thing" : "address";
  }

  /** Days as numbers: milliseconds of the first moment that a date may mean. */
  const moment = term => Date.parse(term.value.length > 10 ? term.value : term.value.padEnd(10, "-01").slice(0, 10));

  /** The columns that a chart can use, by what they hold. */
  function columnsOf(answer) {
    const by = { number: [], day: [], thing: [], address: [] };
    for (const name of answer.columns) {
      by[kindOf(name, answer.rows)]?.push(name);
    }
    return by;
  }

  /** Round steps that cut a range into about so many parts. */
  function steps(from, to, parts) {
    const rough = (to - from) / parts || 1;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10].map(n => n * power).find(s => s >= rough);
    const ticks = [];
    for (let at = Math.ceil(from / step) * step; at <= to + step / 1e6; at += step) {
      ticks.push(Number(at.toPrecision(12)));
    }
    return ticks;
  }

  /** As many characters as fit; those of Chinese are twice as wide. */
  function cut(label, width) {
    let left = width / 7;
    for (let i = 0; i < label.length; i++) {
      left -= label.codePointAt(i) > 0x2e7f ? 2 : 1;
      if (left < 0) {
        return label.slice(0, Math.max(1, i - 1)) + "…";
      }
    }
    return label;
  }

  /** One bar a row, its label before it, or above it where there is little room. */
  function bars(data, width) {
    const rows = data.points.slice(0, MOST_BARS);
    const narrow = width < 560;
    const margin = narrow ? 0 : Math.min(280, width * 0.35);
    const high = narrow ? 44 : 26;
    const room = width - margin - 74;
    const least = Math.min(0, ...rows.map(r => r.y));
    const most = Math.max(0, ...rows.map(r => r.y)) || 1;
    const x = value => margin + (value - least) / (most - least || 1) * room;
    const svg = shape("svg", { viewBox: `0 0 ${width} ${rows.length * high + 6}` });
    rows.forEach((row, i) => {
      const top = i * high + (narrow ? 18 : 3);
      const label = shape("text", narrow ? { x: 0, y: top - 4 } : { x: margin - 8, y: top + 14, "text-anchor": "end" },
        cut(row.label, narrow ? width : margin - 10));
      const bar = shape("rect", { class: "bar", x: Math.min(x(0), x(row.y)), y: top,
        width: Math.max(1, Math.abs(x(row.y) - x(0))), height: 20, rx: 2 });
      const value = shape("text", { class: "value", x: Math.max(x(row.y), x(0)) + 6, y: top + 14 }, number(row.y));
      svg.append(shape("g", {}, shape("title", {}, `${row.label}: ${number(row.y)}`), label, bar, value));
    });
    return svg;
  }

  /** Points over two axes, joined by a line for each series where the first axis is time. */
  function plane(data, width) {
    const height = Math.max(240, Math.min(420, width * 0.5));
    const [left, right, top, bottom] = [64, 16, 12, 34];
    const xs = data.points.map(p => p.x);
    const ys = data.points.map(p => p.y);
    const pad = (Math.max(...xs) - Math.min(...xs)) * 0.02 || 1;
    const [x0, x1] = [Math.min(...xs) - pad, Math.max(...xs) + pad];
    const ticks = steps(data.lines ? Math.min(0, ...ys) : Math.min(...ys), Math.max(...ys), 5);
    const [y0, y1] = [Math.min(ticks[0], ...ys), Math.max(ticks[ticks.length - 1], ...ys)];
    const x = value => left + (value - x0) / (x1 - x0 || 1) * (width - left - right);
    const y = value => height - bottom - (value - y0) / (y1 - y0 || 1) * (height - top - bottom);
    const svg = shape("svg", { viewBox: `0 0 ${width} ${height}` });
    for (const tick of ticks) {
      svg.append(shape("line", { class: "grid", x1: left, x2: width - right, y1: y(tick), y2: y(tick) }),
        shape("text", { x: left - 8, y: y(tick) + 4, "text-anchor": "end" }, number(tick)));
    }
    for (const [at, label] of data.lines ? years(x0, x1, width) : steps(x0, x1, width / 110).map(t => [t, number(t)])) {
      svg.append(shape("line", { class: "grid", x1: x(at), x2: x(at), y1: top, y2: height - bottom }),
        shape("text", { x: x(at), y: height - bottom + 20, "text-anchor": "middle" }, label));
    }
    data.series.forEach((name, i) => {
      const points = data.points.filter(p => p.series === name);
      const group = shape("g", { class: "series series-" + i });
      if (data.lines && points.length > 1) {
        points.sort((a, b) => a.x - b.x);
        group.append(shape("polyline", { points: points.map(p => x(p.x) + "," + y(p.y)).join(" ") }));
      }
      group.append(...points.map(p =>
        shape("circle", { cx: x(p.x), cy: y(p.y), r: 4 }, shape("title", {}, `${p.label}: ${number(p.y)}`))));
      svg.append(group);
    });
    return svg;
  }

  /** Ticks of an axis of time: years, or the days themselves where there are few of them. */
  function years(from, to, width) {
    const year = ms => new Date(ms).getUTCFullYear();
    const ticks = steps(year(from), year(to) + 1, width / 90)
      .filter(Number.isInteger).map(y => [Date.UTC(y, 0, 1), String(y)])
      .filter(([at]) => at >= from && at <= to);
    const day = ms => new Date(ms).toISOString().slice(0, 10);
    return ticks.length > 1 ? ticks : [(from + to) / 2].map(at => [at, day(at)]);
  }

  class Chart {
    constructor(answer) {
      this.answer = answer;
      this.columns = columnsOf(answer);
      const by = this.columns;
      this.y = by.number[by.number.length - 1];
      this.x = by.day[0] ?? by.thing[0] ?? by.address[0] ?? by.number[0];
      this.split = this.repeats() ? by.thing.find(name => name !== this.x) ?? "" : "";
    }

    /** Whether some day comes twice, so that one line would jump. */
    repeats() {
      const values = this.answer.rows.map(row => row[this.x]?.value);
      return this.isDay(this.x) && new Set(values).size < values.length;
    }

    isDay(name) {
      return this.columns.day.includes(name);
    }

    data() {
      const day = this.isDay(this.x);
      const across = this.columns.number.includes(this.x);
      const points = this.answer.rows.filter(row => row[this.x] && row[this.y]).map(row => ({
        label: [text(row[this.x]), this.split && text(row[this.split])].filter(Boolean).join(" · "),
        x: day ? moment(row[this.x]) : Number(row[this.x].value),
        y: Number(row[this.y].value),
        series: this.split ? text(row[this.split]) : ""
      }));
      const series = [...new Set(points.map(p => p.series))];
      return { points, lines: day, plane: day || across, series };
    }

    select(word, name, names, empty) {
      const options = names.map(n => new Option(n, n, false, n === this[name]));
      if (empty) {
        options.unshift(new Option("–", "", false, !this[name]));
      }
      const select = element("select", { onchange: () => { this[name] = select.value; this.paint(); } }, ...options);
      return element("label", {}, say(word), " ", select);
    }

    draw(place) {
      const { number: numbers, day, thing, address } = this.columns;
      const across = [...day, ...thing, ...address, ...numbers];
      const parts = [...thing, ...address];
      this.figure = element("figure", { className: "chart" });
      place.append(
        element("p", { className: "axes" },
          this.select("results.chart.of", "y", numbers),
          this.select("results.chart.by", "x", across),
          ...(parts.length ? [this.select("results.chart.split", "split", parts, true)] : [])),
        this.figure);
      this.width = 0;
      new ResizeObserver(() => {
        if (this.figure.clientWidth !== this.width) {
          this.paint();
        }
      }).observe(this.figure);
    }

    /** Draws anew, in the width that there is. */
    paint() {
      this.width = this.figure.clientWidth;
      const data = this.data();
      const shown = data.series.slice(0, MOST_LINES);
      const svg = (data.plane ? plane : bars)({ ...data, series: shown }, Math.max(280, this.width));
      const told = say("results.chart.told", this.y, this.x, data.points.length);
      svg.setAttribute("role", "img");
      svg.setAttribute("aria-label", told);
      const notes = [told];
      if (!data.plane && data.points.length > MOST_BARS) {
        notes.push(say("results.chart.first", MOST_BARS));
      }
      if (data.plane && data.series.length > MOST_LINES) {
        notes.push(say("results.chart.lines", MOST_LINES, data.series.length));
      }
      const legend = data.plane && shown.length > 1
        ? [element("ul", { className: "legend" }, ...shown.map((name, i) => element("li", { className: "series-" + i }, name)))]
        : [];
      this.figure.replaceChildren(...legend, svg, element("figcaption", { className: "note" }, notes.join(" ")));
    }
  }

  Results.views.push({
    kind: "chart",
    suits: answer => answer.rows.length > 1 && columnsOf(answer).number.length > 0
      && Object.values(columnsOf(answer)).flat().length > 1,
    draw: (place, answer) => new Chart(answer).draw(place)
  });
}
