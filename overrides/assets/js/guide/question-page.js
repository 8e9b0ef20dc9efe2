// A question on its page: the form, what was answered before, whom to ask.

import { el } from "../shared/dom.js";
import { phoneLink } from "../shared/phone-link.js";
import { question, showError } from "./question.js";

const OFFICE = /([\w.]+@[\w.]+\w|\(\d{3}\) \d{3}-\d{4})/;

/** `text` with its address and its telephone number as links.
    @type {(text: string) => Child[]} */
const reachable = (text) =>
  text.split(OFFICE).map((part, n) => {
    if (n % 2 === 0) return part;
    return part.includes("@") ? el("a", { href: `mailto:${part}` }, part) : phoneLink(part);
  });

/** "Your answers", each of the `told` facts with a way to change it.
    @type {(told: string[], state: State, how: Asking) => HTMLElement} */
function givenAnswers(told, state, { data, label, change, restart }) {
  const words = data.words.guide;
  const rows = told.map((fact) => {
    const { name } = data.facts[fact];
    const hidden = el("span", { class: "md-visually-hidden" }, ` ${name}`);
    return el(
      "div",
      {},
      el("dt", {}, name),
      el("dd", {}, label(fact, state.answers.get(fact))),
      el("dd", {}, change(state, fact, words.change, hidden)),
    );
  });
  return el(
    "section",
    { class: "guide__answers" },
    el("h2", {}, words.answers),
    el("dl", {}, rows),
    el("p", {}, restart()),
  );
}

/** The page of the question `fact`; `how` tells what the guide knows and can do.
    @type {AskRoom["questionPage"]} */
export function questionPage(state, fact, how) {
  const { data, answered, left, title } = how;
  const words = data.words.guide;
  // Also what a link or the front page told and no question has come to yet, once the
  // first answer has brought its name.
  const told = data.graph.facts.filter(
    (one) => one !== fact && state.answers.has(one) && how.label(one, state.answers.get(one)),
  );
  const some = answered.length > 0;
  const form = question(fact, data, {
    // Who comes back to a question finds the answer as it was given.
    current: state.answers.get(fact) ?? history.state?.answer,
    told: new Set(state.answers.values()),
    step: answered.length + 1,
    left: Math.max(1, left),
    answered: (value, facts = {}) => how.take({ ...facts, [fact]: value }, value),
    failed: (questionForm) => {
      document.title = `${words["error-title"]} ${title}`;
      showError(questionForm, data);
    },
  });
  const parts = [
    some && how.back(),
    how.inVain,
    form,
    told.length > 0 && givenAnswers(told, state, how),
    el("p", { class: "guide__help" }, reachable(words.help)),
  ];
  const headline = form.querySelector("h2")?.textContent ?? "";
  return { parts, kind: some ? "question" : "first", split: told.length > 0, headline };
}
