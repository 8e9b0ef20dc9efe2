// The shipment in the address: read from the fragment, written back to it.
// Everything here comes from a stranger, so only known names and values pass.

import { UNSURE } from "./walk.js";

const LONGEST = 4000;
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** The values that `fact` may have, as a Set of ids. */
function valuesOf(data, fact) {
  const values = data.facts[fact].values;
  return new Set(values ? values.map(([id]) => id) : Object.keys(data.places));
}

/** One decoded `name=value` pair, or null if it is broken. */
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
 * `asof`, the day the link was made, or ""; and `ask`, the fact to ask again, or "". Whatever is not known is left out.
 */
export function read(hash, data) {
  const state = { answers: new Map(), on: "", asof: "", ask: "" };
  if (hash.length > LONGEST) return state;
  for (const pair of hash.replace(/^#/, "").split("&")) {
    const found = decoded(pair);
    if (!found) continue;
    const [name, given] = found;
    if ((name === "on" || name === "asof") && DAY.test(given)) state[name] = given;
    if (name === "ask" && Object.hasOwn(data.facts, given)) state.ask = given;
    if (!Object.hasOwn(data.facts, name)) continue;
    const aliases = data.aliases[name] ?? {};
    const value = Object.hasOwn(aliases, given) ? aliases[given] : given;
    const unsure = value === UNSURE && data.facts[name].unsure;
    if (unsure || valuesOf(data, name).has(value)) state.answers.set(name, value);
  }
  return state;
}

/** Write a state as a fragment, facts in the order of the questions. */
export function write({ answers, on, asof, ask }, order) {
  const pairs = order
    .filter((fact) => answers.has(fact))
    .map((fact) => [fact, answers.get(fact)]);
  if (on) pairs.push(["on", on]);
  if (asof) pairs.push(["asof", asof]);
  if (ask) pairs.push(["ask", ask]);
  return "#" + pairs.map((pair) => pair.map(encodeURIComponent).join("=")).join("&");
}
