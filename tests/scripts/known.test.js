import assert from "node:assert/strict";
import { test } from "node:test";

import { otherTables, releaseOf } from "../../overrides/assets/js/guide/other-rules.js";

const RELEASES = [
  ["2026-11-20", "aaaaaaaa"],
  ["2026-11-28", "bbbbbbbb"],
  ["2026-11-28", "cccccccc"],
];

test("a day names the last rules that were known on it", () => {
  assert.equal(releaseOf(RELEASES, "2026-11-19"), "");
  assert.equal(releaseOf(RELEASES, "2026-11-20"), "aaaaaaaa");
  assert.equal(releaseOf(RELEASES, "2026-11-27"), "aaaaaaaa");
  assert.equal(releaseOf(RELEASES, "2026-11-28"), "cccccccc");
});

test("a hash names its rules, and another none", () => {
  assert.equal(releaseOf(RELEASES, "bbbbbbbb"), "bbbbbbbb");
  assert.equal(releaseOf(RELEASES, "dddddddd"), "");
});

test("only tables that differ are told", () => {
  const now = { certificate: ["a"], documents: ["b"], steps: [], wording: [], warnings: [] };
  assert.deepEqual(otherTables(now, now), []);
  assert.deepEqual(otherTables({ ...now, documents: [] }, now), ["documents"]);
});
