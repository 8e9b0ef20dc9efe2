import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { stemmer } from "../../overrides/assets/js/search/words.js";

const CASES = JSON.parse(readFileSync(new URL("../cases/stems.json", import.meta.url), "utf8"));
const stem = stemmer(CASES.endings, CASES.whole);

for (const [word, shared] of Object.entries(CASES.stems)) {
  test(`"${word}" shares "${shared}" with its family`, () => assert.equal(stem(word), shared));
}
