// A travel plan as data: its stops in order, each with the transport away from it.
// Finds what is missing and what does not fit. Knows nothing of the page.

import { isDay } from "../shared/days.js";

export const STOP = ["name", "place", "certificate", "certifier", "activity", "in", "out"];
export const LEG = ["means", "vehicle", "seal", "cleaning", "ports"];
export const FEWEST = 2;
export const ELSEWHERE = "elsewhere";

/** @type {(names: string[]) => Stop} */
const blank = (names) => Object.fromEntries(names.map((name) => [name, ""]));

/** A stop with nothing filled in.
    @type {() => Stop} */
export const newStop = () => ({ ...blank(STOP), ...blank(LEG) });

/** `stop` as the last one: nothing leaves it.
    @type {(stop: Stop) => Stop} */
export const withoutLeg = (stop) => ({ ...stop, ...blank(["out", ...LEG]) });

/** `stops` with the one at `from` at the place `to`.
    @type {(stops: Stop[], from: number, to: number) => Stop[]} */
export function moved(stops, from, to) {
  const rest = stops.filter((_, index) => index !== from);
  return [...rest.slice(0, to), stops[from], ...rest.slice(to)];
}

/** `stops` with `stop` at the place `at`.
    @type {(stops: Stop[], at: number, stop: Stop) => Stop[]} */
export const withStop = (stops, at, stop) => [...stops.slice(0, at), stop, ...stops.slice(at)];

/** `stops` without the one at the place `at`.
    @type {(stops: Stop[], at: number) => Stop[]} */
export const withoutStop = (stops, at) => stops.filter((_, index) => index !== at);

/** Whether the stop at `index` has a transport away from it.
    @type {(stops: Stop[], index: number) => boolean} */
export const goesOn = (stops, index) => index < stops.length - 1;

/** Fields of the stop at `index` that count as missing when they are empty.
    @type {(stops: Stop[], index: number) => string[]} */
function needed(stops, index) {
  const names = ["name", "place", "certificate", "activity"];
  if (index === 0) names.push("certifier");
  else names.push("in");
  return goesOn(stops, index) ? [...names, "out", "means", "vehicle"] : names;
}

/** @type {(stops: Stop[], country: string) => StopFinding[]} */
function missing(stops, country) {
  const problems = stops.flatMap((stop, index) =>
    needed(stops, index)
      .filter((field) => !stop[field].trim())
      .map((field) => ({ id: `no-${field}`, index, field })),
  );
  const last = { index: stops.length - 1, field: "country" };
  if (!country) problems.push({ id: "no-country", ...last });
  return problems;
}

/** Days that come before a day of an earlier stop, or before the day in.
    @type {(stops: Stop[]) => StopFinding[]} */
function outOfOrder(stops) {
  /** @type {StopFinding[]} */
  const problems = [];
  /** @type {StopFinding["earlier"]} */
  let latest;
  stops.forEach((stop, index) => {
    for (const field of ["in", "out"]) {
      const day = stop[field];
      if (!isDay(day.trim()) || (field === "out" && !goesOn(stops, index))) continue;
      if (latest && day < latest.day) {
        const word = latest.index === index ? "out-before-in" : `too-early-${field}`;
        problems.push({ id: word, index, field, day, earlier: latest });
      } else latest = { day, index };
    }
  });
  return problems;
}

/** { problems, missing } of the journey; each with the id of its message, stop and field.
    @type {(stops: Stop[], country: string) => { problems: StopFinding[], missing: StopFinding[] }} */
export function findings(stops, country) {
  const last = { index: stops.length - 1, field: "country" };
  const wrongEnd = country === ELSEWHERE ? [{ id: "not-eu", ...last }] : [];
  return { problems: [...outOfOrder(stops), ...wrongEnd], missing: missing(stops, country) };
}
