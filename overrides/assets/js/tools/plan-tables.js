// A travel plan as tables, in which it is copied, printed and saved: load, stops, legs.

import { ELSEWHERE, goesOn, LEG, STOP } from "./plan.js";

/** The tables of a plan: `load` are the entries that say what is carried, `country` is
    the one that endorses it.
    @type {(data: PlanData, load: Entry[], stops: Stop[], country: string) => Table[]} */
export function planTables({ words, entries, countries }, load, stops, country) {
  /** @type {(field: string) => string} */
  const name = (field) => entries[field].name;
  const elsewhere = country === ELSEWHERE ? words.elsewhere : "";
  const named = countries.find(([id]) => id === country)?.[1] ?? elsewhere;
  const carried = load.map(({ label, input }) => [label, input.value.trim()]);
  const places = stops.map((stop, index) => [
    String(index + 1),
    ...STOP.map((field) => (field === "out" && !goesOn(stops, index) ? "" : stop[field].trim())),
  ]);
  const legs = stops
    .slice(0, -1)
    .map((stop, index) => [
      `${index + 1} - ${index + 2}`,
      ...LEG.map((field) => stop[field].trim()),
    ]);
  return [
    {
      title: load[0].part,
      head: [words.field, words.entry],
      rows: [...carried, [words.country, named]],
    },
    { title: words.stops, head: [words.stop, ...STOP.map(name)], rows: places },
    { title: words.legs, head: [words.leg, ...LEG.map(name)], rows: legs },
  ];
}
