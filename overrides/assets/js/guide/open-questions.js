// Open questions of a result, answered where they stand.

import { el } from "../shared/dom.js";

/** The most letters that all answers of a question may have to stand in one line. */
const ROOM = 64;

/** @type {(fact: string, values: AnswerRow[], current: string | undefined, tell: View["tell"]) =>
      HTMLElement} */
function segments(fact, values, current, tell) {
  const name = `now-${fact}`;
  const options = values.map(([id, label]) => {
    const key = `${name}-${id}`;
    const radio = el("input", {
      type: "radio",
      name,
      id: key,
      checked: id === current,
      onchange: () => tell(fact, id),
    });
    return [radio, el("label", { for: key }, label)];
  });
  return el("div", { class: "segments" }, options);
}

/** @type {(fact: string, values: AnswerRow[], current: string | undefined, tell: View["tell"],
      words: Words) => HTMLElement} */
function list(fact, values, current, tell, words) {
  /** @type {(event: { target: HTMLSelectElement }) => void} */
  const change = (event) => event.target.value && tell(fact, event.target.value);
  /** @type {(row: AnswerRow) => HTMLElement} */
  const option = ([id, label]) => el("option", { value: id, selected: id === current }, label);
  // "Not sure" is no answer of the list: none of it is shown as given.
  const given = values.some(([id]) => id === current);
  const none = !given && el("option", { value: "" }, words.select);
  return el("select", { id: `now-${fact}`, onchange: change }, none, values.map(option));
}

/**
 * The `facts` that would narrow the result, each with its answers; `view` tells the
 * answers given so far, and takes a new one.
 * @type {(facts: string[], data: GuideData, view: Pick<View, "answers" | "tell">) => Child}
 */
export function openQuestions(facts, data, { answers, tell }) {
  const words = data.words.guide;
  const rows = facts.map((fact) => {
    // Whoever came by a link has heard only the questions that a result offers.
    const { name, ask = name, values = [] } = data.facts[fact];
    const current = answers.get(fact);
    const short = values.map(([, label]) => label).join("").length <= ROOM;
    if (short)
      return el(
        "fieldset",
        { class: "ask" },
        el("legend", {}, ask),
        segments(fact, values, current, tell),
      );
    const title = el("label", { for: `now-${fact}` }, ask);
    return el("div", { class: "ask" }, title, list(fact, values, current, tell, words));
  });
  return (
    rows.length > 0 &&
    el("section", { class: "asks", "aria-label": words.narrow }, el("h2", {}, words.narrow), rows)
  );
}
