// Decides the cases of a file as the guide on other people's pages does, and prints what it
// finds: the fact to ask, or what its event tells. Argument: a file with {room, lang, cases};
// `room` is the folder with the data, a case is [day, facts].
import { readFileSync } from "node:fs";

import { readFacts } from "../../overrides/assets/js/embed/read-facts.js";
import { guidesFrom } from "../../overrides/assets/js/embed/source.js";
import { detailOf, progressOf } from "../../overrides/assets/js/embed/progress.js";

const { room, lang, cases } = JSON.parse(readFileSync(process.argv[2], "utf8"));

globalThis.fetch = async (address) => ({
  ok: true,
  json: async () => JSON.parse(readFileSync(new URL(address), "utf8")),
});

const guide = await guidesFrom(room).guideIn(lang);
const results = [];
for (const [day, facts] of cases) {
  const { answers, on, faults } = readFacts([...Object.entries(facts), ["on", day]], guide.data);
  const at = await progressOf(guide, answers, on);
  results.push({ faults, ask: at.fact, ...(at.fact ? {} : detailOf(guide, answers, on, at)) });
}
process.stdout.write(JSON.stringify(results));
