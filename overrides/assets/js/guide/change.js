// What each answer changed: found by walking again with another answer.

import { pause } from "../shared/pause.js";
import { outcomeOf } from "./outcome.js";
import { reasons } from "./reasons.js";
import { UNSURE, walk } from "./walk.js";

/** Other answers to `fact`, one for each class of values the rules tell apart.
    @type {(graph: Graph, facts: Record<string, Fact>, answers: Answers, fact: string) => string[]} */
function others(graph, facts, answers, fact) {
  const own = facts[fact].values?.map(([id]) => id);
  const classes = graph.classes[fact].map((names) => names.split(" ").filter(Boolean));
  const values = own ?? classes.map(([first]) => first).filter(Boolean);
  return values.filter((value) => value !== answers.get(fact) && value !== UNSURE);
}

/** Keys "table/item" of all that is certain with `answers`.
    @type {(graph: Graph, answers: Answers, day: string) => { keys: Set<string>,
      certificates: string[] }} */
function sureKeys(graph, answers, day) {
  const walked = walk(graph, answers, day);
  const outcome = outcomeOf(graph, walked.ends);
  const keys = [...outcome].flatMap(([table, { sure }]) =>
    [...sure.keys()].map((id) => `${table}/${id}`),
  );
  return {
    keys: new Set(keys),
    certificates: [...(outcome.get("certificate")?.sure.keys() ?? [])],
  };
}

/**
 * What hangs on each of the facts in `route`.
 *
 * Gives `because`, a Map: "table/item" -> facts whose other answers would take
 * the item away; and `instead`, rows [fact, value, certificate] of single
 * other answers that lead to another certificate. Pauses between walks, so that
 * a slow phone can scroll meanwhile.
 * @type {(graph: Graph, facts: Record<string, Fact>, answers: Answers, day: string,
 *   route: string[]) => Promise<Influence>}
 */
export async function influence(graph, facts, answers, day, route) {
  const now = sureKeys(graph, answers, day);
  /** @type {FactsOfItems} */
  const because = new Map();
  /** @type {Influence["instead"]} */
  const instead = [];
  for (const fact of route)
    for (const value of others(graph, facts, answers, fact)) {
      await pause();
      const then = sureKeys(graph, new Map(answers).set(fact, value), day);
      for (const key of now.keys)
        if (!then.keys.has(key)) because.set(key, (because.get(key) ?? new Set()).add(fact));
      const [certificate] = then.certificates;
      if (certificate && !now.certificates.includes(certificate) && facts[fact].values)
        instead.push([fact, value, certificate]);
    }
  return { because, instead };
}

/** The rules behind every certificate that is still possible, each once.
    @type {(graph: Graph, answers: Answers, day: string, certificates: [id: string,
      rule: number][]) => number[]} */
export function reasonsOf(graph, answers, day, certificates) {
  const numbers = certificates.flatMap(([, number]) => reasons(graph, answers, day, number));
  return [...new Set(numbers)];
}
