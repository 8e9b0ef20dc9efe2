// What a pick says in a letter: its title, its short text, its address.

import { pageAddress } from "../shared/address.js";
import { pathIn } from "../shared/languages.js";
import { today } from "../shared/today.js";
import { rulesOf } from "./library.js";
import { sentence, shipmentOf } from "./shipment.js";

/** The published address of a page of the site at `root`, by its key, in `lang`.
    @type {(key: string, lang: string, rows: Shelf["rows"], root: string) => string} */
function linkOf(key, lang, rows, root) {
  const address = rows.get(key)?.[1] ?? key;
  const localized = key.startsWith("guide/") ? pathIn(key, lang) : address;
  return new URL(root + localized, pageAddress()).href;
}

/** What a pick says in the language `wanted`; in another one if it exists only there.
    @type {(key: string, library: Library, wanted: string, data: DeskData) => LetterItem | undefined} */
export function letterItem(key, library, wanted, data) {
  const { letter, root } = data;
  const shipment = key.startsWith("guide/#");
  const langs = [wanted, ...Object.keys(letter)];
  const lang = langs.find((one) => shipment || library[one].rows.has(key));
  if (!lang) return undefined;
  const { rows, short } = library[lang];
  const link = linkOf(key, lang, rows, root);
  if (shipment) {
    const rules = rulesOf(data);
    const told = shipmentOf(key, rules, library[lang].names);
    const said = sentence(told, rules, library[lang], letter[lang], today());
    return { key, link, ...said, confidence: "" };
  }
  const [, , title, text] = /** @type {SearchRow} */ (rows.get(key));
  const [answer, confidence] = short[key.match(/^faq\/(.+)\/$/)?.[1] ?? ""] ?? [text, ""];
  return { key, link, title, text: answer, confidence };
}
