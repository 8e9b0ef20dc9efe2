// The way to yes: which answers, changed, open a way for a shipment that has none.
// The twin of macros/guide/way_to_yes.py.

import { CLOSED, openingsOf } from "./openings.js";
import { searchOf } from "./search.js";

/** Compares lists and numbers, part by part.
    @type {(one: Rank, other: Rank) => number} */
function ordered(one, other) {
  if (!Array.isArray(one) || !Array.isArray(other)) return one < other ? -1 : one > other ? 1 : 0;
  for (let n = 0; n < Math.min(one.length, other.length); n += 1) {
    const order = ordered(one[n], other[n]);
    if (order) return order;
  }
  return one.length - other.length;
}

/**
 * The ways of one published graph.
 *
 * `opens` are the certificates that an open end gives; what is in `stops` ("table/id")
 * shuts an end. `changes`: fact -> { costs: value -> whether it is dear, only: facts ->
 * values that they have to have, wide, any: value -> the same, one is enough }. Gives ways(known, day): `known` is a Map of facts.
 * @type {(graph: Graph, rules: WayRules) => (known: Answers, day: string) => Way[]}
 */
export function waysOf(graph, { opens, stops, changes }) {
  const { papers, nodes, classIn, rootOn, reached } = openingsOf(graph, opens, stops);
  const { possible, stepsTo } = searchOf(graph, nodes, changes, classIn);

  /** `answers` with what follows of it: whether two facts have the same value.
      @type {(answers: Answers) => Answers} */
  function whole(answers) {
    const complete = new Map([...answers].filter(([fact]) => !(fact in graph.same)));
    for (const [fact, [one, other]] of Object.entries(graph.same))
      if (answers.has(one) && answers.has(other))
        complete.set(fact, answers.get(one) === answers.get(other) ? "yes" : "no");
    return complete;
  }

  /** { needs, depends } after `pairs`, rows [fact, value] that are changed.
      @type {(root: GraphRef, answers: Answers, pairs: FactValue[]) => { needs: string[],
        depends: string[] }} */
  function part(root, answers, pairs) {
    /** @type {Limits} */
    const limits = {};
    for (const [fact] of pairs)
      for (const [other, wanted] of Object.entries(changes[fact].only))
        limits[other] = (limits[other] ?? wanted).filter((value) => wanted.includes(value));
    const { labels, unknown } = reached(root, new Map([...answers, ...pairs]), limits);
    const needs = [...labels].filter((label) => label !== CLOSED).map((label) => papers[label]);
    return { needs: needs.sort(), depends: labels.size > 1 ? unknown : [] };
  }

  /** Each of the sets `keys` value by value, the places of one way together.
      @type {(root: GraphRef, answers: Answers, keys: Set<string>) => Way[]} */
  function waysFrom(root, answers, keys) {
    /** @type {Map<string, MadeWay>} */
    const made = new Map();
    for (const key of keys) {
      let wide = "";
      let wideValues = /** @type {string[]} */ ([]);
      let rows = /** @type {FactValue[][]} */ ([[]]);
      const each = key.split(" ").map((step) => step.split(":").map(Number));
      for (const [number, taken] of each.sort(ordered)) {
        const fact = graph.facts[number];
        const values = possible(fact, answers, changes[fact].only).filter(
          (value) => classIn(fact, value) === taken,
        );
        if (changes[fact].wide) [wide, wideValues] = [fact, values];
        else
          rows = rows.flatMap((row) =>
            values.map((value) => [...row, /** @type {FactValue} */ ([fact, value])]),
          );
      }
      for (const row of rows) {
        const { needs, depends } = part(
          root,
          answers,
          wide ? [...row, [wide, wideValues[0]]] : row,
        );
        const name = JSON.stringify([row, wide]);
        const one = made.get(name) ?? { changes: row, wide, parts: new Map() };
        const { parts } = one;
        made.set(name, one);
        const like = JSON.stringify([needs, depends]);
        parts.set(like, {
          needs,
          depends,
          values: [...(parts.get(like)?.values ?? []), ...wideValues],
        });
      }
    }
    return [...made.values()].map(way).sort((one, other) => ordered(one.rank, other.rank));
  }

  /** @type {(made: MadeWay) => Way & { rank: Rank }} */
  function way({ changes: row, wide, parts }) {
    const facts = Object.keys(changes);
    const order = wide ? Object.keys(changes[wide].costs) : [];
    /** @type {Map<string, any>} */
    const rankOf = new Map(order.map((value, n) => [value, n]));
    const all = [...parts.values()];
    for (const { values } of all) values.sort((one, other) => rankOf.get(one) - rankOf.get(other));
    /** @type {(part: WayPart) => Rank} */
    const rank = ({ depends, values, needs }) => [depends.length, -values.length, needs];
    all.sort((one, other) => ordered(rank(one), rank(other)));
    const pairs = wide ? [...row, /** @type {FactValue} */ ([wide, all[0].values[0]])] : row;
    const costs = pairs.filter(([fact, value]) => changes[fact].costs[value]).length;
    /** @type {Rank[]} */
    const indices = row.map(([fact, value]) => [
      facts.indexOf(fact),
      Object.keys(changes[fact].costs).indexOf(value),
    ]);
    const first = [costs, pairs.length, Number(Boolean(wide)), indices.sort(ordered)];
    return { changes: Object.fromEntries(row), wide, costs, parts: all, rank: first };
  }

  /** A wide fact changes alone; what it would open with others is no advice.
      @type {(key: string) => boolean} */
  const isAdvice = (key) =>
    !key.includes(" ") ||
    !key.split(" ").some((step) => changes[graph.facts[Number(step.split(":")[0])]].wide);

  /** The ways for what is `completed` on `day`, the cheapest first; none if one is open. */
  return (facts, day) => {
    const root = rootOn(day);
    const completed = whole(facts);
    const now = reached(root, completed, {}).labels;
    if (now.size > 1 || !now.has(CLOSED)) return [];
    const advice = [...stepsTo(root, completed)].filter(isAdvice);
    return waysFrom(root, completed, new Set(advice));
  };
}
