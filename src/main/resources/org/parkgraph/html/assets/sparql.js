// Runs queries from the editor page and shows the answers.
"use strict";

const LONGEST_ADDRESS = 4000;
const form = document.getElementById("editor");
const editor = form.elements.query;
const statusLine = document.getElementById("status");
const answerPlace = document.getElementById("answer");
const cancel = document.getElementById("cancel");
let running = null;

const words = (key, ...values) => form.dataset[key].replace(/\{(\d)\}/g, (all, n) => values[n]);

function element(name, text, ...children) {
  const e = document.createElement(name);
  e.textContent = text;
  e.append(...children);
  return e;
}

/** Puts a PREFIX line before the query for each known prefix that it uses and does not declare. */
function addPrefixes() {
  const text = editor.value;
  const code = text.replace(/<[^<>\s]*>|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|#.*/g, " ");
  const lines = [...document.querySelectorAll("[data-prefix]")]
    .filter(p => new RegExp("(^|[^\\w:-])" + p.dataset.prefix + ":").test(code))
    .filter(p => !new RegExp("\\bPREFIX\\s+" + p.dataset.prefix + ":", "i").test(code))
    .map(p => `PREFIX ${p.dataset.prefix}: <${p.dataset.namespace}>\n`);
  if (lines.length) {
    editor.value = lines.join("") + text;
  }
}

/** Marks the place of an error in the text and says where it is. */
function showFault(problem) {
  const detail = problem.detail || problem.title || form.dataset.failed;
  // The parser's message names the token it stumbled on; line and column may be the one before.
  const told = /line (\d+), column (\d+)/i.exec(detail);
  const line = Number(told ? told[1] : problem.line || 0);
  const column = Math.max(1, Number(told ? told[2] : problem.column || 1));
  if (line) {
    const before = editor.value.split("\n").slice(0, line - 1);
    const start = before.reduce((n, l) => n + l.length + 1, 0) + column - 1;
    const end = editor.value.indexOf("\n", start);
    editor.focus();
    editor.setSelectionRange(start, end < 0 ? editor.value.length : end);
  }
  const fault = element("p", line && !told ? detail + "\n" + words("at", line, column) : detail);
  fault.className = "fault";
  fault.setAttribute("role", "alert");
  answerPlace.replaceChildren(fault);
  statusLine.textContent = "";
}

async function show(answer, started) {
  const type = answer.headers.get("Content-Type") || "";
  const text = await answer.text();
  const time = Math.round(performance.now() - started);
  if (!answer.ok) {
    showFault(type.includes("json") ? JSON.parse(text) : { detail: text.slice(0, 2000) });
  } else if (!type.includes("json")) {
    answerPlace.replaceChildren(element("pre", text));
    statusLine.textContent = time + " ms";
  } else {
    const results = JSON.parse(text);
    const count = results.results?.bindings.length ?? 1;
    showResults(answerPlace, results);
    statusLine.textContent = words("rows", count, time);
  }
}

async function run() {
  running?.abort();
  const mine = new AbortController();
  running = mine;
  addPrefixes();
  cancel.hidden = false;
  statusLine.textContent = form.dataset.running;
  const started = performance.now();
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body: new URLSearchParams({ query: editor.value }),
      headers: { Accept: "application/sparql-results+json, text/turtle;q=0.9, application/problem+json;q=0.8" },
      signal: mine.signal
    });
    await show(answer, started);
  } catch (e) {
    if (mine.signal.aborted) {
      statusLine.textContent = running === mine ? form.dataset.cancelled : statusLine.textContent;
    } else {
      showFault({ detail: form.dataset.failed + " " + e.message });
    }
  } finally {
    if (running === mine) {
      cancel.hidden = true;
    }
  }
}

form.addEventListener("submit", event => {
  if (event.submitter?.id === "open") {
    addPrefixes();
    form.method = editor.value.length > LONGEST_ADDRESS ? "post" : "get";
  } else {
    event.preventDefault();
    run();
  }
});
cancel.addEventListener("click", () => running?.abort());
editor.addEventListener("keydown", event => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    run();
  }
});
for (const example of document.querySelectorAll("[data-query]")) {
  example.addEventListener("click", event => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      editor.value = example.dataset.query;
      run();
    }
  });
}
if (new URLSearchParams(location.search).has("query")) {
  run();
}
