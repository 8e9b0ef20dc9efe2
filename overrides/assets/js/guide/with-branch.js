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

/** Whether `branch` has all that is certain at `ends`, and each certificate that is possible
    there or `before`.
    @type {(branch: GuideData, ends: number[], before: number[]) => boolean} */
export function isWhole({ graph, items }, ends, before) {
  const [first, ...others] = ends.map((end) => graph.ends[end]);
  const sure = first.filter((number) => others.every((end) => end.includes(number)));
  const possible = [...ends, ...before].flatMap((end) => graph.ends[end]);
  const papers = possible.filter((number) => graph.rules[number][0] === "certificate");
  return [...sure, ...papers].every((number) => {
    const [table, , id] = graph.rules[number];
    return items[table][id];
  });
}
