// The rules and texts that tell where goods can go: fetched once, when somebody asks.

import { unpacked } from "../guide/unpack-whole.js";
import { load } from "../shared/load.js";
import { reachOf } from "./groups.js";
import { tablesOf } from "./tables.js";

/**
 * Gives a function that fetches them; one that failed is tried again when it is called
 * next. `names` are those of the places; `fact(id)` is the name of a field, `link(place,
 * label)` leads to the guide.
 * @type {(data: ReachRules, names: Map<string, string>, page: Pick<ReachPage, "fact" | "link">)
 *   => () => Promise<{ reach: Reach, tables: ReachTables }>}
 */
export function rulesOf({ words, files, guide, levels, stops }, names, { fact, link }) {
  /** @type {Promise<{ reach: Reach, tables: ReachTables }> | undefined} */
  let made;
  const there = new URL(guide, document.baseURI);
  /** @type {(own: string) => string} */
  const page = (own) => new URL(own, there).href;
  return () =>
    (made ??= Promise.all(files.map(load)).then(
      () => {
        const texts = globalThis.guideTexts;
        const kinds = Object.fromEntries(
          Object.entries(texts.items.certificate).map(([id, { kind }]) => [id, kind]),
        );
        const reach = reachOf(unpacked(globalThis.guideGraph), { kinds, stops, levels });
        return { reach, tables: tablesOf({ words, names, texts, fact, page, link }) };
      },
      (error) => {
        made = undefined;
        throw error;
      },
    ));
}
