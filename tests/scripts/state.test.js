// The shipment in the address: only what the guide knows passes, and comes back the same.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
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

const { texts, repeated } = JSON.parse(
  readFileSync(new URL("../cases/hostile.json", import.meta.url), "utf8"),
);
const NASTY = [...texts, ...repeated.map(([sign, times]) => sign.repeat(times))];
const KNOWN = ["origin", "bulk", "on", "asof", "ask", "done"];
const NAMES = [...KNOWN, ...KNOWN, ...NASTY];
const GOOD = ["us", "ecuador", "no", "unsure", "2026-02-31", "2026-02-28", "a.b-c"];
const VALUES = [...GOOD, ...GOOD, ...GOOD, ...KNOWN, ...NASTY];

/** Numbers that look like chance, the same each time. */
function* chance() {
  for (let seed = 20261128; ; seed = (seed * 48271) % 2147483647) yield seed;
}

test("of 2,000 odd fragments only what is known passes, and is read again the same", () => {
  const numbers = chance();
  const pick = (list) => list[numbers.next().value % list.length];
  const order = Object.keys(data.facts);
  let passed = 0;
  for (let n = 0; n < 2000; n += 1) {
    const pairs = Array.from({ length: n % 9 }, () => `${pick(NAMES)}=${pick(VALUES)}`);
    const state = read(`#${pairs.join("&")}`, data);
    for (const [fact, value] of state.answers) {
      const known = { origin: ["us", "ec"], bulk: ["yes", "no", "unsure"] };
      assert.ok(known[fact].includes(value), pairs.join("&"));
    }
    for (const day of [state.on, state.asof]) assert.ok(["", "2026-02-28"].includes(day));
    assert.ok(["", ...order].includes(state.ask));
    const again = read(write(state, order), data);
    assert.deepEqual({ ...again, unknown: state.unknown }, state);
    passed += state.answers.size;
  }
  assert.ok(passed > 100);
});
