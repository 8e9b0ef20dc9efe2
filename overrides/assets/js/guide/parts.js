// The parts of the guide that are not in its page: each is fetched once, when it is needed.

import { load } from "../shared/load.js";
import { once } from "../shared/once.js";
import { pause } from "../shared/pause.js";
import { withBranch } from "./with-branch.js";
import { classOf } from "./walk.js";

/** The part of a branch that asks by what it is parted; that of answers which none names. */
const STEM = "first";
const OTHERS = "others";

/** The part of the branch `name` that `answers` lead to, if it comes in parts: else "".
    @type {(page: PageData, name: string, answers: Answers) => string} */
function partFor({ cut }, name, answers) {
  const [fact] = Object.keys(cut[name] ?? {});
  if (!fact) return "";
  const answer = answers.get(fact);
  if (!answer) return `${name}/${STEM}`;
  const [first] = cut[name][fact][classOf({ classes: cut[name] }, fact, answer)].split(" ");
  return `${name}/${first || OTHERS}`;
}

/** The `page` with what a branch of its graph says; what ends give stands for their rules.
    @type {(page: PageData, branch: BranchTexts, name: string) => GuideData} */
function grown(page, { graph, facts, items, words, ...more }, name) {
  for (const [fact, { labels, ...texts }] of Object.entries(facts)) {
    const { values = [] } = Object.assign(page.facts[fact], texts);
    labels?.forEach((label, n) => (values[n][1] = label));
  }
  const guide = { ...page.words.guide, ...words.guide };
  return /** @type {GuideData} */ ({
    ...page,
    ...more,
    name,
    items,
    graph: withBranch(page.graph, graph, items),
    words: { ...words, guide },
  });
}

/** Put the `words` of a part beside those that `data` has.
    @type {(data: GuideData, words: Partial<ResultWords>) => void} */
function addWords(data, words) {
  for (const [kind, more] of Object.entries(words)) {
    const one = /** @type {keyof ResultWords} */ (kind);
    data.words[one] = { ...data.words[one], ...more };
  }
}

/** Put what is said where a reader opens a reason into `data`.
    @type {(data: GuideData, reasons: GuideReasons) => void} */
function addReasons(data, { items, words, ...reasons }) {
  Object.assign(data, reasons);
  addWords(data, words);
  for (const [table, own] of Object.entries(data.items))
    for (const [id, item] of Object.entries(own)) Object.assign(item, items[table][id]);
}

/**
 * Promises, each made when it is asked for. `branch(answers)`: the page's data with all
 * that is told after that answer to the first question; `rest(data)`: its items that few
 * results tell are there; `ask`: what draws questions;
 * `answers`: what draws results; of the `data` of a result: `why(data)`: what tells why,
 * `take(data)`: what takes it along, `ways`: what tells ways out of a dead end, or
 * nothing, for a result needs none of it; `dated`: what a day of departure brings, or nothing
 * likewise. `known`: what tells of other rules. `places`: the names
 * of all places are there.
 * @type {(page: PageData) => Parts}
 */
export function partsOf(page) {
  /** @type {(use: keyof PageData["parts"]) => Promise<unknown>} */
  const files = (use) => Promise.all(page.parts[use].map((address) => load(address)));
  /** What a result can do without: nothing, where its files do not come.
      @type {<T>(use: keyof PageData["parts"], there: () => T) => Promise<T | undefined>} */
  const ifThere = (use, there) => files(use).then(there, () => undefined);
  /** @type {Map<string, () => Promise<GuideData>>} */
  const made = new Map();
  /** @type {(use: "branch" | "part" | "rest", name: string) => Promise<any>} */
  const fileOf = (use, name) => load(page.parts[use][0].replace("{x}", name));
  /** @type {(name: string, part: string) => () => Promise<GuideData>} */
  const branchCalled = (name, part) =>
    once(async () => {
      await Promise.all([fileOf("branch", name), part && fileOf("part", part)]);
      const { [name]: texts, [part]: graph = texts.graph } = globalThis.guideParts;
      const branch = grown(page, { ...texts, graph }, name);
      await pause();
      return { ...branch, isStem: part.endsWith(STEM) };
    });
  /** @type {Parts["rest"]} */
  async function rest({ name, items }) {
    await fileOf("rest", name);
    const more = Object.entries(globalThis.guideParts[`${name}-more`]);
    for (const [table, own] of more) Object.assign(items[table], own);
  }
  return {
    branch(answers) {
      const name = page.branches[classOf(page.graph, page.first, answers.get(page.first))];
      const part = partFor(page, name, answers);
      const there = made.get(part || name) ?? branchCalled(name, part);
      made.set(part || name, there);
      return there();
    },
    rest,
    ask: once(async () => {
      await files("ask");
      const { facts, words } = globalThis.guideParts.asked;
      for (const [fact, texts] of Object.entries(facts)) Object.assign(page.facts[fact], texts);
      Object.assign(page.words.guide, words);
      return globalThis.guideAsk;
    }),
    answers: once(() => files("answers").then(() => globalThis.guideAnswers)),
    async why(data) {
      await Promise.all([files("why"), rest(data)]);
      addReasons(data, globalThis.guideParts.reasons);
      return globalThis.guideWhy;
    },
    async take(data) {
      await files("take");
      addWords(data, globalThis.guideParts.take.words);
      return globalThis.guideTake;
    },
    ways: () => ifThere("ways", () => globalThis.guideWays),
    dated: () => ifThere("dated", () => globalThis.guideDated),
    known: () => files("known").then(() => globalThis.guideKnown),
    places: once(async () => {
      await files("places");
      page.places = globalThis.placeNames;
    }),
  };
}
