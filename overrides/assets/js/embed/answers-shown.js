// What stands around a question or a result: answers so far, ways back, what was said in vain.

import { el } from "../shared/dom.js";
import { named } from "./progress.js";

/** An answer in few words: "Product: Wine", or what the data call it in short.
    @type {(fact: string, value: string, data: EmbedData) => string} */
const brief = (fact, value, data) =>
  data.facts[fact].short?.[value] ?? `${data.facts[fact].name}: ${named(data, fact, value)}`;

/** The answers told so far, or those that a result rests on, also what it takes for granted:
    each leads back to its question.
    @type {(at: Progress, view: EmbedView) => Child} */
export function answersShown({ walked, fact }, { guide, answers, ask }) {
  const { data } = guide;
  const words = data.words.guide;
  const { route, assumed } = walked;
  const told = data.graph.facts.filter((name) => answers.has(name));
  const shownFacts = (fact ? told : [...route, ...assumed.keys()]).filter(
    (name) => name !== fact && !data.graph.offered.includes(name),
  );
  const rows = shownFacts.map((name) => {
    const isDefault = assumed.has(name);
    const whole = brief(name, isDefault ? assumed.get(name) : answers.get(name), data);
    const value = isDefault ? `${whole} (${words.assumed.toLowerCase()})` : whole;
    const label = `${words.change} ${value}`;
    const change = { type: "button", "aria-label": label, onclick: () => ask(name) };
    return el("li", {}, el("button", change, value));
  });
  return rows.length > 0 && el("ul", { class: "chips", "aria-label": words.answers }, rows);
}

/** Back, and from the beginning.
    @type {(begun: boolean, view: EmbedView) => HTMLElement} */
export function waysBack(begun, { guide, back, restart }) {
  const words = guide.data.words.guide;
  /** @type {(label: string, act: () => void) => HTMLElement} */
  const quiet = (label, act) => el("button", { type: "button", onclick: act }, label);
  return el(
    "p",
    { class: "ways" },
    back && quiet(words.back, back),
    begun && quiet(words.restart, restart),
  );
}

/** Whose guide it is.
    @type {(guide: Guide) => HTMLElement} */
export const maker = ({ data, there }) =>
  el("p", { class: "count" }, el("a", { href: there(data.guide) }, data.words.guide.maker));

/** What the page that has the element said in vain, as text.
    @type {(faults: Fault[], data: EmbedData) => HTMLElement[]} */
export function faultsShown(faults, data) {
  const words = data.words.guide;
  return faults.map(({ name, value, near }) => {
    const isFact = Object.hasOwn(data.facts, name);
    const template = words[isFact || name === "on" ? "unknown-value" : "unknown-fact"];
    const meant = near && words.meant.replace("{x}", () => near);
    const text = template.replace("{n}", () => name).replace("{x}", () => value);
    return el("p", { class: "limits", role: "status" }, text, " ", meant);
  });
}
