// Which certificate does a shipment need? Reads guide.json as /api/ tells it.

// The items that are certain, table by table, and the facts still missing.
export function walk(graph, facts, day) {
  const known = new Map(Object.entries(facts).filter(([fact]) => !(fact in graph.same)));
  for (const [fact, [one, other]] of Object.entries(graph.same))
    if (known.has(one) && known.has(other))
      known.set(fact, known.get(one) === known.get(other) ? "yes" : "no");
  const [, root] = graph.epochs.filter(([first]) => first <= day).at(-1);
  const seen = new Set([root]);
  const missing = new Set();
  for (const ref of seen) {
    if (ref < 0) continue;
    const [number, ...children] = graph.nodes[ref];
    const fact = graph.facts[number];
    const taken = known.has(fact)
      ? [children[classOf(graph.classes[fact], known.get(fact))]]
      : children;
    if (!known.has(fact) && !(fact in graph.same)) missing.add(number);
    for (const child of taken) seen.add(child);
  }
  const given = [...seen].filter((ref) => ref < 0).map((ref) => items(graph, graph.ends[-1 - ref]));
  const certain = {};
  for (const pair of [...given[0]].filter((pair) => given.every((one) => one.has(pair))).sort()) {
    const [table, item] = pair.split("/");
    (certain[table] ??= []).push(item);
  }
  return {
    certain,
    missing: [...missing].sort((a, b) => a - b).map((number) => graph.facts[number]),
  };
}

function classOf(classes, value) {
  const named = classes.findIndex((values) => values.split(" ").includes(value));
  return named < 0 ? classes.indexOf("") : named;
}

const items = (graph, end) =>
  new Set(
    end.flatMap((number) => {
      const [name, , ...given] = graph.rules[number];
      return given.map((item) => `${name.split("/")[0]}/${item}`);
    }),
  );

// const graph = await (await fetch("/api/v1/guide.json")).json();
// walk(graph, { origin: "ec", destination: "us" }, "2026-11-28");
