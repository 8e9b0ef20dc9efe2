// The shipment in the address: only what the guide knows passes, and comes back the same.

import assert from "node:assert/strict";
import { test } from "node:test";

import { read, write } from "../../overrides/assets/js/guide/state.js";

const data = {
  facts: {
    origin: { domain: "places" },
    bulk: {
      values: [
        ["yes", "Yes"],
        ["no", "No"],
      ],
      unsure: true,
    },
  },
  places: { us: "United States", ec: "Ecuador" },
  aliases: { origin: { ecuador: "ec" } },
};
const answers = (hash) => Object.fromEntries(read(hash, data).answers);

test("facts, former names and what one is not sure of are read", () =>
  assert.deepEqual(answers("#origin=ecuador&bulk=unsure"), { origin: "ec", bulk: "unsure" }));

for (const hash of [
  "#origin=mars",
  "#origin=unsure",
  "#__proto__=x",
  "#origin=constructor",
  "#toString=ec",
  "#%E0%A4%A=ec",
  `#origin=${"e".repeat(5000)}`,
])
  test(`${hash.slice(0, 30)} says nothing`, () => assert.deepEqual(answers(hash), {}));

test("an impossible day is left out", () => {
  assert.equal(read("#on=2026-02-31", data).on, "");
  assert.equal(read("#on=2026-02-28", data).on, "2026-02-28");
});

test("what is written is read again the same", () => {
  const hash = "#origin=ec&bulk=no&on=2026-12-01&ask=bulk&done=a.b-c";
  assert.equal(write(read(hash, data), ["origin", "bulk"]), hash);
});
