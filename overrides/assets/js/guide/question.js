// One question as a form.

import { action } from "../shared/action.js";
import { el } from "../shared/dom.js";
import { goodsField, placeField } from "./name-fields.js";
import { UNSURE } from "./walk.js";

/** @type {(fact: string, id: string, label: string, hint: string | undefined,
      checked: boolean) => HTMLElement} */
function choice(fact, id, label, hint, checked) {
  const key = `${fact}-${id}`;
  return el(
    "div",
    { class: "choice" },
    el("input", { type: "radio", name: fact, id: key, value: id, checked }),
    el("label", { for: key }, label, hint && el("span", { class: "choice__hint" }, hint)),
  );
}

/** The answers to choose from; goods by name tick one of them. [elements, value(), more()].
    @type {(fact: string, data: PageData, current: string | undefined) => Choices} */
function listed(fact, data, current) {
  const { values = [], unsure, goods, hints = {} } = data.facts[fact];
  const rows = values.map(([id, label]) => choice(fact, id, label, hints[id], id === current));
  if (unsure) rows.push(choice(fact, UNSURE, data.words.guide.unsure, "", current === UNSURE));
  const radios = rows.map((row) => row.querySelector("input"));
  /** @type {Record<string, string>} */
  let facts = {};
  /** @type {(goodsFacts: Record<string, string>) => void} */
  const took = (goodsFacts) => {
    facts = goodsFacts;
    for (const radio of radios) radio.checked = radio.value === goodsFacts[fact];
  };
  const value = () => radios.find((radio) => radio.checked)?.value ?? "";
  const typed = goods ? goodsField(fact, data, took) : [];
  return [[typed, rows], value, () => (facts[fact] === value() ? facts : {})];
}

/** A finger's tap on an answer goes on, as the page says; mice and keys choose first.
    @type {(form: HTMLFormElement) => void} */
function goOnByTouch(form) {
  let touched = false;
  form.addEventListener("pointerdown", ({ pointerType }) => {
    touched = pointerType === "touch";
  });
  form.addEventListener("keydown", () => {
    touched = false;
  });
  form.addEventListener("change", (/** @type {any} */ { target }) => {
    if (touched && target.type === "radio") form.requestSubmit();
  });
}

/** "3 of 8", in words for those who hear it, as a bar for those who see it; `touch`:
    fingers are told what a tap does.
    @type {(step: number, left: number, words: Words, touch: boolean) => HTMLElement} */
function progress(step, left, words, touch) {
  const most = step + left - 1;
  const sentence = words.left.replace("{n}", step).replace("{x}", most);
  const bar = el("progress", { max: most, value: step, "aria-hidden": "true" });
  const tap = touch && el("span", { class: "guide__touch" }, words.touch);
  return el("p", { class: "guide__progress" }, sentence, " ", bar, tap);
}

/**
 * The form that asks `fact`, question number `step`, with at most `left` to come.
 *
 * `current` is the answer given before, if any, `told` those to all questions.
 * `answered(value, facts)` is called with a value and with what else follows from it;
 * `failed(form)` if there is none.
 * @type {(fact: string, data: PageData, how: Questioning) => HTMLElement}
 */
export function question(fact, data, { current, told, step, left, answered, failed }) {
  const { ask, unsure, values } = data.facts[fact];
  const words = data.words.guide;
  /** @type {(key: "why" | "find") => HTMLElement} */
  const explained = (key) =>
    el("details", {}, el("summary", {}, words[key]), el("p", {}, data.facts[fact][key]));
  const [choices, value, facts = () => ({})] = values
    ? listed(fact, data, current)
    : placeField(fact, data, { current, told, answered });
  /** @type {(event: Event) => void} */
  const submit = (event) => {
    event.preventDefault();
    const answer = value();
    if (answer) answered(answer, facts());
    else failed(form);
  };
  const form = el(
    "form",
    { class: "guide__question", novalidate: true, onsubmit: submit },
    progress(step, left, words, Boolean(values)),
    el(
      "fieldset",
      {},
      el("legend", {}, el("h2", { tabindex: "-1" }, ask)),
      el("div", { class: "guide__more" }, explained("why"), unsure && explained("find")),
      choices,
    ),
    el(
      "p",
      { class: "guide__go" },
      el("button", { class: "button", type: "submit" }, words.continue),
    ),
  );
  form.addEventListener("input", () => form.classList.add("guide__begun"));
  goOnByTouch(form);
  return form;
}

/** Tell in front of `form` what is missing, and go there.
    @type {(form: HTMLElement, data: PageData) => void} */
export function showError(form, data) {
  const words = data.words.guide;
  form.parentElement.querySelector(".guide__error")?.remove();
  /** @type {HTMLInputElement | null} */
  const typed = form.querySelector("[role=combobox][id$=-name]:not(#goods-name)");
  const first = /** @type {HTMLInputElement} */ (typed ?? form.querySelector("input[type=radio]"));
  const unknown = typed?.value && words["error-unknown"].replace("{x}", typed.value);
  /** @type {HTMLInputElement | null} */
  const goods = form.querySelector("#goods-name");
  const chosen = goods?.value ? "no-goods" : "error-choose";
  const message = unknown || words[typed ? "error-place" : chosen];
  const box = el(
    "div",
    { class: "guide__error", role: "alert", tabindex: "-1" },
    el("h2", {}, words.error),
    el(
      "p",
      {},
      action(`#${first.id}`, () => first.focus(), message),
    ),
  );
  form.before(box);
  box.focus();
}
