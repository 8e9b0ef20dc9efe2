// Telling what is known of a tariff code, as elements.

import { el } from "../shared/dom.js";
import { filled } from "./page.js";
import { dotted } from "./tariff.js";

const MOST_LINES = 12;

const listOf = (lines) =>
  el(
    "ul",
    {},
    lines.map(([code, goods]) => el("li", {}, `${dotted(code)}: ${goods}`)),
  );

/** The lines of `found`, the first ones only where they are many. */
const linesOf = (words, found) =>
  found.lines?.length > 0 && [
    el("p", {}, words[found.kind === "begins" ? "under" : "near"]),
    listOf(found.lines.slice(0, MOST_LINES)),
    found.lines.length > MOST_LINES &&
      el("p", {}, filled(words.rest, { n: found.lines.length - MOST_LINES })),
  ];

const FLAGS = { organic: "flag", "must-file": "must" };

/** What is said of `found`, a result of `tariffLine`: a sentence and what follows. */
export const tariffTold = (words, found) => [
  el(
    "p",
    {},
    el("strong", {}, filled(words[`is-${found.kind}`], { x: found.code, y: found.goods })),
  ),
  FLAGS[found.kind] && el("p", {}, words[FLAGS[found.kind]]),
  linesOf(words, found),
  el("p", {}, words.always),
];
