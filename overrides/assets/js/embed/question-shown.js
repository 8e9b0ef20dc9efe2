// A question of the guide as a form, on somebody else's page.

import { UNSURE } from "../guide/walk.js";
import { el } from "../shared/dom.js";

/** One answer to choose.
    @type {(fact: string, row: AnswerRow, hint: string | undefined, current: string | undefined) =>
      HTMLElement} */
const radioRow = (fact, [id, label], hint, current) =>
  el(
    "label",
    { class: "choice" },
    el("input", { type: "radio", name: fact, value: id, checked: id === current }),
    el("span", {}, label, hint && el("small", {}, hint)),
  );

/** All places in one list, those that are often chosen first.
    @type {(fact: string, data: EmbedData, current: string | undefined) => HTMLElement} */
function placeList(fact, { facts, places, words }, current) {
  const { likely, name } = facts[fact];
  /** @type {(id: string) => HTMLElement} */
  const option = (id) => el("option", { value: id, selected: id === current }, places[id]);
  const others = Object.keys(places).filter((id) => !likely.includes(id));
  return el(
    "select",
    { name: fact, "aria-labelledby": "ask" },
    el("option", { value: "" }, words.guide.select),
    el("optgroup", { label: words.guide["quick-picks"] }, likely.map(option)),
    el("optgroup", { label: name }, others.map(option)),
  );
}

/** @type {(title: string, content: string) => HTMLElement} */
const fold = (title, content) => el("details", {}, el("summary", {}, title), el("p", {}, content));

/** The form that asks what is next; its heading takes the focus.
    @type {(at: Progress, view: EmbedView) => HTMLElement} */
export function questionShown({ fact, walked, left }, { guide, answers, level, take }) {
  const { data } = guide;
  const words = data.words.guide;
  const { ask, why, find, unsure, values, hints = {} } = data.facts[fact];
  const current = answers.get(fact);
  const step = walked.route.filter((name) => name !== fact).length + 1;
  const most = step + left - 1;
  const count = words.left.replace("{n}", step).replace("{x}", most);
  /** @type {AnswerRow[]} */
  const rows = [
    ...(values ?? []),
    .../** @type {AnswerRow[]} */ (unsure ? [[UNSURE, words.unsure]] : []),
  ];
  const choices = values
    ? rows.map((row) => radioRow(fact, row, hints[row[0]], current))
    : placeList(fact, data, current);
  const wrong = el("p", { class: "wrong", role: "alert" });
  /** @type {(event: Event) => void} */
  const submit = (event) => {
    event.preventDefault();
    const value = new FormData(/** @type {HTMLFormElement} */ (form)).get(fact);
    if (value) take(fact, String(value));
    else {
      wrong.textContent = words["error-choose"];
      form.querySelector("input, select").focus();
    }
  };
  const heading = /** @type {"h3"} */ (`h${level}`);
  const form = el(
    "form",
    { novalidate: true, onsubmit: submit },
    el("p", { class: "count" }, count),
    el(
      "fieldset",
      {},
      el("legend", {}, el(heading, { id: "ask", tabindex: "-1" }, ask)),
      el("div", { class: "more" }, fold(words.why, why), unsure && find && fold(words.find, find)),
      wrong,
      choices,
    ),
    el("p", {}, el("button", { type: "submit" }, words.continue)),
  );
  return form;
}
