// Answers questions as the search field does: node answer.js given.json. See tests/search_rates.py.

import { readFileSync } from "node:fs";

import { find, indexOf } from "../../overrides/assets/js/search/engine.js";

const { data, names, asked } = JSON.parse(readFileSync(process.argv[2], "utf-8"));
const index = await indexOf(data, names);
const addresses = asked.map((query) =>
  find(index, query)
    .rows.slice(0, 10)
    .map((entry) => entry[1]),
);
process.stdout.write(JSON.stringify(addresses));
