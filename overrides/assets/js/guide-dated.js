// What only a day of departure brings; fetched when there is one.

import { byDay, dayFields, lastDays, panel } from "./guide/dated.js";

globalThis.guideDated = { byDay, dayFields, lastDays, panel };
