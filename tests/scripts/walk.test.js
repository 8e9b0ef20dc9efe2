// The walker: the same cases as Python's (tests/unit/test_walk_cases.py), and what only pages ask.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { deciders, outcomeOf } from "../../overrides/assets/js/guide/outcome.js";
import { reasons } from "../../overrides/assets/js/guide/reasons.js";
import { classOf, compared, UNSURE, walk } from "../../overrides/assets/js/guide/walk.js";

const file = new URL("../cases/walk.json", import.meta.url);
const { graph, cases } = JSON.parse(readFileSync(file, "utf-8"));
const unsure = (known) =>
  new Map(graph.facts.map((fact) => [fact, Object.hasOwn(known, fact) ? known[fact] : UNSURE]));
const pairs = (outcome, kind) =>
  [...outcome].flatMap(([table, items]) => [...items[kind].keys()].map((id) => `${table}/${id}`));

for (const { name, known, day, ends, route, open, sure, maybe, reasons: behind } of cases)
  test(name, () => {
    const answers = unsure(known);
    const walked = walk(graph, answers, day);
    assert.equal(walked.next, "");
    assert.deepEqual(walked.ends.sort(), ends);
    assert.deepEqual(
      walked.route.filter((fact) => answers.get(fact) !== UNSURE),
      route,
    );
    assert.deepEqual(walked.open, open);
    const outcome = outcomeOf(graph, walked.ends);
    assert.deepEqual(pairs(outcome, "sure").sort(), sure);
    assert.deepEqual(pairs(outcome, "maybe").sort(), Object.keys(maybe));
    const settling = deciders(graph, answers, day, walked);
    for (const [pair, facts] of Object.entries(maybe))
      assert.deepEqual([...(settling.get(pair) ?? [])], facts, pair);
    const rules = graph.ends[ends[0]];
    assert.deepEqual(
      rules.map((rule) => reasons(graph, answers, day, rule)),
      behind,
    );
  });

test("who has told nothing is asked the first fact, and how many more may come", () => {
  const { next, left, route, ends } = walk(graph, new Map(), "2026-12-01");
  assert.deepEqual([next, left, route, ends], ["goods", 2, [], []]);
});

test("each answer leads to the next fact that matters, never to one that is compared", () => {
  const { next, route } = walk(graph, new Map([["goods", "wine"]]), "2026-12-01");
  assert.deepEqual([next, route], ["bulk", ["goods"]]);
});

test("what is usual is taken for granted and said, and what is offered is not asked", () => {
  const usual = { ...graph, usual: { bulk: "no" } };
  const granted = walk(usual, new Map([["goods", "wine"]]), "2026-12-01");
  assert.deepEqual([granted.next, [...granted.assumed]], ["", [["bulk", "no"]]]);
  const offered = { ...graph, offered: ["bulk"] };
  const open = walk(offered, new Map([["goods", "wine"]]), "2026-12-01");
  assert.deepEqual([open.next, open.open], ["", ["bulk"]]);
});

test("a value that no class holds has none, unless a class has no name", () => {
  assert.equal(classOf(graph, "bulk", "maybe"), -1);
  assert.equal(classOf(graph, "to", "jp"), 1);
});

test("whether two facts are the same is unsure while one of them is", () => {
  const alike = (pairs) => compared(graph, new Map(pairs), "alike");
  assert.equal(alike([["from", "us"]]), UNSURE);
  assert.equal(
    alike([
      ["from", "us"],
      ["to", UNSURE],
    ]),
    UNSURE,
  );
  assert.equal(
    alike([
      ["from", "us"],
      ["to", "ec"],
    ]),
    "no",
  );
});
