// A travel plan: stops in order, what is missing, which days do not fit.

import assert from "node:assert/strict";
import { test } from "node:test";

import * as plan from "../../overrides/assets/js/tools/plan.js";
import { planTables } from "../../overrides/assets/js/tools/plan-tables.js";

const whole = {
  name: "Mill",
  place: "Guayaquil",
  certificate: "1",
  certifier: "QCS",
  activity: "loads",
};
const leg = { out: "2026-12-01", means: "ship", vehicle: "Maria" };
const stops = () => [
  { ...plan.newStop(), ...whole, ...leg },
  { ...plan.newStop(), ...whole, in: "2026-12-20" },
];
const idsOf = (rows) => rows.map(({ id, index }) => `${index}:${id}`);

test("a whole plan lacks nothing", () => {
  const { problems, missing } = plan.findings(stops(), "de");
  assert.deepEqual([problems, missing], [[], []]);
});

test("an empty plan lacks what each stop and each leg must have, and the country", () => {
  const { problems, missing } = plan.findings([plan.newStop(), plan.newStop()], "");
  assert.deepEqual(problems, []);
  assert.deepEqual(idsOf(missing), [
    "0:no-name",
    "0:no-place",
    "0:no-certificate",
    "0:no-activity",
    "0:no-certifier",
    "0:no-out",
    "0:no-means",
    "0:no-vehicle",
    "1:no-name",
    "1:no-place",
    "1:no-certificate",
    "1:no-activity",
    "1:no-in",
    "1:no-country",
  ]);
});

test("a day that comes before one of an earlier stop is told with that stop", () => {
  const [first, last] = stops();
  const { problems } = plan.findings([first, { ...last, in: "2026-11-30" }], "de");
  assert.deepEqual(problems, [
    {
      id: "too-early-in",
      index: 1,
      field: "in",
      day: "2026-11-30",
      earlier: { day: "2026-12-01", index: 0 },
    },
  ]);
});

for (const [index, field] of [
  ...["name", "place", "certificate", "certifier"].map((name) => [0, name]),
  ...["activity", "out", "means", "vehicle"].map((name) => [0, name]),
  ...["name", "place", "certificate", "activity", "in"].map((name) => [1, name]),
])
  test(`a blank ${field} of stop ${index} is missing there, and nothing else is`, () => {
    const rows = stops().map((stop, at) => (at === index ? { ...stop, [field]: "  " } : stop));
    const { problems, missing } = plan.findings(rows, "de");
    assert.deepEqual(problems, []);
    assert.deepEqual(
      missing.map((one) => [one.id, one.index, one.field]),
      [[`no-${field}`, index, field]],
    );
  });

test("days are compared across stops that have none", () => {
  const [first, last] = stops();
  const middle = { ...last, in: "", means: "rail", vehicle: "2" };
  const { problems } = plan.findings([first, middle, { ...last, in: "2026-11-30" }], "de");
  assert.deepEqual(
    problems.map((one) => [one.id, one.index, one.earlier.index]),
    [["too-early-in", 2, 0]],
  );
});

test("a stop is not left before it is reached, and the last is not left at all", () => {
  const [first, last] = stops();
  const middle = { ...first, in: "2026-12-05", out: "2026-12-04" };
  const rows = plan.findings([first, middle, { ...last, out: "2020-01-01" }], "de").problems;
  assert.deepEqual(idsOf(rows), ["1:out-before-in"]);
});

test("an endorsement outside the EU is told", () =>
  assert.deepEqual(idsOf(plan.findings(stops(), plan.ELSEWHERE).problems), ["1:not-eu"]));

test("stops are moved, put in and taken out without a change to the plan before", () => {
  const named = (rows) => rows.map(({ name }) => name).join("");
  const rows = ["a", "b", "c"].map((name) => ({ ...plan.newStop(), name }));
  assert.equal(named(plan.moved(rows, 0, 2)), "bca");
  assert.equal(named(plan.moved(rows, 2, 0)), "cab");
  assert.equal(named(plan.withStop(rows, 1, { ...plan.newStop(), name: "x" })), "axbc");
  assert.equal(named(plan.withoutStop(rows, 1)), "ac");
  assert.equal(named(rows), "abc");
  assert.equal(plan.withoutLeg({ ...rows[0], ...leg }).means, "");
});

test("the tables of a plan say the load, each stop and each leg, and no leg behind the last", () => {
  const named = (name) => ({ name: name.toUpperCase(), hint: "" });
  const data = {
    words: { stop: "Stop", country: "Endorsed in", elsewhere: "Not in the EU" },
    entries: Object.fromEntries([...plan.STOP, ...plan.LEG].map((name) => [name, named(name)])),
    countries: [["de", "Germany"]],
  };
  const load = [{ label: "Lot", part: "Load", input: { value: " 7 " } }];
  const [carried, places, legs] = planTables(data, load, stops(), "de");
  assert.deepEqual(
    [carried.title, carried.rows],
    [
      "Load",
      [
        ["Lot", "7"],
        ["Endorsed in", "Germany"],
      ],
    ],
  );
  assert.deepEqual(places.head.slice(0, 3), ["Stop", "NAME", "PLACE"]);
  assert.deepEqual(
    places.rows.map((row) => [row[0], row.at(-2), row.at(-1)]),
    [
      ["1", "", "2026-12-01"],
      ["2", "2026-12-20", ""],
    ],
  );
  assert.deepEqual(
    legs.rows.map((row) => row.slice(0, 3)),
    [["1 - 2", "ship", "Maria"]],
  );
  for (const [country, name] of [
    [plan.ELSEWHERE, "Not in the EU"],
    ["", ""],
  ])
    assert.equal(planTables(data, load, stops(), country)[0].rows[1][1], name);
});
