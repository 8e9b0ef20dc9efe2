// Walks the compiled decision graph; holds no rule. The twin of macros/guide/walk.py.

export const UNSURE = "unsure";

/** The root of the epoch that `day` (YYYY-MM-DD) falls in. */
const rootOn = (graph, day) =>
  graph.epochs.filter(([first]) => first <= day).at(-1)[1];

/** The class of `value`; the class called "" holds every value not named. */
function classOf(graph, fact, value) {
  const classes = graph.classes[fact];
  const named = classes.findIndex((names) => names.split(" ").includes(value));
  return named < 0 ? classes.indexOf("") : named;
}

/**
 * Walk with `answers` (a Map: fact -> value or UNSURE) on `day`.
 *
 * Gives `next`, the fact to ask, or "" at the end; `route`, the answered facts
 * that mattered, in order; `left`, the most questions that can still come; and
 * `ends`, the indices of the ends that remain.
 */
export function walk(graph, answers, day) {
  const open = new Set([rootOn(graph, day)]);
  const ends = new Set();
  const route = new Set();
  let next = "";
  while (open.size) {
    const inner = [...open].filter((ref) => ref >= 0);
    [...open].filter((ref) => ref < 0).forEach((ref) => ends.add(-1 - ref));
    if (!inner.length) break;
    const number = Math.min(...inner.map((ref) => graph.nodes[ref][0]));
    const fact = graph.facts[number];
    const here = inner.filter((ref) => graph.nodes[ref][0] === number);
    if (!answers.has(fact)) {
      next = fact;
      break;
    }
    route.add(fact);
    const value = answers.get(fact);
    for (const ref of here) {
      open.delete(ref);
      const children = graph.nodes[ref].slice(1);
      const taken =
        value === UNSURE ? children : [children[classOf(graph, fact, value)]];
      taken.forEach((child) => open.add(child));
    }
    ends.forEach((end) => open.delete(-1 - end));
  }
  return { next, route: [...route], left: depth(graph, open, answers), ends: [...ends] };
}

/** The most questions on any way below `refs`, not counting what is answered. */
function depth(graph, refs, answers) {
  const known = new Map();
  const below = (ref) => {
    if (ref < 0) return 0;
    if (!known.has(ref)) {
      const [number, ...children] = graph.nodes[ref];
      const asked = answers.has(graph.facts[number]) ? 0 : 1;
      known.set(ref, asked + Math.max(...new Set(children.map(below))));
    }
    return known.get(ref);
  };
  return Math.max(0, ...[...refs].map(below));
}

/**
 * What the ends have in common, and what only some of them have.
 *
 * Gives, for each table, `sure` and `maybe`: lists of item ids; and `because`,
 * the numbers of the rules that fire in every end.
 */
export function outcome(graph, ends) {
  const count = new Map();
  const fired = new Map();
  for (const end of ends) {
    const told = new Set();
    for (const number of graph.ends[end]) {
      fired.set(number, (fired.get(number) ?? 0) + 1);
      const [name, ...items] = graph.rules[number];
      items.forEach((item) => told.add(`${name.split("/")[0]}/${item}`));
    }
    told.forEach((key) => count.set(key, (count.get(key) ?? 0) + 1));
  }
  const result = { because: [...fired].filter(([, n]) => n === ends.length).map(([r]) => r) };
  for (const [key, n] of count) {
    const [table, item] = key.split("/");
    result[table] ??= { sure: [], maybe: [] };
    result[table][n === ends.length ? "sure" : "maybe"].push(item);
  }
  return result;
}
