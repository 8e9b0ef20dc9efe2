// What would open a way, as a calm list: what to change, what that means, what is needed then.

import { el } from "../../shared/dom.js";
import { certificatesOf } from "../items.js";
import { outcomeOf } from "../outcome.js";
import { walk } from "../walk.js";

/** More ways than this are folded away. */
const SHOWN = 3;
/** So many markets are named; a tool lists all places. */
const NAMED = 8;
/** So many are named in a sentence. */
const FEW = 3;
/** Where goods are that have left, and where the next are.
    @type {(string | undefined)[]} */
const LEFT = ["departed", "arrived"];
/** @type {FactValue[]} */
const STILL_HERE = [["stage", "planned"]];

/** `template` with `parts` in the place of its {x}.
    @type {(template: string, ...parts: Child[]) => Child[]} */
function filled(template, ...parts) {
  const [before, after] = template.split("{x}");
  return [before, ...parts, after];
}

/** `parts` with `between` each two of them.
    @type {(parts: Child[], between: string) => Child[]} */
const spaced = (parts, between) => parts.flatMap((part, n) => (n ? [between, part] : [part]));

/** What is needed then: a paragraph.
    @type {(part: WayPart, texts: WaysTexts, data: GuideData) => HTMLElement} */
function then({ needs, depends }, { words, papers }, data) {
  const names = needs.map((id) => el("a", { href: papers[id][1] }, papers[id][0]));
  return el("p", {}, filled(words.then, ...spaced(names, " / "), openOf(depends, words, data)));
}

/** " (depends on: …)", or "".
    @type {(depends: string[], words: Words, data: GuideData) => string} */
function openOf(depends, words, data) {
  const facts = depends.map((fact) => data.facts[fact].name).join(", ");
  return facts && ` (${filled(words.depends, facts).join("")})`;
}

/** What a way changes, as "Certified to: European Union · Certifier: QCS".
    @type {(way: Way, data: GuideData, view: AnyView) => string} */
const changed = ({ changes }, data, { label }) =>
  Object.entries(changes)
    .map(([fact, value]) => `${data.facts[fact].name}: ${label(fact, value)}`)
    .join(" · ");

/** The markets of a way: those that are certain to take the goods, if there are any.
    The twin of `markets` in macros/commands/ways_text.py.
    @type {(way: Way, texts: WaysTexts) => { sure: boolean, markets: string[], depends: string[] }} */
function marketsOf({ parts }, { places }) {
  const sure = parts.filter(({ depends }) => !depends.length);
  const told = sure.length ? sure : parts;
  const taking = told.flatMap(({ values }) => values);
  return {
    sure: sure.length > 0,
    markets: Object.keys(places).filter((id) => taking.includes(id)),
    depends: [...new Set(told.flatMap(({ depends }) => depends))],
  };
}

/** What stands before the markets of a way.
    @type {(way: Way, texts: WaysTexts, data: GuideData) => string} */
function beforeMarkets(way, texts, data) {
  const { sure, depends } = marketsOf(way, texts);
  const { words } = texts;
  return `${sure ? words.markets : words["markets-may"]}${openOf(depends, words, data)}: `;
}

/** The cheapest of `ways` in a sentence; "" if there is none.
    @type {(ways: Way[], texts: WaysTexts, data: GuideData, view: AnyView) => string} */
export function firstWay([way], texts, data, view) {
  if (!way) return "";
  const { words, papers, places } = texts;
  if (way.wide) {
    const { markets } = marketsOf(way, texts);
    const some = markets.slice(0, FEW).map((id) => places[id]);
    if (markets.length > FEW) some.push("…");
    return filled(words.first, beforeMarkets(way, texts, data), some.join(", ")).join("");
  }
  const [{ needs, depends }] = way.parts;
  const then = needs.map((id) => papers[id][0]).join(" / ");
  const open = openOf(depends, words, data);
  return filled(words.first, changed(way, data, view), " → ", then, open).join("");
}

/** Other markets, each a link to its result, and the tool that lists all places.
    @type {(way: Way, texts: WaysTexts, data: GuideData, view: AnyView) => HTMLElement} */
function marketRow(way, texts, data, view) {
  const { words, sentences, places, reach } = texts;
  const { wide } = way;
  const { markets } = marketsOf(way, texts);
  const links = markets.slice(0, NAMED).map((id) => view.open([[wide, id]], places[id]));
  const facts = [...view.answers].filter(([fact]) => fact !== wide);
  if (view.on) facts.push(["on", view.on]);
  const all = el("a", { href: `${reach}#${new URLSearchParams(facts)}` }, words.all);
  const rest = markets.length > NAMED && " …";
  return el(
    "li",
    {},
    el("p", {}, el("b", {}, beforeMarkets(way, texts, data)), spaced(links, ", "), rest),
    el("p", {}, sentences[wide][""], " ", all),
  );
}

/** One way: the whole of it is one link, unless there are several places to go to.
    @type {(way: Way, texts: WaysTexts, data: GuideData, view: AnyView) => HTMLElement} */
function row(way, texts, data, view) {
  if (way.wide) return marketRow(way, texts, data, view);
  const pairs = Object.entries(way.changes);
  const means = pairs.map(([fact, value]) => el("p", {}, texts.sentences[fact][value]));
  return el(
    "li",
    {},
    el("p", { class: "ways__what" }, view.open(pairs, changed(way, data, view))),
    means,
    way.parts.map((part) => then(part, texts, data)),
  );
}

/** What the next lot of the same goods needs, once this one has left: a line, or "".
    The twin of `next_lot` in macros/site/ways.py.
    @type {(texts: WaysTexts, data: GuideData, view: AnyView) => Child} */
function nextLot({ words, papers }, { graph }, { answers, day, open }) {
  if (!LEFT.includes(answers.get("stage"))) return "";
  const { ends } = walk(graph, new Map([...answers, ...STILL_HERE]), day);
  const [id] = certificatesOf(outcomeOf(graph, ends)).sure.keys();
  return id in papers && el("p", {}, filled(words.next, open(STILL_HERE, papers[id][0])));
}

/**
 * The section that tells `ways`. `texts` has words, sentences, papers and places;
 * `view` has `label` (fact, value), and `open` (pairs, text) -> a link to the guide with
 * these answers.
 * @type {(ways: Way[], texts: WaysTexts, data: GuideData, view: AnyView) => HTMLElement}
 */
export function wayList(ways, texts, data, view) {
  const { words } = texts;
  if (!ways.length)
    return el("section", { class: "ways" }, el("p", {}, words.none), nextLot(texts, data, view));
  /** @type {(some: Way[]) => HTMLElement} */
  const list = (some) =>
    el(
      "ul",
      { class: "ways__list" },
      some.map((way) => row(way, texts, data, view)),
    );
  const more = ways.slice(SHOWN);
  return el(
    "section",
    { class: "ways" },
    el("h2", {}, words.title),
    el("p", {}, words.lede),
    list(ways.slice(0, SHOWN)),
    more.length > 0 &&
      el(
        "details",
        { class: "ways__more" },
        el("summary", {}, words.more.replace("{n}", more.length)),
        list(more),
      ),
  );
}
