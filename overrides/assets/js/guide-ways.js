// Tells what would open a way; loaded only with a result that says no.

import { certificatesOf } from "./guide/items.js";
import { unpacked } from "./guide/unpack-whole.js";
import { firstWay, wayList } from "./guide/ways/list.js";
import { waysOf } from "./guide/ways/ways.js";
import { outcomeOf } from "./guide/outcome.js";
import { UNSURE, walk } from "./guide/walk.js";
import { pause } from "./shared/pause.js";

/** @type {((certain: Answers, day: string) => Way[]) | undefined} */
let search;

/** The search, made in two pieces.
    @type {(rules: WayRules) => Promise<(certain: Answers, day: string) => Way[]>} */
async function made(rules) {
  const graph = unpacked(globalThis.guideGraph);
  await pause();
  return waysOf(graph, rules);
}

/** The section about the shipment of `view`: its `answers`, and on which `day`; and the
    first of its ways in a sentence. Nobody can change what has left. */
globalThis.guideWays = async (data, view) => {
  const { guideWaysTexts: texts } = globalThis;
  if (view.day < view.today) return undefined;
  const answered = new Map([...Object.entries(data.graph.usual), ...view.answers]);
  const certain = new Map([...answered].filter(([, value]) => value !== UNSURE));
  // A change may be of a fact that the result itself does not name.
  for (const [fact, named] of Object.entries(texts.facts)) Object.assign(data.facts[fact], named);
  await pause();
  search ??= await made(texts.rules);
  await pause();
  const ways = search(certain, view.day);
  const { sure } = certificatesOf(
    outcomeOf(data.graph, walk(data.graph, view.answers, view.day).ends),
  );
  // Who is told to ask has a way already.
  const isStopped = [...sure.keys()].some((id) => data.items.certificate[id].kind === "stop");
  if (!ways.length && !isStopped) return undefined;
  return { section: wayList(ways, texts, data, view), first: firstWay(ways, texts, data, view) };
};
