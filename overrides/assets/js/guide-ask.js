// Asks questions; fetched unless the address leads to a result.

import { asking } from "./guide/asking.js";

globalThis.guideAsk = { asking };
