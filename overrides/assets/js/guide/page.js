// What the page of the guide carries, and what is fetched for it.

import { partsOf } from "./parts.js";
import { unpackedNodes } from "./unpack.js";

/** @type {PageData} */
export const data = JSON.parse(document.getElementById("guide-data").textContent);
export const words = data.words.guide;
/** @type {unknown} */
const sent = data.graph.nodes;
data.graph.nodes = unpackedNodes(/** @type {PackedNodes} */ (sent), data.graph);
export const rooms = partsOf(data);
