// Makes receipts as the page of the guide makes them, and prints them, a line each.
// Argument: a file with {graph, version, items, sets, day}; a set is the facts of a shipment.
import { readFileSync } from "node:fs";

import { outcomeOf } from "../../overrides/assets/js/guide/outcome.js";
import { receipt } from "../../overrides/assets/js/guide/receipt.js";
import { walk } from "../../overrides/assets/js/guide/walk.js";

const { graph, version, items, sets, day } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const data = { graph, items, version };
const because = "Because: «así», \u0007\u2028.";
const why = { rulesOf: (keys) => keys.map((key) => ({ rule: key, because, sources: ["A law"] })) };
for (const facts of sets) {
  const { ends, assumed } = walk(graph, new Map(Object.entries(facts)), day);
  const answers = new Map([...assumed, ...Object.entries(facts)]);
  const address = `https://example.org/guide/#${new URLSearchParams(facts)}`;
  const made = receipt({ outcome: outcomeOf(graph, ends), data, answers, day, address }, why);
  process.stdout.write(`${JSON.stringify(made)}\n`);
}
