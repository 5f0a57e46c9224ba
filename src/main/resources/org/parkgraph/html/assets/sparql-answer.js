// Asks the server a query and takes the answer as it comes: rows are counted while they stream in,
// and what has come is kept when the answer breaks off.
"use strict";
{
  const MOST_ROWS = 10_000;
  const ACCEPT = "application/sparql-results+json, application/n-triples;q=0.9, application/problem+json;q=0.8";

  const [QUOTE, ESCAPE, NEWLINE] = [34, 92, 10];

  /** Finds where rows end in the bytes of SPARQL results in JSON: objects at the fourth level. */
  class JsonRows {
    depth = 0;
    quoted = false;
    escaped = false;

    /** Whether a row ends with this byte. */
    ends(byte) {
      if (this.quoted) {
        const escaped = this.escaped;
        this.escaped = !escaped && byte === ESCAPE;
        this.quoted = escaped || byte !== QUOTE;
      } else if (byte === QUOTE) {
        this.quoted = true;
      } else if (byte === 123 || byte === 91) { // { [
        this.depth++;
      } else if (byte === 125 || byte === 93) { // } ]
        return this.depth-- === 4 && byte === 125;
      }
      return false;
    }

    /** The answer, from its text up to the last row that is kept. */
    parse(text, whole) {
      return JSON.parse(whole ? text : text + "]}}");
    }
  }

  /** Triples, one a line, shown as rows of three terms. */
  class TripleRows {
    ends(byte) {
      return byte === NEWLINE;
    }

    parse(text) {
      const rows = text.split("\n").map(line => LINE.exec(line)).filter(Boolean).map(([, s, p, o]) =>
        ({ subject: term(s), predicate: term(p), object: term(o) }));
      return { head: { vars: ["subject", "predicate", "object"] }, results: { bindings: rows } };
    }
  }

  const LINE = /^(<[^>]*>|_:\S+)\s+(<[^>]*>)\s+(.+?)\s*\.\s*$/;
  const NAMED = { t: "\t", b: "\b", n: "\n", r: "\r", f: "\f" };

  const unescaped = text => text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g, (all, u, U, c) =>
    c ? NAMED[c] ?? c : String.fromCodePoint(parseInt(u ?? U, 16)));

  /** A term of N-Triples as a term of SPARQL results. */
  function term(written) {
    if (written.startsWith("<")) {
      return { type: "uri", value: unescaped(written.slice(1, -1)) };
    }
    const [, value, lang, datatype] = /^"((?:[^"\\]|\\.)*)"(?:@([\w-]+)|\^\^<([^>]*)>)?$/.exec(written) ?? [];
    if (value === undefined) {
      return { type: "bnode", value: written.slice(2) };
    }
    return { type: "literal", value: unescaped(value), ...(lang && { "xml:lang": lang }), ...(datatype && { datatype }) };
  }

  /** Takes the bytes of an answer; keeps those of the first rows. */
  class Intake {
    count = 0;
    kept = [];
    length = 0;
    end = 0; // of the last row that is kept, in bytes

    constructor(rows) {
      this.rows = rows;
    }

    take(chunk) {
      const keeping = this.count < MOST_ROWS;
      for (let i = 0; i < chunk.length; i++) {
        if (this.rows.ends(chunk[i])) {
          this.count++;
          if (this.count <= MOST_ROWS) {
            this.end = this.length + i + 1;
          }
        }
      }
      if (keeping) {
        this.kept.push(chunk);
        this.length += chunk.length;
      }
    }

    async answer(complete) {
      const whole = complete && this.count <= MOST_ROWS;
      if (!whole && this.count === 0) {
        return null;
      }
      const bytes = new Blob(this.kept);
      return this.rows.parse(await (whole ? bytes : bytes.slice(0, this.end)).text(), whole);
    }
  }

  /**
   * Runs a query.
   *
   * progress is called with the number of rows that have come.
   * Gives { problem } where the server refuses, else { answer, count, shown, triples, state } with
   * state "complete", "cancelled" or "broken".
   */
  window.ask = async (query, signal, progress) => {
    const response = await fetch("/sparql", {
      method: "POST",
      body: new URLSearchParams({ query }),
      headers: { Accept: ACCEPT },
      signal
    });
    const type = response.headers.get("Content-Type") ?? "";
    if (!response.ok) {
      const text = await response.text();
      return { problem: type.includes("json") ? JSON.parse(text) : { detail: text.slice(0, 1000) } };
    }
    const triples = type.includes("n-triples");
    const intake = new Intake(triples ? new TripleRows() : new JsonRows());
    const reader = response.body.getReader();
    let state = "complete";
    try {
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        intake.take(part.value);
        progress(intake.count);
      }
    } catch (e) {
      state = signal.aborted ? "cancelled" : "broken";
    }
    return { answer: await intake.answer(state === "complete"), count: intake.count,
      shown: Math.min(intake.count, MOST_ROWS), triples, state };
  };
}
