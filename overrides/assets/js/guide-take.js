// Takes results along; fetched when a reader wants to share, print or save one.

import { printResult, saveCalendar, shareRoom, shareWithSystem } from "./guide/take.js";

globalThis.guideTake = { printResult, saveCalendar, shareRoom, shareWithSystem };
