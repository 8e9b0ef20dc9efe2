// How a result is known: reasons, confidence, sources.

import { el } from "../shared/dom.js";

const LEVELS = ["authority", "client", "secondary"];

const readings = (cited, data) =>
  cited
    .map((number) => data.sources[number])
    .filter(([, , read]) => LEVELS.includes(read));

/** The level of the weakest of the sources numbered in `cited`. */
export function level(cited, data) {
  const found = readings(cited, data).map(([, , read]) => LEVELS.indexOf(read));
  return LEVELS[Math.max(0, ...found)];
}

/** The line that says how well something is known: the weakest source decides. */
export function confidence(cited, data) {
  const weakest = level(cited, data);
  const weak = readings(cited, data)
    .filter(([, , read]) => read === "secondary")
    .map(([, who]) => who);
  const said = data.words.confidence[weakest].replace("{x}", [...new Set(weak)].join(", "));
  return el("p", { class: `confidence confidence--${weakest}` }, said);
}

/** Sources as a list that can be opened. */
function sourceList(cited, data) {
  const rows = [...new Set(cited)].map((number) => {
    const [title, publisher, , url] = data.sources[number];
    const named = url ? el("a", { href: url, rel: "noopener" }, title) : title;
    return el("li", {}, named, `, ${publisher}`);
  });
  return el(
    "details",
    { class: "sources" },
    el("summary", {}, `${data.words.guide.sources} (${rows.length})`),
    el("ul", {}, rows),
  );
}

/** Why the certificate is what it is: the reasons of the rules `numbers`. */
export function why(numbers, data) {
  const cited = numbers.flatMap((number) => data.because[number][1]);
  const rows = numbers.map((number) =>
    el("li", {}, data.because[number][0], " ", ruleName(number, data)),
  );
  return el(
    "section",
    { class: "because" },
    el("h3", {}, data.words.guide.because),
    el("ul", {}, rows),
    confidence(cited, data),
    sourceList(cited, data),
  );
}

/** The name of a rule, for paper. */
export const ruleName = (number, data) =>
  el("small", { class: "on-paper" }, `[${data.graph.rules[number][0]}]`);
