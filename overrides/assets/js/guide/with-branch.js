// The graph of the page, grown by one of its branches.

import { unpackedEnds, unpackedNodes } from "./unpack.js";

/** The `trunk` with what a `branch` has of it; what ends give, all of `items`, stands for
    their rules.
    @type {(trunk: Graph, branch: BranchTexts["graph"], items: Record<string, object>) => Graph} */
export function withBranch(trunk, branch, items) {
  /** @type {GraphRule[]} */
  const rules = Object.entries(items).flatMap(([table, own]) =>
    Object.keys(own).map((id) => /** @type {GraphRule} */ ([table, [], id])),
  );
  const cut = { facts: trunk.facts, classes: branch.classes };
  const nodes = unpackedNodes(branch.nodes, cut);
  return { ...trunk, ...branch, nodes, ends: unpackedEnds(branch.ends), rules };
}

/** Whether `branch` has all that is certain at `ends`.
    @type {(branch: GuideData, ends: number[]) => boolean} */
export function isWhole({ graph, items }, ends) {
  const [first, ...others] = ends.map((end) => graph.ends[end]);
  const sure = first.filter((number) => others.every((end) => end.includes(number)));
  return sure.every((number) => {
    const [table, , id] = graph.rules[number];
    return items[table][id];
  });
}
