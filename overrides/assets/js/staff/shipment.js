// A link to the guide as a sentence: where the goods go, and the certificate they need.

import { outcomeOf } from "../guide/outcome.js";
import { walk } from "../guide/walk.js";
import { mended } from "../shared/mended.js";
import { today } from "../shared/today.js";

/** The facts of a pasted link that the guide knows, as a Map; empty if there are none.
    @type {(pasted: string, graph: Graph) => Answers} */
export function factsOf(pasted, graph) {
  const fragment = mended(pasted.slice(pasted.indexOf("#") + 1));
  const pairs = fragment.split("&").map((pair) => /** @type {FactValue} */ (pair.split("=")));
  return new Map(
    pairs.filter(([fact, value]) => graph.facts.includes(fact) && /^[a-z0-9-]+$/.test(value ?? "")),
  );
}

/** The shipment of `facts` in the language of `library`: { title, text }. Where the guide still
    has questions, its certificate is not told: only that it is asked for behind the link.
    @type {(facts: Answers, graph: Graph, shelf: Pick<Shelf, "names" | "items">, words: Words) =>
      { title: string, text: string }} */
export function sentence(facts, graph, { names, items }, words) {
  const [from, to] = ["origin", "destination"].map(
    (fact) => names.places.find(([id]) => id === facts.get(fact))?.[1] ?? "",
  );
  const end = from ? words.from.replace("{x}", () => from) : words.to.replace("{x}", () => to);
  const way = from && to ? `${from} → ${to}` : (from || to) && end;
  const title = [words.shipment, way].filter(Boolean).join(": ");
  const { next, ends } = walk(graph, facts, today());
  if (next) return { title, text: words["not-told"] };
  const { sure, maybe } = /** @type {{ sure: Given, maybe: Given }} */ (
    outcomeOf(graph, ends).get("certificate")
  );
  const papers = [...sure.keys(), ...maybe.keys()].map((id) => items.certificate[id]);
  const template = sure.size ? words.needs : words.depends;
  return { title, text: template.replace("{x}", () => papers.join(" / ")) };
}
