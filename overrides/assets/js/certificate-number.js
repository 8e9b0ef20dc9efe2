// The certificate-number checker: one entry, one answer, nothing sent.

import { copy, teller } from "./shared/copy.js";
import { el } from "./shared/dom.js";
import { recognized, shortened } from "./tools/number.js";
import { filled, toolData } from "./tools/page.js";
import { mark } from "./tools/report.js";

const { words, links } = toolData();
const LONGEST = 60;
const unasked = document.title;
const mount = document.getElementById("tool-mount");
const answer = el("div", { class: "tool__answer" });

/** The right form of the number, if it was written in another. */
const written = (number) => [
  el("p", {}, `${words.written}: `, el("samp", {}, number)),
  el("p", {}, teller(words.copy, words.copied, () => copy(number))),
];

function told(text, found) {
  const { kind, number, notes, count, parts } = found;
  const said = notes.map((note) => filled(words[`note-${note}`], { n: count, x: parts }));
  const box = el(
    "div",
    { class: kind === "form" ? "answer" : "notice" },
    el("h2", { tabindex: "-1" }, words[`is-${kind}`]),
    el("p", {}, `${words.you}: `, el("samp", {}, shortened(text.trim(), LONGEST))),
    said.length > 0 && [el("h3", {}, words.noted), el("ul", {}, said.map((note) => el("li", {}, note)))],
    kind !== "form" && number && written(number),
    el("h3", {}, words.next),
    el("p", {}, words[`do-${kind}`]),
    el("p", {}, `${words.more}:`),
    el("ul", {}, links[kind].map(([href, name]) => el("li", {}, el("a", { href }, name)))),
  );
  answer.replaceChildren(box);
  document.title = `${words[`is-${kind}`]} · ${unasked}`;
  box.querySelector("h2").focus();
}

const input = el("input", {
  type: "text",
  id: "number",
  autocomplete: "off",
  autocapitalize: "off",
  spellcheck: "false",
  "aria-describedby": "number-hint",
});

function check(event) {
  event.preventDefault();
  const found = recognized(input.value);
  if (found.kind !== "empty") {
    mark(input, "");
    told(input.value, found);
    return;
  }
  answer.replaceChildren();
  mark(input, words.empty);
  document.title = `${words.error} ${unasked}`;
  input.focus();
}

mount.replaceChildren(
  el(
    "form",
    { novalidate: true, autocomplete: "off", onsubmit: check },
    el(
      "div",
      { class: "entry" },
      el("label", { for: "number" }, words.label),
      el("p", { class: "entry__hint", id: "number-hint" }, words.hint),
      input,
    ),
    el("button", { class: "button", type: "submit" }, words.check),
  ),
  answer,
);
