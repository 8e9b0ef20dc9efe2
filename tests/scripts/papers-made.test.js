// 200 made paper sets with known faults, and 200 without: what is found, what is a false alarm.
// The labels, checks and statements are those of the page.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { checkPapers } from "../../overrides/assets/js/tools/paper-checks.js";
import { labelMap, readPaper } from "../../overrides/assets/js/tools/paper-lines.js";
import { cleanSet, faultySet, FAULTS } from "../papers/made.js";

const SETS = 200;
const { labels, loads, codes } = JSON.parse(readFileSync(process.env.PAPERS, "utf8"));
const known = labelMap(labels);

function found({ load, papers }) {
  const { checks, statement } = loads[load];
  const read = Object.fromEntries(
    Object.entries(papers).map(([paper, text]) => [paper, readPaper(text, known)]),
  );
  return checkPapers(read, checks, { codes, statement });
}

const seeds = Array.from({ length: SETS }, (_, index) => index + 1);
const faulty = seeds.map(faultySet);

test("of the known faults at least 98 in 100 are found, in the paper they are in", () => {
  const missed = [];
  let faults = 0;
  for (const set of faulty) {
    const told = found(set);
    for (const [check, paper] of set.faults) {
      faults += 1;
      if (!told.some((one) => one.check === check && [one.paper, one.otherPaper].includes(paper)))
        missed.push([check, set.papers[paper]]);
    }
  }
  assert.ok(faults >= SETS, `${faults} faults`);
  assert.ok(missed.length <= faults * 0.02, JSON.stringify(missed));
});

test("every kind of fault occurs in the made sets", () => {
  const kinds = new Set(faulty.flatMap(({ faults }) => faults.map(([check]) => check)));
  assert.deepEqual([...kinds].sort(), Object.keys(FAULTS).sort());
});

test("of 50 sets that fit, at most one is told to have a fault", () => {
  const alarms = seeds.map(cleanSet).filter((set) => found(set).length);
  assert.ok(alarms.length <= SETS / 50, JSON.stringify(alarms.map(found)));
});

test("a set is the same each time it is made", () => assert.deepEqual(faultySet(7), faultySet(7)));
