// One question as a form.

import { action } from "../shared/action.js";
import { el } from "../shared/dom.js";
import { UNSURE } from "./walk.js";

const OTHER = "other-place";

function choice(fact, id, label, hint, checked) {
  const key = `${fact}-${id}`;
  return el(
    "div",
    { class: "choice" },
    el("input", { type: "radio", name: fact, id: key, value: id, checked }),
    el("label", { for: key }, label, hint && el("span", { class: "choice__hint" }, hint)),
  );
}

/** The likely places as radios, all others in a list one can type into. */
function placeChoices(fact, data, current) {
  const { likely } = data.facts[fact];
  const other = current && !likely.includes(current);
  const options = (places, chosen) =>
    Object.entries(places)
      .filter(([id]) => !likely.includes(id))
      .sort(([, a], [, b]) => a.localeCompare(b))
      .map(([id, name]) => el("option", { value: id, selected: id === chosen }, name));
  const words = data.words.guide;
  const radio = choice(fact, OTHER, words["other-place"], "", other);
  const select = el(
    "select",
    {
      id: `${fact}-list`,
      "aria-label": words.choose,
      onchange: () => (radio.querySelector("input").checked = true),
    },
    el("option", { value: "" }, words.choose),
    options(data.places, current),
    // So that typing finds a country by its name in the other language too.
    el("optgroup", { label: words["other-names"], lang: words["other-lang"] }, options(data.elsewhere)),
  );
  const radios = likely.map((id) =>
    choice(fact, id, data.places[id], "", id === current),
  );
  return [...radios, radio, select];
}

function choices(fact, data, current) {
  const known = data.facts[fact];
  const rows = known.values
    ? known.values.map(([id, label, hint]) => choice(fact, id, label, hint, id === current))
    : placeChoices(fact, data, current);
  if (known.unsure)
    rows.push(choice(fact, UNSURE, data.words.guide.unsure, "", current === UNSURE));
  return rows;
}

function chosen(form, fact) {
  const value = form.elements[fact].value;
  return value === OTHER ? form.querySelector("select").value : value;
}

/**
 * The form that asks `fact`. `current` is the answer given before, if any.
 * `answered(value)` is called with a value; `failed(form)` if there is none.
 */
export function question(fact, data, { current, left, answered, failed }) {
  const { ask, why, find, unsure } = data.facts[fact];
  const words = data.words.guide;
  const more = (title, said) =>
    el("details", {}, el("summary", {}, title), el("p", {}, said));
  const remaining = left === 1 ? words["left-one"] : words.left.replace("{n}", left);
  const submit = (event) => {
    event.preventDefault();
    const value = chosen(event.target, fact);
    value ? answered(value) : failed(event.target);
  };
  return el(
    "form",
    { class: "guide__question", novalidate: true, onsubmit: submit },
    el(
      "fieldset",
      {},
      el("legend", {}, el("h2", { tabindex: "-1" }, ask)),
      more(words.why, why),
      unsure && more(words.find, find),
      choices(fact, data, current),
    ),
    el("p", { class: "guide__progress" }, remaining),
    el("button", { class: "button", type: "submit" }, words.continue),
  );
}

/** Tell in front of `form` that an answer is missing, and go there. */
export function showError(form, data) {
  const words = data.words.guide;
  form.parentElement.querySelector(".guide__error")?.remove();
  const listed = form.querySelector(`[value="${OTHER}"]:checked`);
  const first = form.querySelector(listed ? "select" : "input");
  const link = action(`#${first.id}`, () => first.focus(), words["error-choose"]);
  const box = el(
    "div",
    { class: "guide__error", role: "alert", tabindex: "-1" },
    el("h2", {}, words.error),
    el("p", {}, link),
  );
  form.before(box);
  box.focus();
}
