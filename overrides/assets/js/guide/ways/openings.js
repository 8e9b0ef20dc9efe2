// Which ends of the published graph are open: where goods can go. The twin of
// macros/guide/openings.py.

import { epochOn } from "../walk.js";

/** The label of every end that is not open. */
export const CLOSED = 0;

/** The number of the certificate that an `end` opens, CLOSED if none; grows `papers`.
    @type {(graph: Graph, end: number[], opens: Set<string>, stops: Set<string>,
      papers: string[]) => number} */
function labelOf(graph, end, opens, stops, papers) {
  const outputs = end.flatMap((number) => {
    const [name, , ...items] = graph.rules[number];
    return items.map((item) => [name.split("/")[0], item]);
  });
  if (outputs.some((pair) => stops.has(pair.join("/")))) return CLOSED;
  const paper = outputs.find(([table, item]) => table === "certificate" && opens.has(item));
  if (!paper) return CLOSED;
  if (!papers.includes(paper[1])) papers.push(paper[1]);
  return papers.indexOf(paper[1]);
}

/** The nodes that tell the labels of the ends apart, and where each old root is now.
    @type {(graph: Graph, ends: number[]) => { nodes: GraphNode[], led: (ref: GraphRef) =>
      GraphRef }} */
function cut(graph, ends) {
  const made = new Map();
  /** @type {GraphNode[]} */
  const nodes = [];
  /** @type {GraphRef[]} */
  const now = [];
  /** @type {(ref: GraphRef) => GraphRef} */
  const led = (ref) => (ref >= 0 ? now[ref] : -1 - ends[-1 - ref]);
  for (const [number, ...children] of graph.nodes) {
    const there = children.map(led);
    const key = [number, ...there].join();
    const same = there.every((child) => child === there[0]);
    if (!same && !made.has(key)) {
      made.set(key, nodes.length);
      nodes.push([number, ...there]);
    }
    now.push(same ? there[0] : made.get(key));
  }
  return { nodes, led };
}

/** For each fact a way to the class of a value: looked up, for places are asked often.
    @type {(graph: Graph) => Openings["classIn"]} */
function classesOf(graph) {
  const classesOfFact = new Map();
  for (const [fact, classes] of Object.entries(graph.classes)) {
    const named = new Map();
    classes.forEach((names, n) => names.split(" ").forEach((name) => named.set(name, n)));
    classesOfFact.set(fact, named);
  }
  return (fact, value) => classesOfFact.get(fact).get(value) ?? classesOfFact.get(fact).get("");
}

/**
 * `graph` cut down to which paper opens its ends.
 *
 * `opens` are the certificates that an open end gives; what is in `stops` ("table/id")
 * shuts an end. Gives `papers`: label -> certificate, "" for CLOSED; `nodes` as in the
 * graph, a negative child -1 - n an end with the label n; `rootOn(day)`;
 * `classIn(fact, value)`; and `reached`.
 * @type {(graph: Graph, opens: string[], stops: string[]) => Openings}
 */
export function openingsOf(graph, opens, stops) {
  const papers = [""];
  const [good, bad] = [new Set(opens), new Set(stops)];
  const ends = graph.ends.map((end) => labelOf(graph, end, good, bad, papers));
  const { nodes, led } = cut(graph, ends);
  const classIn = classesOf(graph);

  /** The labels that `answers` leads to, and the unknown facts on the way.
      @type {Openings["reached"]} */
  function reached(root, answers, limits) {
    const seen = new Set([root]);
    const met = new Set();
    for (const ref of seen) {
      if (ref < 0) continue;
      const [number, ...children] = nodes[ref];
      const fact = graph.facts[number];
      let next = children;
      if (answers.has(fact)) next = [children[classIn(fact, answers.get(fact))]];
      else {
        for (const each of graph.same[fact] ?? [fact]) met.add(each);
        if (fact in limits) next = limits[fact].map((value) => children[classIn(fact, value)]);
      }
      next.forEach((child) => seen.add(child));
    }
    const labels = new Set([...seen].filter((ref) => ref < 0).map((ref) => -1 - ref));
    return {
      labels,
      unknown: graph.facts.filter((fact) => met.has(fact) && !answers.has(fact)),
    };
  }

  return { papers, nodes, classIn, reached, rootOn: (day) => led(epochOn(graph, day)[1]) };
}
