// Tells results; loaded with the first answer. Texts come in a script of their own.

import { certificatesAt, isDeadEnd, result } from "./guide/result.js";

globalThis.guideAnswers = { certificatesAt, isDeadEnd, result };
