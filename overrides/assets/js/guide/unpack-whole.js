// The whole graph at once, for those who do not get it in parts.

import { unpackedEnds, unpackedNodes } from "./unpack.js";
import { unpackedRules } from "./unpack-rules.js";

/** The graph of `assets/guide-graph.js` as it is published.
    @type {(graph: PackedGraph) => Graph} */
export const unpacked = (graph) => ({
  ...graph,
  nodes: unpackedNodes(graph.nodes, graph),
  ends: unpackedEnds(graph.ends),
  rules: unpackedRules(graph.rules),
});
