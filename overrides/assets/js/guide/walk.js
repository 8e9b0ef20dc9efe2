// Walks the compiled decision graph; holds no rule. The twin of macros/guide/walk.py.

export const UNSURE = "unsure";

/** The epoch that `day` (YYYY-MM-DD) falls in: [first day, root, reasons].
    @type {(graph: Graph, day: string) => Epoch} */
export const epochOn = (graph, day) =>
  /** @type {Epoch} */ (graph.epochs.filter(([first]) => first <= day).at(-1));

/** The class of `value`; the class called "" holds every value not named.
    @type {(graph: Pick<Graph, "classes">, fact: string, value: string) => number} */
export function classOf(graph, fact, value) {
  const classes = graph.classes[fact];
  const named = classes.findIndex((names) => names.split(" ").includes(value));
  return named < 0 ? classes.indexOf("") : named;
}

/** Whether `fact` is put to the reader: not known, not offered, nothing usual, not compared.
    @type {(graph: Graph, answers: Answers, fact: string) => boolean} */
const isAsked = (graph, answers, fact) =>
  !answers.has(fact) &&
  !graph.offered.includes(fact) &&
  !(fact in graph.usual) &&
  !(fact in graph.same);

/** What follows of a fact that says whether two others have the same value.
    @type {(graph: Graph, answers: Answers, fact: string) => string} */
export function compared(graph, answers, fact) {
  const [one, other] = graph.same[fact].map((name) => answers.get(name) ?? UNSURE);
  if (one === UNSURE || other === UNSURE) return UNSURE;
  return one === other ? "yes" : "no";
}

/**
 * Walk with `answers` (a Map: fact -> value or UNSURE) on `day`.
 *
 * Gives `next`, the fact to ask, or "" at the end; `route`, the answered facts
 * that mattered, in order; `assumed`, the usual values taken for granted on the
 * way, as a Map; `open`, the facts that may still be told to narrow the result;
 * `left`, the most questions that can still come; and `ends`, the
 * indices of the ends that remain.
 * @type {(graph: Graph, answers: Answers, day: string) => Walk}
 */
export function walk(graph, answers, day) {
  const refs = new Set([epochOn(graph, day)[1]]);
  const ends = new Set();
  const route = new Set();
  const open = new Set();
  const assumed = new Map();
  let next = "";
  while (refs.size) {
    for (const ref of refs)
      if (ref < 0) {
        ends.add(-1 - ref);
        refs.delete(ref);
      }
    if (!refs.size) break;
    const number = Math.min(...[...refs].map((ref) => graph.nodes[ref][0]));
    const fact = graph.facts[number];
    if (isAsked(graph, answers, fact)) {
      next = fact;
      break;
    }
    const byDefault = graph.usual[fact];
    const follows = fact in graph.same;
    const value = follows
      ? compared(graph, answers, fact)
      : (answers.get(fact) ?? byDefault ?? UNSURE);
    if (answers.has(fact) && !follows) route.add(fact);
    else if (byDefault) assumed.set(fact, byDefault);
    if (value === UNSURE && !follows) open.add(fact);
    for (const ref of [...refs].filter((ref) => graph.nodes[ref][0] === number)) {
      refs.delete(ref);
      const children = graph.nodes[ref].slice(1);
      const taken = value === UNSURE ? children : [children[classOf(graph, fact, value)]];
      taken.forEach((child) => refs.add(child));
    }
  }
  return {
    next,
    route: [...route],
    assumed,
    open: [...open],
    left: depth(graph, refs, answers),
    ends: [...ends],
  };
}

/** The most questions on any way below `refs`, not counting what is answered.
    @type {(graph: Graph, refs: Set<GraphRef>, answers: Answers) => number} */
function depth(graph, refs, answers) {
  const depths = new Map();
  /** @type {(ref: GraphRef) => number} */
  const below = (ref) => {
    if (ref < 0) return 0;
    if (!depths.has(ref)) {
      const [number, ...children] = graph.nodes[ref];
      const fact = graph.facts[number];
      const asked = isAsked(graph, answers, fact) ? 1 : 0;
      depths.set(ref, asked + Math.max(...new Set(children.map(below))));
    }
    return depths.get(ref);
  };
  return Math.max(0, ...[...refs].map(below));
}
