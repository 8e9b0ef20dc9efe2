// Tells what would open a way; loaded only with a result that says no.

import { certificatesOf } from "./guide/items.js";
import { unpacked } from "./guide/unpack-whole.js";
import { firstWay, wayList } from "./guide/ways/list.js";
import { waysOf } from "./guide/ways/search.js";
import { outcomeOf } from "./guide/outcome.js";
import { UNSURE, walk } from "./guide/walk.js";

/** @type {((certain: Answers, day: string) => Way[]) | undefined} */
let search;

/** The section about the shipment of `view`: its `answers`, and on which `day`; and the
    first of its ways in a sentence. Nobody can change what has left. */
globalThis.guideWays = (data, view) => {
  const { guideWaysTexts: texts } = globalThis;
  if (view.day < view.today) return undefined;
  const answered = new Map([...Object.entries(data.graph.usual), ...view.answers]);
  const certain = new Map([...answered].filter(([, value]) => value !== UNSURE));
  // A change may be of a fact that the result itself does not name.
  for (const [fact, named] of Object.entries(texts.facts)) Object.assign(data.facts[fact], named);
  search ??= waysOf(unpacked(globalThis.guideGraph), texts.rules);
  const ways = search(certain, view.day);
  const { sure } = certificatesOf(
    outcomeOf(data.graph, walk(data.graph, view.answers, view.day).ends),
  );
  // Who is told to ask has a way already.
  const isStopped = [...sure.keys()].some((id) => data.items.certificate[id].kind === "stop");
  if (!ways.length && !isStopped) return undefined;
  return { section: wayList(ways, texts, data, view), first: firstWay(ways, texts, data, view) };
};
