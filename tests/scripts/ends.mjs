// Walks the cases of a file in the browser's walker, and prints where they end.
// Arguments: a file with {graph, cases}; a case is [facts with their values, day].
import { readFileSync } from "node:fs";

import { walk } from "../../overrides/assets/js/guide/walk.js";

const { graph, cases } = JSON.parse(readFileSync(process.argv[2], "utf8"));

function endOf([facts, day]) {
  const { ends, next, left } = walk(graph, new Map(Object.entries(facts)), day);
  return { ends, next, left };
}

process.stdout.write(JSON.stringify(cases.map(endOf)));
