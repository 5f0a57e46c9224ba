// The editor for queries: runs them, shows answers and faults, keeps the text, makes links.
"use strict";
{
  const { say, number, element } = Results;
  const KEY = "parkgraph.sparql";
  const form = document.getElementById("editor");
  const settings = JSON.parse(form.dataset.editor);
  const [area, cancel, statusLine, fault, empty, answerPlace, format] =
    ["query", "cancel", "status", "fault", "empty", "answer", "format"].map(id => document.getElementById(id));
  Object.assign(Results.settings.words, settings.words);
  Object.assign(Results.settings.prefixes, settings.prefixes);

  let running = null;
  let marks = [];

  /** The text kept in this browser, unless the address brings one. */
  function textToBegin() {
    try {
      return settings.given ? area.value : localStorage.getItem(KEY) || area.value;
    } catch {
      return area.value; // the browser keeps nothing
    }
  }

  function keep(text) {
    try {
      localStorage.setItem(KEY, text);
    } catch {
      // the browser keeps nothing
    }
  }

  const place = element("div", { id: "code" });
  area.before(place);
  Yasqe.defaults.autocompleters = []; // its own ask services elsewhere
  const editor = new Yasqe(place, {
    value: textToBegin(),
    autofocus: false,
    persistenceId: null,
    consumeShareLink: null,
    createShareableLink: null,
    showQueryButton: false,
    editorHeight: "auto",
    resizeable: false,
    collapsePrefixesOnLoad: false,
    lineWrapping: false,
    inputStyle: "contenteditable", // what scrolls then holds what has the focus, as screen readers want
    viewportMargin: Infinity,
    extraKeys: {
      "Ctrl-Enter": () => run(),
      "Cmd-Enter": () => run(),
      "Ctrl-Space": () => complete(editor),
      "Ctrl-/": () => editor.toggleComment(),
      "Cmd-/": () => editor.toggleComment(),
      Tab: false,
      "Shift-Tab": false
    }
  });
  area.hidden = true;
  const input = editor.getInputField();
  for (const [name, value] of Object.entries({ role: "textbox", "aria-multiline": "true",
    "aria-labelledby": "query-label", "aria-describedby": "keys check" })) {
    input.setAttribute(name, value);
  }
  document.getElementById("query-label").addEventListener("click", () => editor.focus());

  const about = element("p", { id: "about", className: "note", "aria-live": "polite" });
  place.after(about);
  const check = element("p", { id: "check", className: "hint", role: "status" });
  document.getElementById("keys").after(check);

  const isGraph = () => /^(CONSTRUCT|DESCRIBE)$/i.test(editor.getQueryType() ?? "");

  /** The first line that the editor's own grammar does not take, from 1; 0 where all is well. */
  function faultyLine() {
    let faulty = 0;
    editor.eachLine(line => {
      faulty ||= line.gutterMarkers?.gutterErrorBar ? editor.getLineNumber(line) + 1 : 0;
    });
    return faulty;
  }

  function offerFormats() {
    const graph = isGraph();
    document.getElementById("of-rows").disabled = graph;
    document.getElementById("of-graphs").disabled = !graph;
    if (format.selectedOptions[0]?.parentElement.disabled) {
      format.value = graph ? "ttl" : "csv";
    }
  }

  let waiting = 0;
  editor.on("change", (_, change) => {
    keep(editor.getValue());
    marks.splice(0).forEach(clear => clear());
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const line = faultyLine();
      check.textContent = line ? say("editor.check", line) : "";
      offerFormats();
    }, 700);
    if (change.origin === "+input" && /[\p{L}\p{N}:_?-]$/u.test(change.text.join(""))) {
      complete(editor);
    }
  });

  /** Colours a line, counted from 1, until the text changes; 0 is none. */
  function mark(line, name) {
    if (line && line <= editor.lineCount()) {
      const handle = editor.addLineClass(line - 1, "background", name);
      marks.push(() => editor.removeLineClass(handle, "background", name));
    }
  }

  /** Marks the place of a fault in the text and says what is wrong; the text stays as it is. */
  function showFault(problem) {
    const detail = problem.detail || problem.title || say("editor.failed");
    const told = /line (\d+), column (\d+)/i.exec(detail);
    const line = Number(told ? told[1] : problem.line || 0);
    const column = Math.max(1, Number(told ? told[2] : problem.column || 1));
    if (line) {
      const from = { line: line - 1, ch: column - 1 };
      const token = editor.getTokenAt({ line: from.line, ch: column });
      const to = { line: from.line, ch: Math.max(token.end, column) };
      mark(line, "fault-line");
      const marked = editor.markText(from, to, { className: "fault-text" });
      marks.push(() => marked.clear());
      editor.setSelection(from, to);
      editor.focus();
    }
    const text = line && !told ? detail + "\n" + say("editor.at", line, column) : detail;
    fault.replaceChildren(element("p", { className: "fault" }, text));
    statusLine.textContent = "";
  }

  function tell(outcome, millis) {
    const { count, shown, state, triples, answer } = outcome;
    if (state !== "complete") {
      const word = state === "broken" ? "editor.broken" : count ? "editor.incomplete" : "editor.cancelled";
      statusLine.textContent = say(word, count);
    } else if ("boolean" in answer) {
      statusLine.textContent = say("editor.answered", millis);
    } else {
      statusLine.textContent = say(triples ? "editor.doneTriples" : "editor.done", count, millis);
    }
    statusLine.classList.toggle("incomplete", state !== "complete");
    if (count > shown && state === "complete") {
      statusLine.textContent += " " + say("editor.first", shown);
    }
  }

  /** Says how long it has run and how much has come, once a second. */
  function watch(started) {
    let rows = 0;
    const show = () => {
      const seconds = Math.round((performance.now() - started) / 1000);
      statusLine.textContent = say(rows ? "editor.runningRows" : "editor.running", seconds, rows);
    };
    show();
    const timer = setInterval(show, 1000);
    return { progress: count => { rows = count; }, stop: () => clearInterval(timer) };
  }

  /** Whether an answer has no rows, or is one row that counts nothing. */
  function isNothing(answer) {
    const rows = answer.results?.bindings;
    return rows?.length === 0
      || (rows?.length === 1 && Object.values(rows[0]).every(term => Results.isNumber(term) && Number(term.value) === 0));
  }

  async function run() {
    running?.abort();
    const mine = running = new AbortController();
    [fault, empty].forEach(e => e.replaceChildren());
    marks.splice(0).forEach(clear => clear());
    cancel.hidden = false;
    answerPlace.setAttribute("aria-busy", "true");
    const started = performance.now();
    const watched = watch(started);
    try {
      await declarePrefixes(editor);
      const query = editor.getValue();
      const outcome = await ask(query, mine.signal, watched.progress);
      watched.stop();
      if (running === mine) {
        show(outcome, Math.round(performance.now() - started));
        if (outcome.state === "complete" && isNothing(outcome.answer)) {
          const line = await explainEmpty(empty, query, mine.signal, take);
          mark(editor.getValue() === query ? line : 0, "empty-line");
        }
      }
    } catch (e) {
      watched.stop();
      if (running === mine) {
        answerPlace.replaceChildren();
        mine.signal.aborted ? tell({ count: 0, state: "cancelled" }) : showFault({ detail: say("editor.unreachable") });
      }
    } finally {
      if (running === mine) {
        cancel.hidden = true;
        answerPlace.removeAttribute("aria-busy");
      }
    }
  }

  /** Puts another text into the editor, which undo takes back, and runs it. */
  function take(query) {
    editor.setValue(query);
    editor.focus();
    run();
  }

  function show(outcome, millis) {
    if (outcome.problem) {
      answerPlace.replaceChildren();
      showFault(outcome.problem);
      return;
    }
    tell(outcome, millis);
    const isEmpty = !outcome.answer || outcome.answer.results?.bindings.length === 0;
    isEmpty ? answerPlace.replaceChildren() : showResults(answerPlace, outcome.answer);
  }

  const share = new Share(form, editor, isGraph);
  document.getElementById("keys").before(...share.buttons());
  form.addEventListener("submit", event => {
    event.preventDefault();
    event.submitter?.id === "open" ? share.download(area, format.value) : run();
  });
  cancel.addEventListener("click", () => running?.abort());

  /** Puts an example in the place of the text, which undo brings back, and runs it. */
  async function open(link) {
    const address = new URL(link.href).searchParams;
    let example = { query: address.get("query"), description: "" };
    if (address.has("example")) {
      const lang = Results.settings.lang;
      const asked = new URLSearchParams({ name: address.get("example"), lang });
      example = await (await fetch("/sparql/example.json?" + asked)).json();
    }
    about.textContent = example.description;
    take(example.query);
  }

  for (const link of document.querySelectorAll("[data-example]")) {
    link.addEventListener("click", event => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        open(link);
      }
    });
  }

  offerFormats();
  if (settings.given) {
    run();
  }
}
