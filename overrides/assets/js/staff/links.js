// Links that somebody pasted: to pages of the site, wherever it lies, and to results of the guide.

import { mended } from "../shared/mended.js";
import { letterItem } from "./letter-item.js";
import { rulesOf } from "./library.js";
import { fragmentOf, shipmentOf } from "./shipment.js";

const LINK = /https?:\/\/[^\s<>]+/g;

/** The links in a text.
    @type {(text: string) => string[]} */
export const linksIn = (text) => text.match(LINK) ?? [];

/** The text without its links.
    @type {(text: string) => string} */
export const withoutLinks = (text) => text.replace(LINK, " ").trim();

/** What the desk calls the result of the guide that `link` leads to; "" if it leads to none.
    @type {(link: string, library: Library, data: DeskData) => string} */
export function resultIn(link, library, data) {
  const [{ names }] = Object.values(library);
  const [, ...fragment] = mended(link).split("#");
  const told = fragmentOf(shipmentOf(`#${fragment.join("#")}`, rulesOf(data), names));
  return told && `guide/#${told}`;
}

/** The page that `link` leads to; "" if the site has none of that address.
    @type {(link: string, rows: Shelf["rows"]) => string} */
function pageIn(link, rows) {
  const [path, place] = mended(link).split("#");
  const parts = path.replace(/\/?$/, "/").split("/").slice(3);
  for (; parts.length; parts.shift()) {
    const page = parts.join("/");
    const key = [`${page}#${place}`, page].find((one) => one && rows.has(one));
    if (key) return key;
  }
  return "";
}

/** What the links in `text` lead to, each once, as finds in `lang`.
    @type {(text: string, library: Library, lang: string, data: DeskData) => DeskFind[]} */
export function linkedIn(text, library, lang, data) {
  const [{ rows }] = Object.values(library);
  const { kinds, words } = library[lang].index.data;
  const keys = linksIn(text).map((link) => resultIn(link, library, data) || pageIn(link, rows));
  return [...new Set(keys)].flatMap((key) => {
    const item = key && letterItem(key, library, lang, data);
    if (!item) return [];
    const row = library[lang].rows.get(key);
    return { key, lang, kind: row ? kinds[row[0]][0] : words.guide, ...textsOf(item) };
  });
}

/** @type {(item: LetterItem) => { title: string, text: string }} */
const textsOf = ({ title, text }) => ({ title, text });
