// Which changes of answers lead to an open end: all minimal sets of up to three, exact.
// The twin of macros/guide/way_search.py.

import { CLOSED } from "./openings.js";

const MOST = 3;
/** The keys of `steps` (sorted texts "fact:class", joined by blanks) with fewer of them.
    @type {(key: string) => Generator<string>} */
function* fewer(key) {
  const steps = key ? key.split(" ") : [];
  for (let mask = 0; mask < (1 << steps.length) - 1; mask += 1)
    yield steps.filter((_, n) => (mask >> n) & 1).join(" ");
}

/** Those of the Set `keys` that hold no other of them.
    @type {(keys: Set<string>) => Set<string>} */
const minimal = (keys) =>
  new Set([...keys].filter((key) => ![...fewer(key)].some((less) => keys.has(less))));

/**
 * The search over one published graph, whose `nodes` lead to open ends and closed ones.
 * `changes` are those of `waysOf`, `classIn` tells the class of a value of a fact.
 *
 * Gives `possible(fact, answers, limits)`, the values to which a person can change a fact,
 * and `stepsTo(root, answers)`, the minimal sets of changes as sorted texts "fact:class",
 * joined by blanks.
 * @type {(graph: Graph, nodes: GraphNode[], changes: WayRules["changes"],
 *   classIn: (fact: string, value: string) => number) => WaySearch}
 */
export function searchOf(graph, nodes, changes, classIn) {
  /** @type {(values: Iterable<string>, wanted: string[]) => boolean} */
  const within = (values, wanted) => [...values].every((value) => wanted.includes(value));

  /** The values to which a person can change `fact` as things stand.
      @type {(fact: string, answers: Answers, limits: Limits) => string[]} */
  function possible(fact, answers, limits) {
    const change = changes[fact];
    if (!change || fact in graph.same) return [];
    for (const [other, wanted] of Object.entries(change.only)) {
      const now = answers.has(other) ? [answers.get(other)] : (limits[other] ?? []);
      if (!now.length || !within(now, wanted)) return [];
    }
    const follow = Object.entries(graph.same).filter(
      ([name, pair]) => pair.includes(fact) && answers.has(name),
    );
    /** @type {(value: string) => boolean} */
    const stays = (value) =>
      follow.every(([name, pair]) => {
        const [one, other] = pair.map((each) => (each === fact ? value : answers.get(each)));
        return (one === other ? "yes" : "no") === answers.get(name);
      });
    /** @type {(value: string) => boolean} */
    const fits = (value) =>
      !change.any[value] ||
      Object.entries(change.any[value]).some(([other, wanted]) =>
        wanted.includes(answers.get(other) ?? ""),
      );
    return Object.keys(change.costs).filter((value) => fits(value) && stays(value));
  }

  /** The classes that `fact` may take, or may have if it is not known.
      @type {(fact: string, answers: Answers, limits: Limits) => number[]} */
  function free(fact, answers, limits) {
    const classes = graph.classes[fact].map((_, n) => n);
    /** @type {(values: string[]) => number[]} */
    const taken = (values) => [...new Set(values.map((value) => classIn(fact, value)))];
    if (!answers.has(fact)) return fact in limits ? taken(limits[fact]) : classes;
    const now = classIn(fact, answers.get(fact));
    return taken(possible(fact, answers, limits)).filter((one) => one !== now);
  }

  /** What is not known and changes depend on, case by case: values alike.
      @type {(answers: Answers) => Limits[]} */
  function cases(answers) {
    /** @type {Map<string, string[][]>} */
    const asked = new Map();
    for (const [fact, { only }] of Object.entries(changes))
      for (const [other, wanted] of answers.has(fact) ? Object.entries(only) : [])
        if (!answers.has(other)) asked.set(other, [...(asked.get(other) ?? []), wanted]);
    /** @type {Limits[]} */
    let limits = [{}];
    for (const [fact, sets] of asked) {
      const alike = new Map();
      for (const value of new Set(sets.flat())) {
        const kind = sets.map((one) => Number(one.includes(value))).join("");
        alike.set(kind, [...(alike.get(kind) ?? []), value]);
      }
      const groups = [{}, ...[...alike.values()].map((values) => ({ [fact]: values }))];
      limits = limits.flatMap((one) => groups.map((group) => ({ ...one, ...group })));
    }
    return limits;
  }

  /** The changes that lead from `root` to an open end, those in vain left out.
      @type {(root: GraphRef, answers: Answers, limits: Limits) => Set<string>} */
  function steps(root, answers, limits) {
    const others = graph.facts.map((fact) => free(fact, answers, limits));
    const taken = graph.facts.map((fact) =>
      answers.has(fact) ? classIn(fact, answers.get(fact)) : -1,
    );
    const seen = new Map();
    /** @type {(ref: GraphRef) => Set<string>} */
    const below = (ref) => {
      if (ref < 0) return new Set(-1 - ref === CLOSED ? [] : [""]);
      if (seen.has(ref)) return seen.get(ref);
      const [number, ...children] = nodes[ref];
      const keys = new Set();
      if (taken[number] < 0) {
        for (const child of new Set(others[number].map((one) => children[one])))
          for (const key of below(child)) keys.add(key);
      } else {
        for (const key of below(children[taken[number]])) keys.add(key);
        for (const one of keys.has("") ? [] : others[number])
          for (const key of below(children[one])) {
            const parts = key ? key.split(" ") : [];
            if (parts.length < MOST) keys.add([...parts, `${number}:${one}`].sort().join(" "));
          }
      }
      seen.set(ref, minimal(keys));
      return seen.get(ref);
    };
    return below(root);
  }

  return {
    possible,
    stepsTo: (root, answers) =>
      minimal(new Set(cases(answers).flatMap((limits) => [...steps(root, answers, limits)]))),
  };
}
