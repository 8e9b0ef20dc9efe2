// What the desk can find and put into a letter: everything that search knows, in each
// language. Loaded when somebody begins to type.

import { unpacked } from "../guide/unpack-whole.js";
import { folderOf } from "../shared/languages.js";
import { load } from "../shared/load.js";
import { find, indexOf } from "../search/engine.js";
import { GUIDE_KIND } from "../search/guide-hit.js";
import { wordsOf } from "../search/words.js";
import { inTurn, questionsIn, unquoted } from "./email.js";

const EACH = 3; // finds that each question of an e-mail has room for

/** The address of a page without its language: what a pick is called in the address bar.
    @type {(address: string) => string} */
export const keyOf = (address) => {
  const folder = folderOf(address);
  return folder ? address.slice(folder.length + 1) : address;
};

/** The scripts of one language: they set the same globals, so one after the other.
    @type {(scripts: string[]) => Promise<{ search: SearchData, names: Names, items: typeof itemNames,
      short: typeof deskTexts }>} */
async function loaded(scripts) {
  for (const script of scripts) await load(script);
  return {
    search: globalThis.searchData,
    names: globalThis.names,
    items: globalThis.itemNames,
    short: globalThis.deskTexts,
  };
}

/** @type {Graph | undefined} */
let graph;

/** The rules, once the library is there: their graph, and what the page of the desk says of them.
    @type {(data: DeskData) => DeskRules} */
export const rulesOf = ({ aliases, stops }) => ({
  graph: (graph ??= unpacked(globalThis.guideGraph)),
  aliases,
  stops,
});

/** All that is known: for each language its index, rows by key, and names of what the guide tells.
    @type {(files: { later: Record<string, string[]>, graph: string }) => Promise<Library>} */
export async function libraryOf({ later, graph: file }) {
  /** @type {Library} */
  const library = {};
  for (const [lang, scripts] of Object.entries(later)) {
    const { search, names, items, short } = await loaded(scripts);
    const index = await indexOf(search, names);
    const rows = new Map(
      search.entries.filter((row) => !row[7]).map((row) => [keyOf(row[1]), row]),
    );
    library[lang] = { index, rows, names, items, short };
  }
  await load(file);
  return library;
}

/** The language of `library` that knows most words of `asked`; of equals, `lang`.
    @type {(library: Library, asked: string, lang: string) => string} */
function languageOf(library, asked, lang) {
  const words = wordsOf(asked);
  /** @type {(shelf: Shelf) => number} */
  const indexedIn = ({ index }) =>
    words.filter((word) => index.postings.has(word) || index.postings.has(index.stem(word))).length;
  const others = Object.keys(library).filter((other) => other !== lang);
  return others.reduce(
    (best, other) => (indexedIn(library[other]) > indexedIn(library[best]) ? other : best),
    lang,
  );
}

/** What `asked` finds in the language it is in, as [row, that language], the best first.
    @type {(library: Library, asked: string, lang: string) => [row: SearchRow, lang: string][]} */
function found(library, asked, lang) {
  const language = languageOf(library, asked, lang);
  const { rows } = find(library[language].index, asked);
  // A letter answers: what only explains a word or lists a source comes last.
  /** @type {(row: SearchRow) => boolean} */
  const explains = ([, address]) => /^(glossary|sources)\//.test(keyOf(address));
  return [...rows.filter((row) => !explains(row)), ...rows.filter(explains)].map((row) => [
    row,
    language,
  ]);
}

/** The best finds for what is typed or pasted, `most` of them, in whichever language it is:
    [{ key, lang, kind, title, text }]. Each is shown in `lang` where it exists in it. Of an
    e-mail each question finds what answers it.
    @type {(library: Library, pasted: string, lang: string, most: number) => DeskFind[]} */
export function finds(library, pasted, lang, most) {
  const asked = unquoted(pasted);
  /** @type {(one: [row: SearchRow, lang: string]) => boolean} */
  const isGuide = ([[kind]]) => kind === GUIDE_KIND;
  const whole = found(library, asked, lang);
  const answers = questionsIn(asked).map((question) =>
    found(library, question, lang).filter((one) => !isGuide(one)),
  );
  const rest = whole.filter((one) => !isGuide(one));
  /** @type {Map<string, [row: SearchRow, lang: string]>} */
  const byKey = new Map();
  for (const one of [...whole.filter(isGuide), ...inTurn([...answers, rest])]) {
    const key = keyOf(one[0][1]);
    if (!byKey.has(key)) byKey.set(key, one);
  }
  const enough = answers.length ? Math.max(most, EACH * (answers.length + 1)) : most;
  return [...byKey].slice(0, enough).map(([key, [row, from]]) => {
    const twin = library[lang].rows.get(key);
    const [kind, , title, text] = twin ?? row;
    const language = twin ? lang : row[7] || from;
    const { data } = library[twin ? lang : from].index;
    const name = kind === GUIDE_KIND ? data.words.guide : data.kinds[kind][0];
    return { key, lang: language, kind: name, title, text };
  });
}
