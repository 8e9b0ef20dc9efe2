// Which rules lead to a rule. The twin of macros/guide/walk.py.

import { UNSURE, classOf, compared, epochOn } from "./walk.js";

/** The rule that the answers lead to from `root`, if they do; as a list.
    @type {(graph: Graph, answers: Answers, root: GraphRef) => number[]} */
function settled(graph, answers, root) {
  let ref = root;
  while (ref >= 0) {
    const [number, ...children] = graph.nodes[ref];
    const fact = graph.facts[number];
    const follows = fact in graph.same;
    const value = follows ? compared(graph, answers, fact) : (answers.get(fact) ?? UNSURE);
    if (value === UNSURE) return [];
    ref = children[classOf(graph, fact, value)];
  }
  return graph.ends[-1 - ref];
}

/** The rules behind the rule `answer`, from the first fact to itself.
    @type {(graph: Graph, answers: Answers, day: string, answer: number) => number[]} */
export function reasons(graph, answers, day, answer) {
  const roots = epochOn(graph, day)[2];
  const numbers = new Set();
  const waiting = [answer];
  while (waiting.length) {
    const number = /** @type {number} */ (waiting.pop());
    if (numbers.has(number)) continue;
    numbers.add(number);
    for (const table of graph.rules[number][1])
      if (table in roots) waiting.push(...settled(graph, answers, roots[table]));
  }
  return [...numbers].reverse();
}
