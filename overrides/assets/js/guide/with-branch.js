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
