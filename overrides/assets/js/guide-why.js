// Tells why; fetched when a reader opens a reason.

import { explained } from "./guide/why.js";

globalThis.guideWhy = { explained };
