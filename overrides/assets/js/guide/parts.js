// The parts of the guide that are not in its page: each is fetched once, when it is needed.

import { load } from "../shared/load.js";
import { once } from "../shared/once.js";
import { unpackedEnds, unpackedNodes } from "./unpack.js";

/** The rules as the walkers know them, without their names: told by place in `items`.
    @type {(told: number[][], items: GuideTexts["items"]) => GraphRule[]} */
function rulesOf(told, items) {
  /** @type {(own: [table: string, items: object]) => [table: string, ids: string[]]} */
  const named = ([table, own]) => [table, Object.keys(own)];
  const tables = Object.entries(items).map(named);
  return told.map(([place, ...given]) => {
    const [table, ids] = tables[place] ?? ["", []];
    return [table, [], ...given.map((one) => ids[one])];
  });
}

/** The data of `page`, with what results say.
    @type {(page: PageData, texts: GuideTexts) => GuideData} */
function withTexts(page, { graph: { ends, rules }, facts, words, ...more }) {
  for (const [fact, said] of Object.entries(facts)) Object.assign(page.facts[fact], said);
  const graph = { ...page.graph, ends: unpackedEnds(ends), rules: rulesOf(rules, more.items) };
  const guide = { ...page.words.guide, ...words.guide };
  return /** @type {GuideData} */ ({ ...page, ...more, graph, words: { ...words, guide } });
}

/** Put the reasons into `data`, which has the texts.
    @type {(data: GuideData, reasons: GuideReasons) => void} */
function addReasons(data, { rules, more, items, ...reasons }) {
  Object.assign(data, reasons);
  const { graph } = data;
  graph.nodes = unpackedNodes(more, graph, graph.nodes);
  graph.rules = graph.rules.map(([, , ...given], n) => [...rules[n], ...given]);
  for (const [table, texts] of Object.entries(items))
    for (const [id, said] of Object.entries(texts)) Object.assign(data.items[table][id], said);
}

/**
 * Promises, each made when it is asked for: `answers` is the room that tells results,
 * with all data for it; `reasons` that this data tells why; `take` what takes results
 * along; `ways` what tells ways out of a dead end, or nothing: a result needs none of it.
 * @type {(page: PageData) => Parts}
 */
export function partsOf(page) {
  const answers = once(async () => {
    await Promise.all(page.later.map(load));
    return { ...globalThis.guideAnswers, data: withTexts(page, globalThis.guideTexts) };
  });
  const reasons = once(async () => {
    const [{ data }] = await Promise.all([answers(), load(page.reasons)]);
    addReasons(data, globalThis.guideReasons);
  });
  const take = once(async () => {
    await load(page.take);
    return globalThis.guideTake;
  });
  const ways = once(() => Promise.all(page.ways.map(load)));
  return {
    answers,
    reasons,
    take,
    ways: () =>
      ways().then(
        () => globalThis.guideWays,
        () => undefined,
      ),
  };
}
