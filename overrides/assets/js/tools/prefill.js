// Fills in what the guide knows of a shipment: a link from its result carries the facts.

import { isDay } from "../shared/days.js";
import { load } from "../shared/load.js";

/** The facts after the name of the sheet in an address such as "#eu-coi&origin=ec".
    @type {(hash: string) => Map<string, string>} */
export const factsIn = (hash) => new Map(new URLSearchParams(hash.split("&").slice(1).join("&")));

/** What each fact of `facts` is called; "" if nobody knows.
    @type {(facts: Map<string, string>, standards: Words, places: Words) => Map<string, string>} */
function valuesOf(facts, standards, places) {
  const values = new Map();
  /** @type {(names: Words, id: string | undefined) => string} */
  const nameIn = (names, id) => (id && Object.hasOwn(names, id) ? names[id] : "");
  values.set("destination", nameIn(places, facts.get("destination")));
  values.set("origin", nameIn(places, facts.get("origin")));
  // Goods that were made elsewhere have another country of origin than where they ship from.
  values.set("made-in", facts.get("production") === "elsewhere" ? "" : values.get("origin"));
  values.set("standard", nameIn(standards, facts.get("standard")));
  values.set("on", isDay(facts.get("on") ?? "") ? facts.get("on") : "");
  return values;
}

/** Fill in the empty entries of `sheet`; whether there were any to fill.
    @type {(sheet: HTMLElement, facts: Map<string, string>, known: { standards: Words,
      places: string }) => Promise<boolean>} */
export async function prefill(sheet, facts, { standards, places }) {
  const open = [
    .../** @type {NodeListOf<HTMLInputElement>} */ (sheet.querySelectorAll("[data-fact]")),
  ].filter(({ value }) => !value);
  if (!facts.size || !open.length) return false;
  await load(places);
  const values = valuesOf(facts, standards, globalThis.placeNames);
  for (const input of open) input.value = values.get(input.dataset.fact ?? "") ?? "";
  return open.some(({ value }) => Boolean(value));
}
