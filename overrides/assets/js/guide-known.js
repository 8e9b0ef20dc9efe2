// What other rules told; loaded only with a link that names them.

import { otherRules } from "./guide/other-rules.js";

globalThis.guideKnown = otherRules;
