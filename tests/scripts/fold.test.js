import assert from "node:assert/strict";
import { test } from "node:test";

import { folded } from "../../overrides/assets/js/shared/fold.js";

const SAME = [
  ["año", "ano"],
  ["an\u0303o", "ano"],
  ["AÑO", "ano"],
  ["São Tomé", "sao tome"],
  ["TÜRKİYE", "turkiye"],
  ["ＯＲ２", "or2"],
  ["０８０４．５０", "0804.50"],
  ["Åland", "aland"],
  ["ﬁsh", "fish"],
  ["plain ASCII 205.273", "plain ascii 205.273"],
];

for (const [text, plain] of SAME) {
  test(`${text} is compared as ${plain}`, () => assert.equal(folded(text), plain));
}
