// Looks for the way to yes with the browser's search, and prints what it finds.
// Arguments: a file with {graph, rules, day, cases}; a case maps facts to values.
import { readFileSync } from "node:fs";

import { waysOf } from "../../overrides/assets/js/guide/ways/ways.js";

const { graph, rules, day, cases } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const start = performance.now();
const ways = waysOf(graph, rules);
const times = [];
const results = cases.map((facts) => {
  const before = performance.now();
  const waysOfCase = ways(new Map(Object.entries(facts)), day);
  times.push(performance.now() - before);
  return waysOfCase.map(({ changes, wide, costs, parts }) => ({ changes, wide, costs, parts }));
});
const seconds = (performance.now() - start) / 1000;
process.stdout.write(JSON.stringify({ results, seconds, slowest: Math.max(...times) }));
