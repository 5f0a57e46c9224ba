// Completes what is typed in the editor: variables of the query, classes and properties of the data
// by prefix, address or name in either language, and things by name. Prefixes are declared where a
// completion needs them.
"use strict";
{
  const { say, element } = Results;
  const MOST = 40;
  const PLAIN = /^[A-Za-z_][\w-]*$/;
  const VARIABLE = /[?$](\w*)$/;
  const PREFIXED = /(?:^|[\s(\[{;,^/|!.])([A-Za-z][\w-]*):([\w-]*)$/;
  const WORD = /(?:^|[\s(\[{;,^/|!.])([\p{L}][\p{L}\d]+)$/u;

  let known = null;

  /** The terms of the data, asked for once: { prefixes, terms }. */
  async function terms() {
    known ??= fetch("/sparql/terms.json").then(answer => answer.json()).then(json => {
      const prefixes = Object.entries(json.prefixes).sort((a, b) => b[1].length - a[1].length);
      const list = (entries, isClass) => entries.map(([iri, uses, english, chinese]) => {
        const [prefix, namespace] = prefixes.find(p => iri.startsWith(p[1])) ?? ["", ""];
        const local = iri.slice(namespace.length);
        const short = prefix && PLAIN.test(local);
        return { iri, uses, english, chinese, isClass, prefix: short ? prefix : "", local,
          text: short ? prefix + ":" + local : "<" + iri + ">" };
      });
      return { prefixes: json.prefixes, terms: [...list(json.properties, false), ...list(json.classes, true)] };
    });
    return known;
  }

  /** The query without what looks like code and is none: addresses, texts, comments. */
  const code = text => text.replace(/<[^<>\s]*>|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|#.*/g, " ");

  const isDeclared = (text, prefix) => new RegExp("\\bPREFIX\\s+" + prefix + ":", "i").test(text);

  /** Declares, at the top, each known prefix that the query uses and does not declare. */
  window.declarePrefixes = async editor => {
    const { prefixes } = await terms();
    const text = code(editor.getValue());
    const lines = Object.entries(prefixes)
      .filter(([p]) => new RegExp("(^|[^\\w:?$-])" + p + ":").test(text) && !isDeclared(text, p))
      .map(([p, namespace]) => `PREFIX ${p}: <${namespace}>\n`);
    if (lines.length) {
      editor.replaceRange(lines.join(""), { line: 0, ch: 0 });
    }
  };

  /** How well a term fits what was typed: 0 best; none where it does not. */
  function fit(term, typed) {
    const wanted = typed.toLowerCase();
    const names = [term.local, term.english, term.chinese].map(n => n.toLowerCase());
    const begins = names.findIndex(n => n.startsWith(wanted));
    return begins >= 0 ? begins : names.some(n => n.includes(wanted)) ? 3 : null;
  }

  function offered(list, typed, wantsClass) {
    return list.map(term => ({ term, fit: fit(term, typed) })).filter(o => o.fit !== null)
      .sort((a, b) => (a.fit === 3) - (b.fit === 3) || (b.term.isClass === wantsClass) - (a.term.isClass === wantsClass)
        || a.fit - b.fit || b.term.uses - a.term.uses)
      .slice(0, MOST)
      .map(({ term }) => ({ text: term.text, prefix: term.prefix,
        about: Results.settings.lang.startsWith("zh") ? term.chinese : term.english,
        uses: say(term.isClass ? "editor.members" : "editor.uses", term.uses) }));
  }

  /** Things of a namespace by their name, as the search box suggests them. */
  async function things(prefix, namespace, typed) {
    const answer = await fetch("/suggest?q=" + encodeURIComponent(typed.replaceAll("-", " ")), { headers: { Accept: "application/json" } });
    const found = answer.ok ? (await answer.json()).suggestions : [];
    return found.filter(s => s.iri.startsWith(namespace) && PLAIN.test(s.iri.slice(namespace.length)))
      .map(s => ({ text: prefix + ":" + s.iri.slice(namespace.length), prefix, about: s.name, uses: "" }));
  }

  function variables(editor, typed) {
    const found = editor.getValue().match(/[?$]\w+/g) ?? [];
    return [...new Set(found)].filter(v => v.slice(1).startsWith(typed) && v.slice(1) !== typed)
      .map(text => ({ text, prefix: "", about: "", uses: "" }));
  }

  /** What may stand at the cursor, and how much of the line it replaces. */
  async function completions(editor, line) {
    const wantsClass = /(?:^|\s)(?:a|rdf:type)\s+\S*$/.test(line);
    const variable = VARIABLE.exec(line);
    if (variable) {
      return { list: variables(editor, variable[1]), length: variable[0].length };
    }
    const { prefixes, terms: all } = await terms();
    const prefixed = PREFIXED.exec(line);
    if (prefixed) {
      const [, prefix, typed] = prefixed;
      const own = offered(all.filter(t => t.prefix === prefix), typed, wantsClass);
      const isThings = own.length === 0 && typed && prefix in prefixes;
      return { list: isThings ? await things(prefix, prefixes[prefix], typed) : own, length: prefix.length + 1 + typed.length };
    }
    const word = WORD.exec(line);
    const isKeyword = word && /^[A-Z]+$/.test(word[1]);
    return word && !isKeyword ? { list: offered(all, word[1], wantsClass), length: word[1].length } : { list: [], length: 0 };
  }

  function draw(place, data, offer) {
    place.append(element("span", { className: "term" }, offer.text),
      element("span", { className: "about" }, offer.about), element("span", { className: "uses" }, offer.uses));
  }

  function put(editor, data, offer) {
    editor.replaceRange(offer.text, data.from, data.to, "complete");
    if (offer.prefix) {
      declarePrefixes(editor);
    }
  }

  /** Whether the cursor is where no term can be: in a comment, a text or an address. */
  const isCode = line => !/#|<[^>\s]*$/.test(line.replace(/<[^<>\s]*>/g, "")) && (line.match(/"/g) ?? []).length % 2 === 0;

  /** Shows completions at the cursor of an editor, where there are any. */
  window.complete = editor => {
    const hint = async () => {
      const cursor = editor.getCursor();
      const line = editor.getLine(cursor.line).slice(0, cursor.ch);
      const { list, length } = isCode(line) ? await completions(editor, line) : { list: [], length: 0 };
      return { list: list.map(offer => ({ ...offer, render: draw, hint: put })),
        from: { line: cursor.line, ch: cursor.ch - length }, to: cursor };
    };
    hint.async = false;
    editor.showHint({ hint, completeSingle: false, closeCharacters: /[\s()\[\]{};,<>"]/ });
  };
}
