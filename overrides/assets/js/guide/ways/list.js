// What would open a way, as a calm list: what to change, what that means, what is needed then.

import { el } from "../../shared/dom.js";

/** More ways than this are folded away. */
const SHOWN = 5;
/** More places than this are folded away. */
const FEW = 6;
/** So many places are named in a sentence. */
const NAMED = 3;

/** `template` with `parts` in the place of its {x}.
    @type {(template: string, ...parts: Child[]) => Child[]} */
function filled(template, ...parts) {
  const [before, after] = template.split("{x}");
  return [before, ...parts, after];
}

/** `parts` with `between` each two of them.
    @type {(parts: Child[], between: string) => Child[]} */
const spaced = (parts, between) => parts.flatMap((part, n) => (n ? [between, part] : [part]));

/** What is needed then, and where: a paragraph; places are links.
    @type {(part: WayPart, pairs: FactValue[], wide: string, texts: WaysTexts, data: GuideData,
      view: WaysView) => Child} */
function then({ values, needs, depends }, pairs, wide, { words, papers }, data, view) {
  const names = needs.map((id) => el("a", { href: papers[id][1] }, papers[id][0]));
  const facts = depends.map((fact) => data.facts[fact].name).join(", ");
  const open = facts && ` (${filled(words.depends, facts).join("")})`;
  const line = filled(words.then, ...spaced(names, " / "), open);
  const links = values.map((id) =>
    view.open([...pairs, [wide, id]], /** @type {string} */ (view.places.get(id))),
  );
  if (links.length <= FEW) return el("p", {}, line, links.length > 0 && ": ", spaced(links, ", "));
  const count = words.places.replace("{n}", links.length);
  return [
    el("p", {}, line),
    el(
      "details",
      { class: "ways__places" },
      el("summary", {}, count),
      el("p", {}, spaced(links, ", ")),
    ),
  ];
}

/** What a way changes, as "Certified to: European Union · Going to: another country".
    @type {(way: Way, words: Words, data: GuideData, view: WaysView) => string} */
function changed({ changes, wide }, words, data, { label }) {
  const named = Object.entries(changes).map(
    ([fact, value]) => `${data.facts[fact].name}: ${label(fact, value)}`,
  );
  if (wide) named.push(`${data.facts[wide].name}: ${words.another}`);
  return named.join(" · ");
}

/** The cheapest of `ways` in a sentence, with its first few places; "" if there is none.
    @type {(ways: Way[], texts: WaysTexts, data: GuideData, view: WaysView) => string} */
export function firstWay([way], { words, papers }, data, view) {
  if (!way) return "";
  const [{ values, needs, depends }] = way.parts;
  const some = values.slice(0, NAMED).map((id) => view.places.get(id));
  if (values.length > NAMED) some.push("…");
  const where = some.length ? ` (${some.join(", ")})` : "";
  const facts = depends.map((fact) => data.facts[fact].name).join(", ");
  const open = facts && ` (${filled(words.depends, facts).join("")})`;
  const then = needs.map((id) => papers[id][0]).join(" / ");
  return filled(words.first, changed(way, words, data, view), where, " → ", then, open).join("");
}

/** One way: the whole of it is one link, unless there are several places to go to.
    @type {(way: Way, texts: WaysTexts, data: GuideData, view: WaysView) => HTMLElement} */
function row(way, texts, data, view) {
  const { words, sentences } = texts;
  const { changes, wide, parts } = way;
  const pairs = Object.entries(changes);
  const what = changed(way, words, data, view);
  const means = [...pairs, ...(wide ? [[wide, ""]] : [])].map(([fact, value]) =>
    el("p", {}, sentences[fact][value]),
  );
  return el(
    "li",
    {},
    el("p", { class: "ways__what" }, wide ? what : view.open(pairs, what)),
    means,
    parts.map((part) => then(part, pairs, wide, texts, data, view)),
  );
}

/**
 * The section that tells `ways`. `texts` has words, sentences and papers; `view` has
 * `label` (fact, value), `open` (pairs, text) -> a link to the guide with these
 * answers, and `places`, a Map of names.
 * @type {(ways: Way[], texts: WaysTexts, data: GuideData, view: WaysView) => HTMLElement}
 */
export function wayList(ways, texts, data, view) {
  const { words } = texts;
  if (!ways.length) return el("section", { class: "ways" }, el("p", {}, words.none));
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
