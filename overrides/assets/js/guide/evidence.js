// How a result is known: reasons, confidence, sources.

import { el } from "../shared/dom.js";
import { LANGUAGES } from "../shared/languages.js";
import { withoutSilent } from "./reasons.js";

const LEVELS = ["authority", "client", "secondary"];

/** @type {(cited: number[], data: GuideData) => SourceRow[]} */
const readings = (cited, data) => cited.map((number) => data.sources[number]);

/** The level of the weakest of the sources numbered in `cited`: one that nobody reads decides too.
    @type {(cited: number[], data: GuideData) => string} */
function level(cited, data) {
  const levels = readings(cited, data).map(([, , read]) => LEVELS.indexOf(read));
  return LEVELS[levels.includes(-1) || !levels.length ? 2 : Math.max(...levels)];
}

/** The line that says how well something is known: the weakest source decides.
    @type {(cited: number[], data: GuideData) => HTMLElement} */
function confidence(cited, data) {
  const weakest = level(cited, data);
  const weak = readings(cited, data)
    .filter(([, , read]) => read === "secondary")
    .map(([, who]) => who);
  const sentence = data.words.confidence[weakest].replace("{x}", [...new Set(weak)].join(", "));
  return el("p", { class: `confidence confidence--${weakest}` }, sentence);
}

/** Sources as a list, each linked if it can be. Their titles are in the main language on every page.
    @type {(cited: number[], data: GuideData) => HTMLElement} */
function sourceRows(cited, data) {
  const rows = [...new Set(cited)].map((number) => {
    const [title, publisher, , url] = data.sources[number];
    return el(
      "li",
      {},
      url ? el("a", { href: url, rel: "noopener" }, title) : title,
      `, ${publisher}`,
    );
  });
  return el("ul", { class: "cited", lang: LANGUAGES[0] }, rows);
}

/** The rule `number` by name, as a link to its row in the tables.
    @type {(number: number, data: GuideData) => HTMLElement} */
function ruleLink(number, data) {
  const [name] = data.rules[number];
  const href = `${data.tables}#${name.replace("/", "-")}`;
  return el("a", { href, class: "rule" }, `${data.words.guide.rule} ${name}`);
}

/** The reason of the rule `number`, as a line.
    @type {(number: number, data: GuideData, kind: "p" | "li") => HTMLElement} */
const reasonRow = (number, data, kind) =>
  el(kind, {}, data.because[number][0], " ", ruleLink(number, data));

/** What the rules `numbers` and `more` sources rest on, and the laws they point to.
    @type {(numbers: number[], more: number[], data: GuideData) => Child[]} */
function basis(numbers, more, data) {
  const sources = [...more, ...numbers.flatMap((number) => data.because[number][1])];
  const law = numbers.flatMap((number) => data.because[number][2] ?? []);
  const pointed = law.filter((number) => !sources.includes(number));
  return [
    confidence(sources, data),
    sourceRows(sources, data),
    pointed.length > 0 && [el("p", {}, data.words.guide.law), sourceRows(pointed, data)],
  ];
}

/** Why something is what it is: the reasons of the rules `numbers`.
    @type {(numbers: number[], data: GuideData) => Child[]} */
export function reasonList(numbers, data) {
  const rows = withoutSilent(numbers, data);
  const sources = new Set(numbers.flatMap((number) => data.because[number][1]));
  const template = data.words.guide["rules-count"];
  return [
    el("p", {}, template.replace("{n}", rows.length).replace("{x}", sources.size)),
    el(
      "ul",
      {},
      rows.map((number) => reasonRow(number, data, "li")),
    ),
    basis(numbers, [], data),
  ];
}

/** Why one `item` is told, which the rule `number` gives.
    @type {(number: number, item: Item, data: GuideData) => Child[]} */
export const reason = (number, item, data) => [
  reasonRow(number, data, "p"),
  basis([number], item.sources, data),
];
