// Walks the compiled decision graph; holds no rule. The twin of macros/guide/walk.py.

export const UNSURE = "unsure";

/** The epoch that `day` (YYYY-MM-DD) falls in: [first day, root, reasons]. */
const epochOn = (graph, day) => graph.epochs.filter(([first]) => first <= day).at(-1);

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
  const open = new Set([epochOn(graph, day)[1]]);
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

/** The rule that the answers lead to from `root`, if they do; as a list. */
function settled(graph, answers, root) {
  let ref = root;
  while (ref >= 0) {
    const [number, ...children] = graph.nodes[ref];
    const fact = graph.facts[number];
    const value = answers.get(fact) ?? UNSURE;
    if (value === UNSURE) return [];
    ref = children[classOf(graph, fact, value)];
  }
  return graph.ends[-1 - ref];
}

/** The rules behind the rule `answer`, from the first fact to itself. */
export function reasons(graph, answers, day, answer) {
  const roots = epochOn(graph, day)[2];
  const found = new Set();
  const waiting = [answer];
  while (waiting.length) {
    const number = waiting.pop();
    if (found.has(number)) continue;
    found.add(number);
    for (const table of graph.rules[number][1])
      if (table in roots) waiting.push(...settled(graph, answers, roots[table]));
  }
  return [...found].reverse();
}

/**
 * What the ends have in common, and what only some of them have.
 *
 * Gives a Map: table -> `sure` and `maybe`, each a Map of item ids to the
 * number of a rule that gives the item.
 */
export function outcome(graph, ends) {
  const tables = new Map();
  const count = new Map();
  for (const end of ends) {
    const told = new Map();
    for (const number of graph.ends[end]) {
      const [name, , ...items] = graph.rules[number];
      items.forEach((item) => told.set(`${name.split("/")[0]}/${item}`, number));
    }
    for (const [key, number] of told) {
      const [times] = count.get(key) ?? [0];
      count.set(key, [times + 1, number]);
    }
  }
  for (const [key, [times, number]] of count) {
    const [table, item] = key.split("/");
    if (!tables.has(table)) tables.set(table, { sure: new Map(), maybe: new Map() });
    const sure = times === ends.length ? "sure" : "maybe";
    tables.get(table)[sure].set(item, number);
  }
  return tables;
}
