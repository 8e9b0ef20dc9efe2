// The shipment in the address: read from the fragment, written back to it.
// Everything here comes from a stranger, so only known names and values pass.

import { isDay } from "../shared/days.js";
import { mended } from "../shared/mended.js";
import { UNSURE } from "./walk.js";

const LONGEST = 4000;
/** A hash of rules, or a day on which rules were known. */
const RELEASE = /^[\da-f-]{8,10}$/;
const IDS = /^[a-z0-9-]+(\.[a-z0-9-]+)*$/;

/** The values that `fact` may have, as a Set of ids.
    @type {(data: PageData, fact: string) => Set<string>} */
function valuesOf(data, fact) {
  const values = data.facts[fact].values;
  return new Set(values ? values.map(([id]) => id) : Object.keys(data.places));
}

/** One decoded `name=value` pair, or null if it is broken.
    @type {(pair: string) => [name: string, value: string] | null} */
function decoded(pair) {
  try {
    const [name, value = ""] = pair.split("=").map(decodeURIComponent);
    return [name, value];
  } catch {
    return null;
  }
}

/**
 * Read a fragment such as "#origin=ec&destination=us".
 *
 * Gives `answers`, a Map of known facts to known values; `on`, a day or "";
 * `asof`, the day the link was made, or ""; `rules`, those that it was made by, and `known`,
 * those that are asked for beside today's, if the link says so; `ask`, the fact to ask again, or ""; `done`, a
 * Set of ids that were ticked off. Whatever is not known is left out; `unknown` says that
 * there was a known name with an answer, or a day, that is not.
 * @type {(hash: string, data: PageData) => State}
 */
export function read(hash, data) {
  /** @type {State} */
  const state = { answers: new Map(), on: "", asof: "", ask: "", done: new Set(), unknown: false };
  if (hash.length > LONGEST) return state;
  for (const pair of mended(hash.replace(/^#/, "")).split("&")) {
    const parts = decoded(pair);
    if (!parts) continue;
    const [name, text] = parts;
    if ((name === "on" || name === "asof") && text) {
      if (isDay(text)) state[name] = text;
      else state.unknown = true;
    }
    if ((name === "rules" || name === "known") && RELEASE.test(text)) state[name] = text;
    if (name === "done" && IDS.test(text)) state.done = new Set(text.split("."));
    if (name === "ask" && Object.hasOwn(data.facts, text)) state.ask = text;
    if (!Object.hasOwn(data.facts, name)) continue;
    const aliases = data.aliases[name] ?? {};
    const value = Object.hasOwn(aliases, text) ? aliases[text] : text;
    const unsure = value === UNSURE && data.facts[name].unsure;
    if (unsure || valuesOf(data, name).has(value)) state.answers.set(name, value);
    else state.unknown = true;
  }
  return state;
}

/** Write a state as a fragment, facts in the order of the questions.
    @type {(state: NewState, order: string[]) => string} */
export function write({ answers, on, asof, rules, known, ask, done = new Set() }, order) {
  const pairs = order
    .filter((fact) => answers.has(fact))
    .map((fact) => [fact, /** @type {string} */ (answers.get(fact))]);
  if (on) pairs.push(["on", on]);
  if (asof) pairs.push(["asof", asof]);
  if (rules) pairs.push(["rules", rules]);
  if (known) pairs.push(["known", known]);
  if (ask) pairs.push(["ask", ask]);
  if (done.size) pairs.push(["done", [...done].join(".")]);
  return `#${pairs.map((pair) => pair.map(/** @type {(part: string) => string} */ (encodeURIComponent)).join("=")).join("&")}`;
}
