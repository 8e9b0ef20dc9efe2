// Which rules lead to a rule, and which of them readers hear. The twin of macros/guide/reasons.py.

import { UNSURE, classOf, compared, epochOn } from "./walk.js";

/** What stands at the ends that remain below `root`.
    @type {(graph: Graph, answers: Answers, root: GraphRef) => number[][]} */
function endsBelow(graph, answers, root) {
  const refs = new Set([root]);
  for (const ref of refs) {
    if (ref < 0) continue;
    const [number, ...children] = graph.nodes[ref];
    const fact = graph.facts[number];
    const follows = fact in graph.same;
    const value = follows ? compared(graph, answers, fact) : (answers.get(fact) ?? UNSURE);
    const taken = value === UNSURE ? children : [children[classOf(graph, fact, value)]];
    for (const child of taken) refs.add(child);
  }
  return [...refs].filter((ref) => ref < 0).map((ref) => graph.ends[-1 - ref]);
}

/** The rule `answer` and those it rests on, the nearest first.
 *
 * With the answers told, only tables count that could have kept it from firing.
 * @type {(graph: Graph, answers: Answers, day: string, answer: number) => number[]} */
export function reasons(graph, answers, day, answer) {
  const epoch = epochOn(graph, day);
  const grounds = graph.grounds[graph.epochs.indexOf(epoch)];
  const numbers = new Set([answer]);
  for (const number of numbers) {
    const [name, every] = graph.rules[number];
    const counting = name in grounds ? endsBelow(graph, answers, grounds[name]) : [];
    const tables = every.filter((_, n) => counting.every((places) => places.includes(n)));
    for (const table of tables) {
      const ends = endsBelow(graph, answers, epoch[2][table]);
      if (ends.length === 1) for (const led of ends[0]) numbers.add(led);
    }
  }
  return [...numbers];
}

/** Those of `numbers` whose sentences are for readers; all where there is no other.
    @type {(numbers: number[], data: Pick<GuideData, "silent">) => number[]} */
export function withoutSilent(numbers, { silent }) {
  const others = numbers.filter((number) => !silent.includes(number));
  return others.length ? others : numbers;
}
