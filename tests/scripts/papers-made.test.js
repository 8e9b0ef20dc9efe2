// 200 made paper sets with known faults, and 200 without: what is found, what is a false alarm.
// The labels, checks and statements are those of the page.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { checkPapers } from "../../overrides/assets/js/tools/paper-checks.js";
import { labelMap, readPaper } from "../../overrides/assets/js/tools/paper-lines.js";
import { cleanSet, FAULTS, faultySet } from "../papers/sets.js";

const SETS = 200;
const { labels, loads, codes } = JSON.parse(readFileSync(process.env.PAPERS, "utf8"));
const known = labelMap(labels);
const seeds = Array.from({ length: SETS }, (_, index) => index + 1);

function findingsIn({ load, papers }) {
  const { checks, ...given } = loads[load];
  const read = Object.fromEntries(
    Object.entries(papers).map(([paper, text]) => [paper, readPaper(text, known)]),
  );
  return checkPapers(read, checks, { codes, ...given });
}

/** Whether `finding` is of what was planted: its field, on a paper of it. */
const isOf = (finding, { papers, fields }) =>
  fields.includes(finding.field) &&
  [finding.paper, finding.otherPaper].some((paper) => papers.includes(paper));

test("of the known faults at least 98 in 100 are found, in the paper and the field they are in", () => {
  const planted = seeds.map(faultySet).flatMap((set) => {
    const findings = findingsIn(set);
    return set.faults.map((fault) => ({
      ...fault,
      isFound: findings.some((one) => isOf(one, fault)),
      set,
    }));
  });
  const missed = planted.filter((fault) => !fault.isFound);
  assert.ok(planted.length >= SETS, `${planted.length} faults`);
  assert.ok(missed.length <= planted.length * 0.02, JSON.stringify(missed));
});

test("what is told of sets with faults has to do with these faults", () => {
  const beside = seeds
    .map(faultySet)
    .flatMap((set) =>
      findingsIn(set).filter(
        ({ field }) => !set.faults.some(({ touches }) => touches.includes(field)),
      ),
    );
  assert.ok(beside.length <= SETS * 0.02, JSON.stringify(beside));
});

test("every kind of fault is planted somewhere, and found", () => {
  const kinds = new Set();
  for (let seed = 1; seed <= 10 * SETS && kinds.size < Object.keys(FAULTS).length; seed += 1) {
    const set = faultySet(seed);
    const findings = findingsIn(set);
    for (const fault of set.faults)
      if (findings.some((one) => isOf(one, fault))) kinds.add(fault.kind);
  }
  assert.deepEqual([...kinds].sort(), Object.keys(FAULTS).sort());
  assert.ok(kinds.size >= 25);
});

test("of 50 sets that fit, at most one is told to have a fault", () => {
  const alarms = seeds.map(cleanSet).filter((set) => findingsIn(set).length);
  assert.ok(alarms.length <= SETS / 50, JSON.stringify(alarms.map(findingsIn)));
});

test("the made sets are in both languages and for every certificate of the page", () => {
  const sets = seeds.map(cleanSet);
  assert.deepEqual([...new Set(sets.map(({ load }) => load))].sort(), Object.keys(loads).sort());
  for (const lang of ["en", "es"])
    assert.ok(sets.filter((set) => set.lang === lang).length > SETS / 5);
});

test("a set is the same each time it is made", () => assert.deepEqual(faultySet(7), faultySet(7)));
