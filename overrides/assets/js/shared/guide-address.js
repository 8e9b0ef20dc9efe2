// Links to the decision guide, for letters.

import { pageAddress } from "./address.js";
import { mended } from "./mended.js";

const FACT = /^[a-z-]{1,30}=[a-z0-9-]{1,40}$/;

/** The address of `guide` (as seen from this page) with the facts of `fragment`; "" if it has none.
    @type {(guide: string, fragment: string) => string} */
export function guideAddress(guide, fragment) {
  const facts = mended(fragment)
    .split("&")
    .filter((pair) => FACT.test(pair));
  const target = new URL(guide, pageAddress());
  target.hash = facts.join("&");
  return facts.length ? target.href : "";
}
