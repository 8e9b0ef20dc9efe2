// Days: only those of the calendar, counted with or without weekends.

import assert from "node:assert/strict";
import { test } from "node:test";

import { daysBetween, isDay, shifted } from "../../overrides/assets/js/shared/days.js";

for (const day of ["2026-12-01", "2028-02-29", "2026-12-31"])
  test(`${day} is a day`, () => assert.equal(isDay(day), true));

for (const text of [
  "2026-02-31",
  "2026-02-29",
  "20266-12-01",
  "2026-13-01",
  "2026-1-1",
  "",
  "soon",
  "2026-12-01 ",
])
  test(`"${text}" is no day`, () => assert.equal(isDay(text), false));

for (const [start, days, working, end] of [
  ["2026-12-31", 1, false, "2027-01-01"],
  ["2026-11-27", 1, true, "2026-11-30"],
  ["2026-11-30", -1, true, "2026-11-27"],
  ["2026-11-28", 0, true, "2026-11-28"],
  ["2028-02-28", 1, false, "2028-02-29"],
])
  test(`${days} ${working ? "working days" : "days"} from ${start} is ${end}`, () =>
    assert.equal(shifted(start, days, working), end));

test("days between two days count forwards and backwards", () => {
  assert.equal(daysBetween("2026-12-31", "2027-01-02"), 2);
  assert.equal(daysBetween("2027-01-02", "2026-12-31"), -2);
});
