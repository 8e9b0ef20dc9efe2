// Where a shipment stands: the question that is next, or what is told of it.
// Knows no page: the element and the tools of assistants ask it.

import { certain, certificatesOf, LISTS, maybeOf } from "../guide/items.js";
import { outcomeOf } from "../guide/outcome.js";
import { write } from "../guide/state.js";
import { UNSURE, walk } from "../guide/walk.js";
import { today } from "../shared/today.js";

/** How an answer is called.
    @type {(data: Pick<EmbedData, "facts" | "places" | "words">, fact: string, value: string) => string} */
export function named({ facts, places, words }, fact, value) {
  if (value === UNSURE) return words.guide.unsure;
  const { values } = facts[fact];
  return (values ? values.find(([id]) => id === value)?.[1] : places[value]) ?? value;
}

/** The most questions that can still come before the first is answered.
    @type {(data: EmbedData, answers: Answers) => number} */
function leftAtFirst({ graph, most }, answers) {
  const asked = [...answers.keys()].filter(
    (fact) => !graph.offered.includes(fact) && !(fact in graph.usual),
  );
  return most - asked.length;
}

/** Where the `answers` lead on the day `on`, today if "". `ask` is a fact to ask again.
    @type {(guide: Guide, answers: Answers, on?: string, ask?: string) => Promise<Progress>} */
export async function progressOf({ data, branch }, answers, on = "", ask = "") {
  const begun = answers.has(data.first);
  const there = begun ? await branch(answers.get(data.first)) : undefined;
  const day = on || today();
  const walked = walk((there ?? data).graph, answers, day);
  const met = [...walked.route, ...walked.assumed.keys(), ...walked.open];
  return {
    fact: met.includes(ask) ? ask : walked.next,
    walked,
    left: Math.max(1, there ? walked.left : leftAtFirst(data, answers)),
    day,
    branch: there,
  };
}

/** The address of the whole result, or of the next question, on the guide's own page.
    @type {(guide: Guide, answers: Answers, on: string) => string} */
export function linkTo({ data, there }, answers, on) {
  const made = { answers, on, asof: on ? "" : today(), rules: data.version };
  return there(data.guide) + write(made, data.graph.facts);
}

/** All that is told of a shipment, by id; its certificates by name as well.
    @type {(guide: Guide, answers: Answers, on: string, at: Progress) => EventDetail} */
export function detailOf(guide, answers, on, { walked, branch, day }) {
  const data = /** @type {GuideData} */ (branch);
  const outcome = outcomeOf(data.graph, walked.ends, day);
  const { sure, maybe } = certificatesOf(outcome);
  const rows = [...sure.keys(), ...maybe.keys()].map((id) => {
    const { name, kind } = data.items.certificate[id];
    return { id, name, kind, certain: sure.has(id) };
  });
  /** @type {Record<string, string[]>} */
  const possible = {};
  for (const [table, id] of maybeOf(outcome, data))
    possible[table] = [...(possible[table] ?? []), id];
  return {
    facts: Object.fromEntries(answers),
    assumed: Object.fromEntries(walked.assumed),
    certificates: rows,
    outcome: Object.fromEntries(
      ["certificate", ...LISTS].map((table) => [
        table,
        certain(outcome, [table], data).map(([, id]) => id),
      ]),
    ),
    possible,
    link: linkTo(guide, answers, on),
    version: guide.data.rules,
  };
}
