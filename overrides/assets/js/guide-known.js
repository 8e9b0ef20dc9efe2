// What other rules told; loaded only with a link that names them.

import { tellKnown } from "./guide/known.js";

globalThis.guideKnown = tellKnown;
