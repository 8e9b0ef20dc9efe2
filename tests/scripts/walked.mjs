// Walks the cases of a file in the browser's walker, and prints what it finds.
// Arguments: a file with {graph, day, cases}; a case maps facts to values.
import { readFileSync } from "node:fs";

import { deciders, outcomeOf } from "../../overrides/assets/js/guide/outcome.js";
import { reasons } from "../../overrides/assets/js/guide/reasons.js";
import { UNSURE, walk } from "../../overrides/assets/js/guide/walk.js";

const { graph, day, cases } = JSON.parse(readFileSync(process.argv[2], "utf8"));

const sorted = (keys) => [...keys].sort();

function walkedAs(facts) {
  const answers = new Map(Object.entries(facts));
  const { ends, open, route } = walk(graph, answers, day);
  const pairs = { sure: [], maybe: [] };
  for (const [table, items] of outcomeOf(graph, ends))
    for (const kind of ["sure", "maybe"])
      pairs[kind].push(...[...items[kind].keys()].map((id) => `${table}/${id}`));
  const settling = deciders(graph, answers, day, { open });
  return {
    ends: ends.sort((one, other) => one - other),
    route: sorted(route.filter((fact) => answers.get(fact) !== UNSURE)),
    open: sorted(open),
    sure: sorted(pairs.sure),
    maybe: sorted(pairs.maybe),
    deciders: Object.fromEntries([...settling].map(([key, names]) => [key, sorted(names)])),
    reasons: graph.ends[ends[0]].map((rule) => reasons(graph, answers, day, rule)),
  };
}

process.stdout.write(JSON.stringify(cases.map(walkedAs)));
