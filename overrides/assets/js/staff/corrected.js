// What links that somebody pasted were told by rules that have been corrected since.

import { otherRules } from "../guide/other-rules.js";
import { el } from "../shared/dom.js";
import { load } from "../shared/load.js";
import { today } from "../shared/today.js";
import { rulesOf } from "./library.js";
import { dateText, shipmentOf } from "./shipment.js";

/** What is told of a link, in one line that opens; as it is, if there is nothing to compare.
    @type {(told: HTMLElement | "") => HTMLElement | ""} */
function inOneLine(told) {
  if (!told || !told.querySelector("table")) return told;
  const [head, ...rest] = told.children;
  const more = el("details", {}, el("summary", {}, head.textContent), rest);
  return el("section", { class: "warning" }, more);
}

/** Of each of `links` to a result that is another by now: what it was, beside what it is.
    @type {(links: string[], library: Library, data: DeskData) => Promise<(HTMLElement | "")[]>} */
export async function corrected(links, library, data) {
  const [{ names }] = Object.values(library);
  const words = data.letter[document.documentElement.lang];
  const old = links
    .map((link) => shipmentOf(link, rulesOf(data), names))
    .filter(({ facts, rules }) => facts.size && rules && rules !== data.version);
  if (old.length) await load(data.known);
  return Promise.all(
    old.map(async ({ facts, on, asof, rules }) =>
      inOneLine(
        await otherRules(
          { answers: facts, rules },
          {
            rules: data.version,
            own: data.graph,
            day: on || asof || today(),
            dateText: (day) => dateText(day, words),
          },
        ),
      ),
    ),
  );
}
