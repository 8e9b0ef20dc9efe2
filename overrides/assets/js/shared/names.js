// Places and goods by the names that people type. Knows no page; accents and capitals
// do not matter. What matches nothing chooses nothing: its neighbors are only offered.
//
// The rows are loaded when a reader begins to type: `assets/names-en.js` (or -es) sets
// `globalThis.names = { places, goods, assumes, aside }`; `macros/render/names.py` says what each holds.

import { editDistance, mostSlips } from "./edit-distance.js";
import { folded, joinedLetters } from "./fold.js";
import { goodsSaid } from "./goods-said.js";

const SHOWN = 8;
const NO_MATCH = 9;
const PLURAL = /(?:es|s)$/;
const BETWEEN = /[^\p{L}\p{N}]+/u;
const AND = /\s*[,;/+&]\s*|\s+(?:and|y|e)\s+/;
const ARTICLE = /^(?:the|el|la|los|las) /;

/** @type {(text: string) => string} */
const plainWords = (text) => folded(text).split(BETWEEN).filter(Boolean).join(" ");

/** @type {(text: string) => string} */
const bare = (text) => text.replace(ARTICLE, "");

/** How well the plain `name` answers the plain `typed`: the smaller the better.
    @type {(name: string, typed: string) => number} */
function farFrom(name, typed) {
  if (name === typed || joinedLetters(name) === joinedLetters(typed)) return 0;
  if (name.startsWith(typed)) return 1;
  const words = name.split(" ");
  const asked = typed.split(" ");
  if (asked.length === 1) return words.some((word) => word.startsWith(typed)) ? 2 : NO_MATCH;
  let at = -1;
  const inOrder = asked.every((part) => {
    at = words.findIndex((word, i) => i > at && word.startsWith(part));
    return at >= 0;
  });
  return inOrder ? 3 : NO_MATCH;
}

/** Of names that answer equally well the shorter comes first: Niger before Nigeria.
    @type {(rows: NameRow[], typed: string) => { id: string, far: number }[]} */
function ranked(rows, typed) {
  return rows
    .map(([id, name, others = []], i) => {
      const own = farFrom(plainWords(name), typed);
      const called = others.map((other) => farFrom(plainWords(other), typed) + 0.5);
      const code = id === typed ? 0.6 : NO_MATCH;
      return { id, i, size: name.length, far: Math.min(own, code, ...called) };
    })
    .filter(({ far }) => far < NO_MATCH)
    .sort((a, b) => a.far - b.far || a.size - b.size || a.i - b.i);
}

/** Those of `rows` that are places with a town whose name begins as is `typed`.
    @type {(rows: NameRow[], typed: string) => { id: string }[]} */
function withTown(rows, typed) {
  /** @type {(row: NameRow) => boolean} */
  const has = (row) => {
    const [, , , towns] = /** @type {PlaceRow} */ (row);
    return Array.isArray(towns) && towns.some((town) => plainWords(town).startsWith(typed));
  };
  return typed.length < 4 ? [] : rows.filter(has).map(([id]) => ({ id }));
}

/** The ids of the places among `rows` that `typed` names together, as "EU" does; none if
    it names no region.
    @type {(rows: NameRow[], typed: string) => string[]} */
export function membersOf(rows, typed) {
  const asked = joinedLetters(bare(plainWords(typed)));
  /** @type {(name: string) => boolean} */
  const named = (name) =>
    asked.length < 4 ? plainWords(name) === asked : bare(plainWords(name)).startsWith(asked);
  return rows.filter((row) => row[5]?.some(named)).map(([id]) => id);
}

/** The ids of `rows` that `typed` may mean, the best first, at most `most`; none if
    nothing matches. Rows: [id, name that is shown, [other names], [towns], …, [regions]]. A
    plural finds the name in the singular; an article goes; a country's code of two letters
    stands for it unless another is called so; a town leads to its country where no name does.
    @type {(rows: NameRow[], typed: string, most?: number) => string[]} */
export function namesLike(rows, typed, most = SHOWN) {
  const asked = plainWords(typed);
  if (!asked) return [];
  /** @type {{ id: string }[]} */
  let matches = ranked(rows, asked);
  const singular = bare(asked).replace(PLURAL, "");
  if (!matches.length) matches = ranked(rows, bare(asked));
  if (!matches.length && singular.length > 2) matches = ranked(rows, singular);
  if (!matches.length) matches = withTown(rows, asked);
  return matches.slice(0, most).map(({ id }) => id);
}

/** The ids of `rows` with a name that slips of the finger part from `typed`, the nearest first.
    @type {(rows: NameRow[], typed: string) => string[]} */
function namesNear(rows, typed) {
  const asked = plainWords(typed);
  const most = mostSlips(asked);
  /** @type {(row: NameRow) => number} */
  const far = ([, name, others = []]) =>
    Math.min(...[name, ...others].map((one) => editDistance(asked, plainWords(one), most)));
  if (!most) return [];
  return rows
    .map((row) => ({ id: row[0], far: far(row) }))
    .filter((row) => row.far <= most)
    .sort((a, b) => a.far - b.far)
    .slice(0, SHOWN)
    .map(({ id }) => id);
}

/** The id of the goods among `rows` that `typed` tells with words that are `aside`, or that
    are made of others: "raw almonds", "cashew butter". None if it tells no goods.
    @type {(rows: NameRow[], typed: string, aside: string[]) => string[]} */
function saidOf(rows, typed, aside) {
  const goods = /** @type {GoodsRow[]} */ (rows);
  /** @type {(word: string) => GoodsRow | undefined} */
  const made = (word) => goods.find(([, , , , , words = []]) => words.includes(word));
  /** @type {(name: string) => GoodsRow | undefined} */
  const named = (name) => {
    const id = namedExactly(rows, name);
    return goods.find((row) => row[0] === id);
  };
  const said = goodsSaid(
    bare(plainWords(typed)),
    named,
    aside,
    made,
    (row) => row[3]?.product ?? "",
    (_, form) => form,
  );
  return said ? [said[0]] : [];
}

/** What is offered of `rows` for `typed`: their `ids`, whether the first is `sure` to be meant, and
    whether they are `several` names in one, "cocoa and mango puree". Where a region was named or a
    name was mistyped, none is sure. What is told `aside` is not looked at where nothing is called
    just so.
    @type {(rows: NameRow[], typed: string, aside?: string[]) =>
      { ids: string[], sure: boolean, several?: boolean }} */
export function offeredNames(rows, typed, aside = globalThis.names?.aside ?? []) {
  const members = membersOf(rows, typed);
  if (members.length) return { ids: members, sure: false };
  const ids = namesLike(rows, typed);
  if (ids.length) return { ids, sure: true };
  const parts = folded(typed)
    .split(AND)
    .filter((part) => part.length > 2);
  const each = new Set(parts.flatMap((part) => namesLike(rows, part, 1)));
  if (each.size > 1) return { ids: [...each], sure: false, several: true };
  const said = saidOf(rows, typed, aside);
  if (said.length) return { ids: said, sure: true };
  return { ids: namesNear(rows, typed), sure: false };
}

/** The id of the one row that is called just as `typed`; "" if there is none.
    @type {(rows: NameRow[], typed: string) => string} */
export function namedExactly(rows, typed) {
  const asked = plainWords(typed);
  /** @type {(row: NameRow) => boolean} */
  const called = ([, name, others = []]) => [name, ...others].some((n) => plainWords(n) === asked);
  const matches = asked ? rows.filter(called) : [];
  return matches.length === 1 ? matches[0][0] : "";
}
