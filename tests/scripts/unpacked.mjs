// Reads the graph of a file as the browser does, and prints it.
// Arguments: a file with the graph as it is sent.
import { readFileSync } from "node:fs";

import { unpacked } from "../../overrides/assets/js/guide/unpack-whole.js";

const graph = JSON.parse(readFileSync(process.argv[2], "utf8"));
process.stdout.write(JSON.stringify(unpacked(graph)));
