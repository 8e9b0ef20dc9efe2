// The certificate-number checker, and the tariff-code checker: one entry, one answer, nothing sent.

import { copy, teller } from "./shared/copy.js";
import { el } from "./shared/dom.js";
import { listOf } from "./shared/list-of.js";
import { recognized, shortened } from "./tools/number.js";
import { filled, toolData } from "./tools/page.js";
import { mark } from "./tools/report.js";
import { tariffLine } from "./tools/tariff.js";
import { tariffShown } from "./tools/tariff-shown.js";

const { words, links, codes, tariff } = toolData();
const LONGEST = 60;
const unasked = document.title;
const answer = document.getElementById("number-answer");
/** @type {HTMLInputElement} */
const input = document.getElementById("number");

/** The right form of the number, if it was written in another.
    @type {(number: string) => HTMLElement[]} */
const written = (number) => [
  el("p", {}, `${words.written}: `, el("samp", {}, number)),
  el(
    "p",
    {},
    teller(words.copy, words.copied, () => copy(number)),
  ),
];

/** @type {(text: string, recognisedNumber: KnownNumber) => void} */
function showNumber(text, recognisedNumber) {
  const { kind, number, notes, count, parts } = recognisedNumber;
  const sentences = notes.map((note) => filled(words[`note-${note}`], { n: count, x: parts }));
  const box = el(
    "div",
    { class: kind === "form" ? "answer" : "notice" },
    el("h2", { tabindex: "-1" }, words[`is-${kind}`]),
    el("p", {}, `${words.you}: `, el("samp", {}, shortened(text.trim(), LONGEST))),
    sentences.length > 0 && [el("h3", {}, words.noted), listOf(sentences)],
    kind !== "form" && number && written(number),
    el("h3", {}, words.next),
    el("p", {}, words[`do-${kind}`]),
    el("p", {}, `${words.more}:`),
    listOf(
      links[kind].map((/** @type {[string, string]} */ [href, name]) => el("a", { href }, name)),
    ),
  );
  answer.replaceChildren(box);
  document.title = `${words[`is-${kind}`]} · ${unasked}`;
  box.querySelector("h2").focus();
}

/** @type {(event: Event) => void} */
function check(event) {
  event.preventDefault();
  const recognised = recognized(input.value);
  if (recognised.kind !== "empty") {
    mark(input, "");
    showNumber(input.value, recognised);
    return;
  }
  answer.replaceChildren();
  mark(input, words.empty);
  document.title = `${words.error} ${unasked}`;
  input.focus();
}

document.getElementById("number-form").addEventListener("submit", check);

// The tariff-code checker

/** @type {HTMLInputElement} */
const line = document.getElementById("tariff");
const tariffAnswer = document.getElementById("tariff-answer");
const REFUSED = ["empty", "short", "wrong"];

/** What is wrong with the entry that gave `result`, in words.
    @type {(result: TariffLine) => string} */
const refused = ({ kind, bad }) =>
  bad ? filled(words.wrong[bad[0]], bad[1]) : tariff[`is-${kind}`];

/** @type {(event: Event) => void} */
function lookUp(event) {
  event.preventDefault();
  const result = tariffLine(line.value, codes);
  const bad = REFUSED.includes(result.kind);
  mark(line, bad ? refused(result) : "");
  const box = el("div", {
    class: "answer",
    tabindex: "-1",
    role: "group",
    "aria-label": tariff.title,
  });
  if (bad) tariffAnswer.replaceChildren();
  else {
    box.append(...tariffShown(tariff, result));
    tariffAnswer.replaceChildren(box);
  }
  document.title = bad ? `${words.error} ${unasked}` : unasked;
  (bad ? line : box).focus();
}

document.getElementById("tariff-form").addEventListener("submit", lookUp);
