// Asks questions; fetched unless the address leads to a result.

import { questionPage } from "./guide/question-page.js";

globalThis.guideAsk = { questionPage };
