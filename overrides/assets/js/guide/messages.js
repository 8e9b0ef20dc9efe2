// A result in a few lines: for a messenger, for the customer.

import { byPhase, leaving } from "./items.js";
import { headline, stopped } from "./letters.js";

/** The most characters that one reads in a messenger. */
const SHORT = 700;
/** Names with fewer letters before a colon or comma say too little without the rest. */
const SHORTEST_NAME = 12;

/** A name without what explains it: "Traceability file: lots, suppliers" is "Traceability file".
    @type {(name: string) => string} */
function brief(name) {
  const [first] = name.split(/[:,]/);
  return first.length < SHORTEST_NAME ? name : first;
}

/** Rows of one phase by person: [names, "(who, when)"] of each.
    @type {(phase: string, rows: ItemRow[], data: GuideData) => DoneBy[]} */
function groupsOf(phase, rows, data) {
  const people = new Map();
  for (const [table, id] of rows) {
    const item = data.items[table][id];
    const who = item.who.split(/[;,]/)[0];
    people.set(who, [...(people.get(who) ?? []), brief(item.name)]);
  }
  return [...people].map(([who, names]) => [names, `(${who}, ${phase.toLowerCase()})`]);
}

/** Head, as many things to do as there is room for, those of one person in a line, and the address.
    @type {(head: string[], groups: DoneBy[], box: string, words: Words, address: string) => string} */
function fitted(head, groups, box, words, address) {
  let rest = 0;
  /** @type {DoneBy[]} */
  const kept = groups.map(([names, tail]) => [[...names], tail]);
  const message = () => {
    const lines = kept.map(
      ([names, tail]) => `${names.map((name) => `${box} ${name}`).join(" ")} ${tail}`,
    );
    const more = rest > 0 && words["more-rows"].replace("{n}", rest);
    return [...head, ...lines, more, address].filter(Boolean).join("\n");
  };
  for (let last; message().length > SHORT && (last = kept.at(-1)); ) {
    rest += 1;
    last[0].pop();
    if (!last[0].length) kept.pop();
  }
  return message();
}

/** The result in at most 700 characters; `box` stands before each thing to do.
    @type {(outcome: Outcome, data: GuideData, view: Telling, look?: { box?: string,
      bold?: string }) => string} */
export function shortText(outcome, data, view, { box = "☐", bold = "*" } = {}) {
  const words = data.words.guide;
  const leaves = view.on && `${leaving(view, words)}: ${view.dateText(view.on)}`;
  const head = [
    `${bold}${headline(outcome, data, view)}${bold}`,
    stopped(outcome, data, view),
    leaves,
  ].filter(Boolean);
  const groups = byPhase(outcome, data).flatMap(([, name, rows]) => groupsOf(name, rows, data));
  const plain = fitted(head, groups, box, words, view.address);
  if (!view.way) return plain;
  const whole = fitted([...head, view.way], groups, box, words, view.address);
  return whole.length > SHORT ? plain : whole;
}

/** The e-mail to the customer: what is needed, from whom, when.
    @type {(outcome: Outcome, data: GuideData, view: Telling) => Letter} */
export function letterToCustomer(outcome, data, view) {
  const words = data.words.guide;
  const list = shortText(outcome, data, view, { box: "-", bold: "" });
  const subject = words["letter-customer-subject"].replace("{x}", view.pair);
  return {
    to: "",
    subject,
    text: [words["letter-hello"], words["letter-customer"], list].join("\n\n"),
  };
}
