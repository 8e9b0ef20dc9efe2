// The answers of many shipments at once, read off the published graph: what a part of the
// graph tells is worked out once, as bits. The twin of `macros/guide/batch.py`.

import { epochOn } from "../guide/walk.js";

const BITS = 32;

/** `graph` with what it tells as bits; `answer(known, day)` with a Map of facts.
    @type {(graph: Graph) => (known: Answers, day: string) => ManyAnswer} */
export function manyOf(graph) {
  const { facts, nodes, ends, rules, same } = graph;
  /** @type {Map<string, number>} */
  const pairs = new Map();
  for (const [name, , ...items] of rules)
    for (const item of items) {
      const pair = `${name.split("/")[0]}/${item}`;
      if (!pairs.has(pair)) pairs.set(pair, rules.length + pairs.size);
    }
  const size = Math.ceil((rules.length + pairs.size) / BITS);
  /** @type {(bits: Int32Array, n: number) => void} */
  const set = (bits, n) => (bits[n >> 5] |= 1 << (n & 31));
  /** @type {(bits: Int32Array, n: number) => number} */
  const has = (bits, n) => (bits[n >> 5] >>> (n & 31)) & 1;
  /** @type {(numbers: number[]) => Int32Array} */
  const bits = (numbers) => {
    const made = new Int32Array(size);
    for (const n of numbers) set(made, n);
    return made;
  };
  const outcomes = ends.map((end) =>
    bits(
      end.flatMap((n) => {
        const [name, , ...items] = rules[n];
        return [
          n,
          ...items.map(
            (item) => /** @type {number} */ (pairs.get(`${name.split("/")[0]}/${item}`)),
          ),
        ];
      }),
    ),
  );
  const classes = facts.map((fact) => {
    const classByName = new Map();
    graph.classes[fact].forEach((names, n) =>
      names.split(" ").forEach((name) => classByName.set(name, n)),
    );
    return classByName;
  });
  const number = new Map(facts.map((fact, n) => [fact, n]));
  let compares = 0;
  for (const fact of Object.keys(same)) compares |= 1 << /** @type {number} */ (number.get(fact));

  /** What lies below several: { bits that all share, facts on the way }.
      @type {(n: number, parts: Below[]) => Below} */
  function joined(n, parts) {
    const shared = new Int32Array(size).fill(-1);
    let met = 1 << n;
    for (const part of parts) {
      for (let i = 0; i < size; i += 1) shared[i] &= part.shared[i];
      met |= part.met;
    }
    return { shared, met };
  }
  /** @type {Below[]} */
  const free = [];
  const atEnd = outcomes.map((shared) => ({ shared, met: 0 }));
  /** @type {(ref: GraphRef) => Below} */
  const freely = (ref) => (ref < 0 ? atEnd[-1 - ref] : free[ref]);
  for (const [n, ...children] of nodes) free.push(joined(n, children.map(freely)));

  const answerByKey = new Map();

  /** @type {(root: GraphRef, taken: number[]) => ManyAnswer} */
  function walked(root, taken) {
    let answeredBits = 0;
    taken.forEach((index, n) => index >= 0 && (answeredBits |= 1 << n));
    const seen = new Map();
    /** @type {(ref: GraphRef) => Below} */
    const below = (ref) => {
      if (ref < 0 || !(free[ref].met & answeredBits)) return freely(ref);
      let union = seen.get(ref);
      if (!union) {
        const [n, ...children] = nodes[ref];
        const ways = taken[n] >= 0 ? [children[taken[n]]] : [...new Set(children)];
        if (ways.length === 1) {
          const { shared, met } = below(ways[0]);
          union = { shared, met: met | (1 << n) };
        } else union = joined(n, ways.map(below));
        seen.set(ref, union);
      }
      return union;
    };
    const { shared, met } = below(root);
    const missing = met & ~answeredBits & ~compares;
    const key = `${missing} ${shared.join()}`;
    if (!answerByKey.has(key)) answerByKey.set(key, answerOf(shared, missing));
    return answerByKey.get(key);
  }

  /** @type {(shared: Int32Array, missing: number) => ManyAnswer} */
  function answerOf(shared, missing) {
    /** @type {ManyAnswer["certain"]} */
    const certain = {};
    for (const [pair, n] of pairs)
      if (has(shared, n)) {
        const [table, item] = pair.split("/");
        (certain[table] ??= []).push(item);
      }
    Object.values(certain).forEach((items) => items.sort());
    return {
      certain,
      rules: rules.flatMap(([name], n) => (has(shared, n) ? [name] : [])).sort(),
      missing: facts.filter((_, n) => (missing >>> n) & 1),
    };
  }

  /** @type {Map<string, ManyAnswer>} */
  const walkedByKey = new Map();
  const roots = new Map();
  const NONE = String.fromCharCode(1);
  return function answer(known, day) {
    if (!roots.has(day)) roots.set(day, epochOn(graph, day)[1]);
    const root = roots.get(day);
    const taken = facts.map((fact, n) => {
      let value = known.get(fact);
      if (fact in same) {
        const [one, other] = same[fact].map((name) => known.get(name));
        value = one === undefined || other === undefined ? undefined : one === other ? "yes" : "no";
      }
      return value === undefined ? -1 : (classes[n].get(value) ?? classes[n].get("") ?? -1);
    });
    const key = root + NONE + taken.join();
    let answered = walkedByKey.get(key);
    if (!answered) walkedByKey.set(key, (answered = walked(root, taken)));
    return answered;
  };
}

/** `graph` cut down to what `table` gives: no fact that does not matter for it.
    @type {(graph: Graph, table: string) => Graph} */
export function projected(graph, table) {
  /** @type {Map<string, [GraphRef, number[]]>} */
  const kept = new Map();
  const ends = graph.ends.map((end) => {
    const rules = end.filter((n) => graph.rules[n][0].split("/")[0] === table);
    const words = [...new Set(rules.flatMap((n) => graph.rules[n].slice(2)))].sort().join();
    const [ref] = kept.get(words) ?? [-1 - kept.size];
    if (!kept.has(words)) kept.set(words, [ref, rules]);
    return ref;
  });
  const made = new Map();
  /** @type {GraphNode[]} */
  const nodes = [];
  /** @type {GraphRef[]} */
  const refs = [];
  for (const [n, ...children] of graph.nodes) {
    const ways = children.map((child) => (child < 0 ? ends[-1 - child] : refs[child]));
    const key = [n, ...ways].join();
    if (new Set(ways).size === 1) refs.push(ways[0]);
    else {
      if (!made.has(key)) {
        made.set(key, nodes.length);
        nodes.push([n, ...ways]);
      }
      refs.push(made.get(key));
    }
  }
  /** @type {Epoch[]} */
  const epochs = graph.epochs.map(([day, root, reasons]) => [day, refs[root], reasons]);
  return { ...graph, nodes, ends: [...kept.values()].map(([, rules]) => rules), epochs };
}
