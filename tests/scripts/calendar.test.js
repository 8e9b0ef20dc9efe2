// The calendar file: lines as RFC 5545 wants them, one entry for each shipment and day.

import assert from "node:assert/strict";
import { test } from "node:test";

import { calendarFile } from "../../overrides/assets/js/guide/calendar.js";

const ROWS = [
  {
    id: "request",
    name: "Request, the paper; soon",
    short: "Ask QCS.",
    when: "Before",
    calendar: { from: "departure", days: -2, working: true },
  },
  { id: "keep", name: "Keep", short: "Keep it.", when: "Five years" },
];
const file = (shipment, days = [["departure", "2026-12-01"]]) =>
  calendarFile(ROWS, new Map(days), {
    leaves: "Leaves",
    pair: "Ecuador → US",
    address: "https://x.example/",
    shipment,
  });
const ids = (text) => text.match(/^UID:.*$/gm);

test("each known day is an entry, counted from the day it hangs on", () => {
  assert.deepEqual(
    file("a")
      .match(/^DTSTART.*$/gm)
      .map((line) => line.trim()),
    ["DTSTART;VALUE=DATE:20261201", "DTSTART;VALUE=DATE:20261127"],
  );
});

test("two shipments that leave on one day stay two in a calendar", () => {
  const [one, again, other] = ["origin=ec", "origin=ec", "origin=pe"].map((shipment) =>
    ids(file(shipment)),
  );
  assert.deepEqual(one, again);
  assert.equal(one.filter((id) => other.includes(id)).length, 0);
});

test("a step whose longer text has not come yet says when, and nothing else", () => {
  const text = calendarFile(
    [{ id: "ask", name: "Ask", when: "Before", calendar: { from: "departure", days: -1 } }],
    new Map([["departure", "2026-12-01"]]),
    { leaves: "Leaves", pair: "Ecuador → US", address: "https://x.example/", shipment: "a" },
  );
  assert.ok(text.includes("DESCRIPTION:Before. https://x.example/"));
});

test("without a day there is no entry", () => assert.equal(ids(file("a", [])), null));

test("lines end in CR LF, are short, and escape what has a meaning", () => {
  const text = file("a");
  assert.equal(text.replaceAll("\r\n", "").includes("\n"), false);
  for (const line of text.split("\r\n"))
    assert.ok(new TextEncoder().encode(line).length <= 75, line);
  assert.ok(text.replaceAll("\r\n ", "").includes("SUMMARY:Request\\, the paper\\; soon"));
});
