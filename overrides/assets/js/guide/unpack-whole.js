// The whole graph at once, for those who do not get it in parts.

import { unpackedEnds, unpackedNodes } from "./unpack.js";
import { unpackedRules } from "./unpack-rules.js";

/** Rows, told as what of each is not as in the one before; null for what is gone.
    @type {(changes: Record<string, number | null>[]) => Record<string, number>[]} */
function whole(changes) {
  /** @type {[key: string, ref: number | null][]} */
  let row = [];
  return changes.map((changed) => {
    row = Object.entries({ ...Object.fromEntries(row), ...changed });
    row = row.filter(([, ref]) => ref !== null);
    return /** @type {Record<string, number>} */ (Object.fromEntries(row));
  });
}

/** The graph of `assets/guide-graph.js` as it is published.
    @type {(graph: PackedGraph) => Graph} */
export function unpacked(graph) {
  const reasons = whole(graph.epochs.map(([, , changed]) => changed));
  return {
    ...graph,
    nodes: unpackedNodes(graph.nodes, graph),
    ends: unpackedEnds(graph.ends),
    rules: unpackedRules(graph.rules),
    epochs: graph.epochs.map(([day, root], n) => [day, root, reasons[n]]),
    grounds: whole(graph.grounds),
  };
}
