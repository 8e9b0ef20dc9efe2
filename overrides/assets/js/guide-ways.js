// Tells what would open a way; loaded only with a result that says no.

import { unpacked } from "./guide/unpack-whole.js";
import { firstWay, wayList } from "./guide/ways/list.js";
import { waysOf } from "./guide/ways/search.js";
import { UNSURE } from "./guide/walk.js";

/** @type {((certain: Answers, day: string) => Way[]) | undefined} */
let search;
/** @type {Graph | undefined} */
let graph;

/** The search over `graph`, made once; any of the `places` is as dear as another.
    @type {(graph: Graph, rules: SentRules, places: Map<string, string>) => (certain: Answers,
      day: string) => Way[]} */
function searchOf(graph, rules, places) {
  const every = (/** @type {boolean} */ dear) =>
    Object.fromEntries([...places.keys()].map((id) => [id, dear]));
  /** @type {(change: SentChange) => any} */
  const whole = (change) => (change.wide ? { ...change, costs: every(change.costs) } : change);
  const changes = Object.entries(rules.changes).map(([fact, change]) => [fact, whole(change)]);
  search ??= waysOf(graph, { ...rules, changes: Object.fromEntries(changes) });
  return search;
}

/** The section about the shipment of `view`: its `answers`, and on which `day`; and the
    first of its ways in a sentence. */
globalThis.guideWays = (data, view) => {
  const { guideWaysTexts: texts, placeNames } = globalThis;
  const places = new Map(Object.entries(placeNames));
  const answered = new Map([...Object.entries(data.graph.usual), ...view.answers]);
  const certain = new Map([...answered].filter(([, value]) => value !== UNSURE));
  // A change may be of a fact that the result itself does not name.
  for (const [fact, named] of Object.entries(texts.facts)) Object.assign(data.facts[fact], named);
  graph ??= unpacked(globalThis.guideGraph);
  const ways = searchOf(graph, texts.rules, places)(certain, view.day);
  const seen = { ...view, places };
  return {
    section: wayList(ways, texts, data, seen),
    first: firstWay(ways, texts, data, seen),
  };
};
