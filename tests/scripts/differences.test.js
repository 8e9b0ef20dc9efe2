import assert from "node:assert/strict";
import { test } from "node:test";

import { differences } from "../../overrides/assets/js/reach/differences.js";

const WORDS = ["a", "b", "c", "d"];

test("what all share is the same, and each cell keeps what is left", () => {
  const { differ, same } = differences([
    ["paper", [["x"], ["y"]]],
    ["steps", [["a", "b"], ["b"], ["b", "c"]]],
    ["nothing", [[], []]],
    ["alike", [["z"], ["z"]]],
  ]);
  assert.deepEqual(differ, [
    ["paper", [["x"], ["y"]]],
    ["steps", [["a"], [], ["c"]]],
  ]);
  assert.deepEqual(same, [
    ["steps", ["b"]],
    ["alike", ["z"]],
  ]);
});

test("every word of every answer stands exactly once", () => {
  let seed = 7;
  const chance = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  for (let times = 0; times < 2000; times += 1) {
    const cells = Array.from({ length: 2 + Math.floor(chance() * 3) }, () =>
      WORDS.filter(() => chance() < 0.6),
    );
    const { differ, same } = differences([["row", cells]]);
    const shared = same[0]?.[1] ?? [];
    cells.forEach((cell, n) => {
      const own = differ[0]?.[1][n] ?? [];
      assert.deepEqual([...own, ...shared].sort(), cell);
    });
    const somewhereMissing = WORDS.filter((word) => cells.some((cell) => !cell.includes(word)));
    assert.ok(!shared.some((word) => somewhereMissing.includes(word)));
  }
});
