// The editor for queries: runs them, shows answers and faults, keeps the text, makes links.
"use strict";
{
  const { say, number, element } = Results;
  const KEY = "parkgraph.sparql";
  const LONGEST_ADDRESS = 4000;
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
  input.setAttribute("aria-labelledby", "query-label");
  input.setAttribute("aria-describedby", "keys check");
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
      editor.addLineClass(from.line, "background", "fault-line");
      const marked = editor.markText(from, to, { className: "fault-text" });
      marks.push(() => editor.removeLineClass(from.line, "background", "fault-line"), () => marked.clear());
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
      statusLine.textContent = count === 1 && !triples ? say("editor.doneOne", millis)
        : say(triples ? "editor.doneTriples" : "editor.done", count, millis);
    }
    statusLine.classList.toggle("incomplete", state !== "complete");
    if (count > shown) {
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

  async function run() {
    running?.abort();
    const mine = running = new AbortController();
    await declarePrefixes(editor);
    [fault, empty].forEach(e => e.replaceChildren());
    marks.splice(0).forEach(clear => clear());
    cancel.hidden = false;
    answerPlace.setAttribute("aria-busy", "true");
    const started = performance.now();
    const watched = watch(started);
    try {
      const outcome = await ask(editor.getValue(), mine.signal, watched.progress);
      watched.stop();
      if (running === mine) {
        show(outcome, Math.round(performance.now() - started));
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

  function show(outcome, millis) {
    if (outcome.problem) {
      answerPlace.replaceChildren();
      showFault(outcome.problem);
      return;
    }
    tell(outcome, millis);
    outcome.answer ? showResults(answerPlace, outcome.answer, { kind: "table" }) : answerPlace.replaceChildren();
  }

  /** Puts a text on the clipboard; where the browser forbids it, shows it to be copied by hand. */
  async function copy(text, told) {
    try {
      await navigator.clipboard.writeText(text);
      told();
    } catch {
      check.textContent = "";
    }
    const shown = element("pre", { tabIndex: 0, "aria-label": say("editor.copyThis") }, text);
    document.getElementById("copied").replaceChildren(shown);
  }

  async function copyLink() {
    await declarePrefixes(editor);
    const answer = await fetch("/sparql/link", { method: "POST", body: new URLSearchParams({ query: editor.getValue() }) });
    const link = await answer.json();
    if (answer.ok) {
      history.replaceState(null, "", link.path);
      await copy(link.url, () => { check.textContent = say("editor.linkCopied", link.dataVersion); });
    } else {
      check.textContent = link.detail;
    }
  }

  async function copyCode(language) {
    await declarePrefixes(editor);
    const code = codeFor(language, form.dataset.endpoint, editor.getValue(), isGraph());
    await copy(code, () => { check.textContent = say("editor.copied"); });
  }

  function button(word, action) {
    return element("button", { type: "button", className: "plain", onclick: action }, word);
  }

  document.getElementById("keys").before(
    element("div", { className: "share", role: "group" },
      button(say("editor.link"), copyLink),
      element("span", {}, say("editor.copy")),
      ...[["curl", "curl"], ["python", "Python"], ["java", "Java"]].map(([language, name]) =>
        button(name, () => copyCode(language)))),
    element("div", { id: "copied" }));

  /** Downloads by the browser itself, so that an answer of any length goes to disk. */
  async function download() {
    await declarePrefixes(editor);
    area.value = editor.getValue();
    const address = "/sparql?" + new URLSearchParams({ query: area.value, format: format.value });
    if (address.length > LONGEST_ADDRESS) {
      form.method = "post";
      form.submit();
    } else {
      element("a", { href: address, download: "answer." + format.value }).click();
    }
  }

  form.addEventListener("submit", event => {
    event.preventDefault();
    event.submitter?.id === "open" ? download() : run();
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
    editor.setValue(example.query);
    about.textContent = example.description;
    run();
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
