// Telling what is known of a tariff code, as elements.

import { el } from "../shared/dom.js";
import { listOf } from "../shared/list-of.js";
import { filled } from "./page.js";
import { dotted } from "./tariff.js";

const MOST_LINES = 12;

/** The lines of what was entered, the first ones only where they are many.
    @type {(words: Words, line: TariffLine) => (Node | false)[]} */
const linesOf = (words, { kind, lines = [] }) =>
  lines.length
    ? [
        el("p", {}, words[kind === "begins" ? "under" : "near"]),
        listOf(lines.slice(0, MOST_LINES).map(([code, goods]) => `${dotted(code)}: ${goods}`)),
        lines.length > MOST_LINES &&
          el("p", {}, filled(words.rest, { n: lines.length - MOST_LINES })),
      ]
    : [];

/** @type {Words} */
const FLAGS = { organic: "flag", "must-file": "must" };

/** What is said of `line`, a result of `tariffLine`: a sentence and what follows.
    @type {(words: Words, line: TariffLine) => Node[]} */
export const tariffShown = (words, line) =>
  [
    el(
      "p",
      {},
      el("strong", {}, filled(words[`is-${line.kind}`], { x: line.code, y: line.goods })),
    ),
    FLAGS[line.kind] && el("p", {}, words[FLAGS[line.kind]]),
    ...linesOf(words, line),
    el("p", {}, words.always),
  ].filter((part) => part instanceof Node);
