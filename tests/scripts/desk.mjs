// Prints what the staff desk finds for each text pasted into its field: addresses, the best first.
// Argument: a file with {languages: [{data, names}], asked, lang, most}.
import { readFileSync } from "node:fs";

import { indexOf } from "../../overrides/assets/js/search/engine.js";
import { finds, keyOf } from "../../overrides/assets/js/staff/library.js";

const { languages, asked, lang, most } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const library = {};
for (const { data, names } of languages) {
  const index = await indexOf(data, names);
  const rows = new Map(data.entries.filter((row) => !row[7]).map((row) => [keyOf(row[1]), row]));
  library[data.lang] = { index, rows, names };
}
const keys = (text) => finds(library, text, lang, most).map(({ key }) => key);
process.stdout.write(JSON.stringify(asked.map(keys)));
