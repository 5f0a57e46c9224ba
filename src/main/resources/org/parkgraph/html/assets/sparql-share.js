// Takes a query elsewhere: as a short link, as code, as a file.
"use strict";
{
  const { say, element } = Results;
  const LONGEST_ADDRESS = 4000;
  const LANGUAGES = { curl: "curl", python: "Python", java: "Java" };

  const post = (address, fields) => fetch(address, { method: "POST", body: new URLSearchParams(fields) });

  /** Buttons for an editor, before an element of its form. */
  class Share {
    constructor(form, editor, isGraph) {
      Object.assign(this, { form, editor, isGraph });
      this.told = element("p", { className: "hint", role: "status" });
      this.copied = element("div", { className: "copied" });
    }

    buttons() {
      const button = (word, action) =>
        element("button", { type: "button", className: "plain", onclick: () => action() }, word);
      const bar = element("div", { className: "share", role: "group", "aria-label": say("editor.copy") },
        button(say("editor.link"), () => this.link()),
        element("span", {}, say("editor.copy")),
        ...Object.entries(LANGUAGES).map(([language, name]) => button(name, () => this.code(language))));
      return [bar, this.told, this.copied];
    }

    /** Puts a text on the clipboard, and shows it: some browsers forbid the first. */
    async copy(text, told) {
      this.copied.replaceChildren(element("pre", { tabIndex: 0, "aria-label": say("editor.copyThis") }, text));
      try {
        await navigator.clipboard.writeText(text);
        this.told.textContent = told;
      } catch {
        this.told.textContent = say("editor.copyThis");
      }
    }

    async link() {
      await declarePrefixes(this.editor);
      const answer = await post("/sparql/link", { query: this.editor.getValue() });
      const link = await answer.json();
      if (answer.ok) {
        history.replaceState(null, "", link.path);
        await this.copy(link.url, say("editor.linkCopied", link.dataVersion));
      } else {
        this.told.textContent = link.detail;
      }
    }

    async code(language) {
      await declarePrefixes(this.editor);
      const code = codeFor(language, this.form.dataset.endpoint, this.editor.getValue(), this.isGraph());
      await this.copy(code, say("editor.copied"));
    }

    /** Downloads by the browser itself, so that an answer of any length goes to disk. */
    async download(area, format) {
      await declarePrefixes(this.editor);
      area.value = this.editor.getValue();
      const address = "/sparql?" + new URLSearchParams({ query: area.value, format });
      if (address.length > LONGEST_ADDRESS) {
        this.form.method = "post";
        this.form.submit();
      } else {
        element("a", { href: address, download: "answer." + format }).click();
      }
    }
  }

  window.Share = Share;
}
