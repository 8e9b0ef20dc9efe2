// What the ends of a walk tell. The twin of macros/guide/walk.py.

import { walk } from "./walk.js";

/**
 * What the ends have in common, and what only some of them have, on `day`: any day where
 * only certificates are looked at.
 *
 * Gives a Map: table -> `sure` and `maybe`, each a Map of item ids to the
 * number of a rule that gives the item.
 * @type {(graph: Graph, ends: number[], day?: string) => Outcome}
 */
export function outcomeOf(graph, ends, day = "9999") {
  const tables = new Map();
  const count = new Map();
  for (const end of ends) {
    const numbers = new Map();
    for (const number of graph.ends[end]) {
      const [name, , ...items] = graph.rules[number];
      for (const item of items) {
        const key = `${name.split("/")[0]}/${item}`;
        if ((graph.since?.[key] ?? "") <= day) numbers.set(key, number);
      }
    }
    for (const [key, number] of numbers) {
      const [times] = count.get(key) ?? [0];
      count.set(key, [times + 1, number]);
    }
  }
  for (const [key, [times, number]] of count) {
    const [table, item] = key.split("/");
    const items = tables.get(table) ?? { sure: new Map(), maybe: new Map() };
    items[times === ends.length ? "sure" : "maybe"].set(item, number);
    tables.set(table, items);
  }
  return tables;
}

/**
 * For each item that only some ends have, the open facts that settle it.
 *
 * Gives a Map: "table/item" -> facts. A fact settles an item if one of its
 * values, alone, makes it sure or rules it out. A class stands for its values.
 * @type {(graph: Graph, answers: Answers, day: string, walk: { open: string[] }) => FactsOfItems}
 */
export function deciders(graph, answers, day, { open }) {
  const decided = new Map();
  const uncertain = maybeKeys(graph, answers, day);
  for (const fact of open)
    for (const names of graph.classes[fact]) {
      const [value] = names.split(" "); // "" falls into the class called ""
      const left = maybeKeys(graph, new Map(answers).set(fact, value), day);
      for (const key of uncertain)
        if (!left.has(key)) decided.set(key, (decided.get(key) ?? new Set()).add(fact));
    }
  return decided;
}

/** @type {(graph: Graph, answers: Answers, day: string) => Set<string>} */
function maybeKeys(graph, answers, day) {
  const keys = new Set();
  for (const [table, { maybe }] of outcomeOf(graph, walk(graph, answers, day).ends, day))
    for (const item of maybe.keys()) keys.add(`${table}/${item}`);
  return keys;
}
