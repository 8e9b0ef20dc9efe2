// What is told of all places, and of a few beside each other, as tables.

import { el } from "../shared/dom.js";
import { severalListed } from "../shared/list-of.js";
import { wideTable } from "../shared/wide.js";
import { filled } from "../tools/page.js";
import { differences } from "./differences.js";

const LISTS = ["wording", "documents", "steps", "warnings"];
const FIELDS = /** @type {const} */ (["requester", "issuer", "deadline", "system", "instead"]);
/** More places than this are folded away. */
const FEW = 8;

/** @type {(nodes: Child[], between: string) => Child[]} */
const joined = (nodes, between) => nodes.flatMap((node, n) => (n ? [between, node] : [node]));

/** @type {typeof wideTable} */
const wide = (caption, kind, ...rest) =>
  wideTable(caption, `matrix__table stacks ${kind}`, ...rest);

/**
 * The tables of one page. `words`, `names` (place -> name), `texts` as `guideTexts` has
 * them, `fact` (id -> name), `page` (an item's page -> address), `link` (place, text) ->
 * a link to the guide.
 * @type {(page: ReachPage) => ReachTables}
 */
export function tablesOf({ words, names, texts, fact, page, link }) {
  const { items } = texts;

  /** @type {(table: string, id: string) => Child} */
  function itemNamed(table, id) {
    const { name, page: own } = items[table][id];
    return own ? el("a", { href: page(own) }, name) : name;
  }

  /** @type {(pair: string) => Child} */
  const itemOf = (pair) => {
    const [table, id] = pair.split("/");
    return itemNamed(table, id);
  };

  /** @type {(facts: string[]) => string} */
  const depending = (facts) => `${words.depends}: ${facts.map(fact).join(", ")}`;
  /** @type {(needs: ReachNeeds) => Child} */
  const paper = ({ certificate, depends }) =>
    certificate ? itemNamed("certificate", certificate) : depending(depends);
  /** @type {(level: string) => Child} */
  const mark = (level) =>
    level && el("span", { class: `mark mark--${level}` }, words[`known-${level}`]);

  /** One place to pick, and the way to its answer alone.
      @type {(place: string, picked: string[], pick: ReachPick) => HTMLElement} */
  const choice = (place, picked, pick) =>
    el(
      "li",
      { "data-place": place },
      el(
        "label",
        {},
        el("input", {
          type: "checkbox",
          value: place,
          checked: picked.includes(place),
          onchange: pick,
        }),
        " ",
        names.get(place),
      ),
    );

  /** @type {(places: string[], picked: string[], pick: ReachPick) => HTMLElement} */
  function placesCell(places, picked, pick) {
    const list = el(
      "ul",
      { class: "reach__places" },
      places.map((place) => choice(place, picked, pick)),
    );
    if (places.length <= FEW) return list;
    return el("details", {}, el("summary", {}, filled(words.count, { n: places.length })), list);
  }

  /** All groups as one table; `pick` hears of every box that is ticked.
      @type {ReachTables["whole"]} */
  function whole(caption, groups, picked, pick) {
    const heads = [words.needs, words.places, words.stops, words.wording, words.known];
    const rows = groups.map((group) => {
      const cells = [
        placesCell(group.places, picked, pick),
        joined(
          group.stops.map((pair) => itemOf(pair)),
          "; ",
        ),
        joined(
          group.wording.map((id) => itemNamed("wording", id)),
          "; ",
        ),
        mark(group.confidence),
      ];
      return el(
        "tr",
        { "data-kind": group.kind },
        el("th", { scope: "row" }, paper(group)),
        cells.map((cell, n) => el("td", { "data-label": heads[n + 1] }, cell)),
      );
    });
    return wide(caption, "reach__all", heads, el("tbody", {}, rows));
  }

  /** What a cell of a comparison holds, as nodes.
      @type {(name: string, ids: string[]) => Child[]} */
  function cell(name, ids) {
    if (name === "certificate") return ids.map((id) => itemNamed("certificate", id));
    if (name === "depends") return ids.map(fact);
    if (name === "confidence") return ids.map(mark);
    if (name === "stops") return ids.map((pair) => itemOf(pair));
    return LISTS.includes(name) ? ids.map((id) => itemNamed(name, id)) : ids;
  }

  /** @type {(name: string) => string} */
  const title = (name) =>
    ({
      certificate: words.needs,
      depends: words.depends,
      stops: words.stops,
      confidence: words.known,
      wording: words.wording,
    })[name] ??
    texts.words.field[name] ??
    texts.words.guide[name];

  /** @type {(name: string, ids: string[]) => Child} */
  const inCell = (name, ids) => severalListed(cell(name, ids));

  /** The answers of `picked` places beside each other, differences first.
      @type {ReachTables["beside"]} */
  function beside(caption, picked, alone) {
    const answers = picked.map(alone);
    /** @type {(needs: ReachNeeds) => string[]} */
    const one = ({ certificate }) => (certificate ? [certificate] : []);
    /** @type {(answer: ReachAnswer) => Partial<Item>} */
    const item = ({ needs }) => items.certificate[needs.certificate] ?? {};
    /** @type {(name: string, of: (answer: ReachAnswer) => string[]) => [name: string,
          cells: string[][]]} */
    const row = (name, of) => [name, answers.map(of)];
    const { differ, same } = differences([
      row("certificate", ({ needs }) => one(needs)),
      row("depends", ({ needs }) => needs.depends),
      row("stops", ({ needs }) => needs.stops),
      ...FIELDS.map((name) => row(name, (answer) => [item(answer)[name] ?? ""].filter(Boolean))),
      ...LISTS.map((name) => row(name, ({ answer }) => answer.certain[name] ?? [])),
      row("confidence", ({ needs }) => [needs.confidence].filter(Boolean)),
    ]);
    const heads = picked.map((place) => names.get(place) ?? place);
    const rows = differ.map(([name, cells]) =>
      el(
        "tr",
        {},
        el("th", { scope: "row" }, title(name)),
        cells.map((ids, n) => el("td", { "data-label": heads[n] }, inCell(name, ids))),
      ),
    );
    const alike = same.map(([name, ids]) =>
      el("tr", {}, el("th", { scope: "row" }, title(name)), el("td", {}, inCell(name, ids))),
    );
    const links = picked.map((place) => link(place, names.get(place) ?? place));
    return [
      differ.length
        ? wide(
            `${caption}: ${words.differ}`,
            "reach__few",
            [words.differ, ...links],
            el("tbody", {}, rows),
          )
        : el("p", {}, words.alike),
      alike.length > 0 && [
        el("h3", {}, words.same),
        wide(words.same, "reach__same", [words.same, heads.join(", ")], el("tbody", {}, alike)),
      ],
      el(
        "p",
        { class: "reach__links" },
        `${words.guide}: `,
        joined(
          picked.map((place) => link(place, names.get(place) ?? place)),
          ", ",
        ),
      ),
    ];
  }

  return { whole, beside };
}
