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

/** Whether `fact` is put to the reader: not known, not offered, nothing usual. */
const isAsked = (graph, answers, fact) =>
  !answers.has(fact) && !graph.offered.includes(fact) && !(fact in graph.usual);

/**
 * Walk with `answers` (a Map: fact -> value or UNSURE) on `day`.
 *
 * Gives `next`, the fact to ask, or "" at the end; `route`, the answered facts
 * that mattered, in order; `assumed`, the usual values taken for granted on the
 * way, as a Map; `open`, the facts that may still be told to narrow the result;
 * `left`, the most questions that can still come; and `ends`, the
 * indices of the ends that remain.
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
    const usual = graph.usual[fact];
    const value = answers.get(fact) ?? usual ?? UNSURE;
    if (answers.has(fact)) route.add(fact);
    else if (usual) assumed.set(fact, usual);
    if (value === UNSURE) open.add(fact);
    for (const ref of [...refs].filter((ref) => graph.nodes[ref][0] === number)) {
      refs.delete(ref);
      const children = graph.nodes[ref].slice(1);
      const taken =
        value === UNSURE ? children : [children[classOf(graph, fact, value)]];
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

/** The most questions on any way below `refs`, not counting what is answered. */
function depth(graph, refs, answers) {
  const known = new Map();
  const below = (ref) => {
    if (ref < 0) return 0;
    if (!known.has(ref)) {
      const [number, ...children] = graph.nodes[ref];
      const fact = graph.facts[number];
      const asked = isAsked(graph, answers, fact) ? 1 : 0;
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

/**
 * For each item that only some ends have, the open facts that settle it.
 *
 * Gives a Map: "table/item" -> facts. A fact settles an item if one of its
 * values makes it sure, or rules it out. `values` gives the values of a fact.
 */
export function deciders(graph, answers, day, { open, values }) {
  const found = new Map();
  const uncertain = maybeKeys(graph, answers, day);
  for (const fact of open)
    for (const value of values(fact)) {
      const left = maybeKeys(graph, new Map(answers).set(fact, value), day);
      for (const key of uncertain)
        if (!left.has(key)) found.set(key, (found.get(key) ?? new Set()).add(fact));
    }
  return found;
}

function maybeKeys(graph, answers, day) {
  const keys = new Set();
  for (const [table, { maybe }] of outcome(graph, walk(graph, answers, day).ends))
    for (const item of maybe.keys()) keys.add(`${table}/${item}`);
  return keys;
}
