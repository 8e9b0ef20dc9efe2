// A link to the guide as a sentence: where the goods go, what stops them, the certificate they need.

import { outcomeOf } from "../guide/outcome.js";
import { UNSURE, walk } from "../guide/walk.js";
import { isDay } from "../shared/days.js";
import { mended } from "../shared/mended.js";

const HASH = /^[\da-f]{8}$/;

/** Whether `fact` may have `value`: one that rules name, or where they name not all, a place.
    @type {(fact: string, value: string, graph: Graph, names: Pick<Names, "places">) => boolean} */
function isKnown(fact, value, graph, { places }) {
  const classes = graph.classes[fact];
  if (value === UNSURE || classes.some((of) => of.split(" ").includes(value)))
    return Boolean(value);
  return classes.includes("") && places.some(([id]) => id === value);
}

/** What a pasted link tells that the guide knows: `facts`, a Map, and "" or `on`, its day, `asof`, the
    day on which it was made, and `rules`, by which.
    @type {(pasted: string, rules: DeskRules, names: Pick<Names, "places">) => Shipment} */
export function shipmentOf(pasted, { graph, aliases }, names) {
  const fragment = mended(pasted.slice(pasted.indexOf("#") + 1));
  /** @type {Shipment} */
  const shipment = { facts: new Map(), on: "", asof: "", rules: "" };
  for (const pair of fragment.split("&")) {
    const [fact, told = ""] = pair.split("=");
    if ((fact === "on" || fact === "asof") && isDay(told)) shipment[fact] = told;
    if (fact === "rules" && HASH.test(told)) shipment.rules = told;
    const value = aliases[fact]?.[told] ?? told;
    if (Object.hasOwn(graph.classes, fact) && isKnown(fact, value, graph, names))
      shipment.facts.set(fact, value);
  }
  return shipment;
}

/** A shipment as the part of an address behind "#"; "" if it tells no fact.
    @type {(shipment: Shipment) => string} */
export const fragmentOf = ({ facts, on }) =>
  facts.size ? [...facts, ...(on ? [["on", on]] : [])].map((pair) => pair.join("=")).join("&") : "";

/** The shipment in the language of a shelf: { title, text }, on its own day or `today`. Where the guide
    still has questions, its certificate is not told: only that it is asked for behind the link.
    @type {(shipment: Shipment, rules: DeskRules, shelf: Pick<Shelf, "names" | "items">, words: Words,
      today: string) => { title: string, text: string }} */
export function sentence({ facts, on }, { graph, stops }, { names, items }, words, today) {
  const [from, to] = ["origin", "destination"].map(
    (fact) => names.places.find(([id]) => id === facts.get(fact))?.[1] ?? "",
  );
  const end = from ? words.from.replace("{x}", () => from) : words.to.replace("{x}", () => to);
  const way = from && to ? `${from} → ${to}` : (from || to) && end;
  const title = [words.shipment, way].filter(Boolean).join(": ");
  const { next, ends } = walk(graph, facts, on || today);
  if (next) return { title, text: words["not-told"] };
  const outcome = outcomeOf(graph, ends, on || today);
  const { sure, maybe } = /** @type {{ sure: Given, maybe: Given }} */ (outcome.get("certificate"));
  const papers = [...sure.keys(), ...maybe.keys()].map((id) => items.certificate[id]);
  const template = sure.size ? words.needs : words.depends;
  const stopping = stops
    .map((key) => key.split("/"))
    .filter(([table, id]) => table !== "certificate" && outcome.get(table)?.sure.has(id));
  const text = [
    ...stopping.map(([table, id]) => `${items[table][id]}.`),
    template.replace("{x}", () => papers.join(" / ")),
    on && words.day.replace("{x}", () => dateText(on, words)),
  ];
  return { title, text: text.filter(Boolean).join(" ") };
}

/** @type {(day: string, words: Words) => string} */
export const dateText = (day, words) =>
  new Date(`${day}T12:00`).toLocaleDateString(words.locale, { dateStyle: "long" });
