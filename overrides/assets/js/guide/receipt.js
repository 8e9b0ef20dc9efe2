// A result as a receipt: data that can be computed once more, and a seal over it.
// `macros/site/receipts.py` reads it: `python -m macros verify`.

import { certain, excluding, LISTS, maybeOf } from "./items.js";

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** A short name for `text`: the same text always has the same (FNV-1a).
    @type {(text: string) => string} */
export function fingerprint(text) {
  let hash = BASIS;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, PRIME) >>> 0;
  return hash.toString(16).padStart(8, "0");
}

/** `made` with its seal, which tells slips and changes, not who made it.
    @type {(made: object) => object} */
const withSeal = (made) => ({ ...made, seal: fingerprint(JSON.stringify(made)) });

/** The result as data, with the rules it rests on, sealed.
    @type {(whole: WholeResult, why: Why) => object} */
export function receipt({ outcome, data, ...view }, why) {
  /** @type {(table: string) => string[]} */
  const ids = (table) => certain(outcome, [table], data).map(([, id]) => id);
  const every = certain(outcome, Object.keys(data.items), data);
  return withSeal({
    address: view.address,
    version: data.version,
    on: view.day,
    facts: Object.fromEntries(view.answers),
    certificate: ids("certificate")[0] ?? null,
    ...Object.fromEntries(LISTS.map((table) => [table, ids(table)])),
    conflict: [...new Set(excluding(outcome, data).flat())],
    maybe: maybeOf(outcome, data).map(([table, id]) => `${table}/${id}`),
    rules: why.rulesOf(every.map(([table, id]) => `${table}/${id}`)),
  });
}
