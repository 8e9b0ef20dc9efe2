// Whether a branch of the guide has come with all that a result tells.

import assert from "node:assert/strict";
import { test } from "node:test";
import { isWhole } from "../../overrides/assets/js/guide/with-branch.js";

const CERTIFICATE = 0;
const STOP = 1;
const STEP = 2;
const RARE = 3;

/** A branch of which the certificate that stops and one step have not come. */
const branch = {
  graph: {
    rules: [
      ["certificate", [], "paper"],
      ["certificate", [], "stop"],
      ["steps", [], "ask"],
      ["steps", [], "rare"],
    ],
    ends: [
      [CERTIFICATE, STEP],
      [STOP, STEP],
      [CERTIFICATE, RARE],
    ],
  },
  items: { certificate: { paper: {}, stop: 0 }, steps: { ask: {}, rare: 0 } },
};

test("it is whole where all that is certain has come", () => {
  assert.equal(isWhole(branch, [0], []), true);
  assert.equal(isWhole(branch, [2], []), false);
});

test("what is only possible may be missing, but no certificate", () => {
  assert.equal(isWhole(branch, [0, 2], []), true);
  assert.equal(isWhole(branch, [0, 1], []), false);
});

test("a certificate that was told on another day has to be there too", () => {
  assert.equal(isWhole(branch, [0], [2]), true);
  assert.equal(isWhole(branch, [0], [1]), false);
});
