// Decides lists of shipments with the page's script, and prints what it gives.
// Arguments: a file with {graph, names, today, files}; a file is base64 of its bytes.
import { readFileSync } from "node:fs";

import { decoded } from "../../overrides/assets/js/shipments/csv.js";
import { shipmentList } from "../../overrides/assets/js/shipments/list.js";
import { asCsv } from "../../overrides/assets/js/tools/tables.js";

const { graph, names, today, files } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const heap = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};
const before = heap();
const start = performance.now();
const decide = shipmentList(graph, names, today);
const results = files.map((file) => {
  const { head, rows, faults, changed, towns } = decide(decoded(Buffer.from(file, "base64")));
  return { csv: head.length ? asCsv([head, ...rows]) : "", faults, changed, towns: [...towns] };
});
const seconds = (performance.now() - start) / 1000;
process.stdout.write(
  JSON.stringify({ results, seconds, bytes: process.memoryUsage().heapUsed - before }),
);
