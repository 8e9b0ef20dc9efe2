// Reads the graph of a file as the browser does, and prints it.
// Arguments: a file with {graph, parts}: the graph as it is sent, and its nodes in two parts.
import { readFileSync } from "node:fs";

import { unpackedNodes } from "../../overrides/assets/js/guide/unpack.js";
import { unpacked } from "../../overrides/assets/js/guide/unpack-whole.js";

const { graph, parts } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const nodes = parts.reduce((before, part) => unpackedNodes(part, graph, before), []);
process.stdout.write(JSON.stringify({ whole: unpacked(graph), nodes }));
