// Why a query has no rows: which pattern leaves none, and what was probably meant.
"use strict";
{
  const { say, element } = Results;

  /** One guess with a button that puts it into the query. */
  function guess(guessed, take) {
    const button = element("button", { type: "button", className: "plain" }, say("editor.empty.try"));
    button.onclick = () => take(guessed.query);
    return element("li", {}, element("p", {}, guessed.why),
      element("p", {}, element("code", {}, guessed.replace), " → ", element("code", {}, guessed.with), " ",
        element("span", { className: "count" }, say("editor.empty.rows", guessed.rows)), " ", button));
  }

  const step = ({ pattern, rows }) => element("li", {}, element("code", {}, pattern), " ",
    element("span", { className: "count" }, say("editor.empty.rows", rows)));

  function told(why, take) {
    const at = why.line ? say("editor.at.line", why.line) + " " : "";
    const box = element("div", { className: "why" }, element("p", {}, at, why.reason));
    if (why.guesses.length) {
      box.append(element("ul", { className: "guesses" }, ...why.guesses.map(g => guess(g, take))));
    }
    if (why.steps.length > 1) {
      box.append(element("details", {}, element("summary", {}, say("editor.empty.steps")),
        element("ol", {}, ...why.steps.map(step))));
    }
    if (!why.complete) {
      box.append(element("p", { className: "note" }, say("editor.empty.partly")));
    }
    return box;
  }

  /**
   * Asks the server why and says it in an element.
   *
   * take is called with the text of a guess that the reader takes.
   * Gives the line at which the rows end; 0 where it is not known.
   */
  window.explainEmpty = async (place, query, signal, take) => {
    place.replaceChildren(element("p", { className: "note" }, say("editor.empty.looking")));
    try {
      const response = await fetch("/sparql?lang=" + Results.settings.lang, {
        method: "POST",
        body: new URLSearchParams({ query, explain: "empty" }),
        headers: { Accept: "application/json" },
        signal
      });
      const why = response.ok ? await response.json() : {};
      place.replaceChildren(...(why.rows === 0 ? [told(why, take)] : []));
      return why.line ?? 0;
    } catch {
      place.replaceChildren(); // cancelled, or out of reach: then nothing is known
      return 0;
    }
  };
}
