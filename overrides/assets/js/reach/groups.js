// All places at once, grouped by what each needs. Knows no page, and decides nothing itself.
// The twin of `macros/site/reach.py`.

import { UNSURE, classOf } from "../guide/walk.js";
import { manyOf, projected } from "../shipments/many.js";

const OTHER = { origin: "destination", destination: "origin" };

/** The order of the groups: what can go comes first. */
export const KINDS = ["certificate", "none", "open", "ask", "stop"];

/** From the best known to the weakest, by the letter that the page gives. */
const LEVELS = { a: "authority", c: "client", s: "secondary" };

/**
 * Answers for all places by `graph`. `kinds`: certificate -> its kind; `stops`: "table/id" of
 * all that stops the goods; `levels`: a letter for each rule that gives a certificate.
 *
 * Gives `alone`, what is told of one shipment (a Map) on `day`, and `groups`, that of every
 * one of `places` as the fact `side`: { kind, certificate, stops, wording, depends,
 * confidence, places }, those that need the same together.
 */
export function reachOf(graph, { kinds, stops, levels }) {
  const answers = manyOf(graph);
  const turns = manyOf(projected(graph, "certificate"));
  const stopping = new Set(stops);
  const deciding = graph.rules
    .map(([name]) => name)
    .filter((name) => name.startsWith("certificate/"));
  const level = new Map(deciding.map((name, n) => [name, levels[n]]));
  const read = new Map();
  const classes = { origin: new Map(), destination: new Map() };

  /** The class of a place, worked out once. */
  function classIn(side, place) {
    const known = classes[side];
    if (!known.has(place)) known.set(place, classOf(graph, side, place));
    return known.get(place);
  }

  function needs(answer, depends) {
    const { certain, rules } = answer;
    const [certificate = ""] = certain.certificate ?? [];
    const pairs = Object.entries(certain).flatMap(([table, items]) =>
      items.map((item) => `${table}/${item}`),
    );
    const known = rules.flatMap((name) => level.get(name) ?? []).sort();
    return {
      kind: certificate ? kinds[certificate] : "open",
      certificate,
      stops: pairs.filter((pair) => stopping.has(pair)).sort(),
      wording: certain.wording ?? [],
      depends,
      confidence: LEVELS[known.at(-1)] ?? "",
    };
  }

  function alone(told, day) {
    const known = new Map([...Object.entries(graph.usual), ...told]);
    for (const [fact, value] of known) if (value === UNSURE) known.delete(fact);
    const answer = answers(known, day);
    const depends = answer.certain.certificate ? [] : turns(known, day).missing;
    if (!read.has(answer)) read.set(answer, new Map());
    const made = read.get(answer);
    const key = depends.join();
    if (!made.has(key)) made.set(key, { answer, needs: needs(answer, depends) });
    return made.get(key);
  }

  function groups(told, side, day, places) {
    const found = new Map();
    // Places that no rule tells apart need the same: one of them is asked.
    const asked = new Map();
    for (const place of places) {
      if (place === told.get(OTHER[side])) continue;
      const alike = classIn(side, place);
      if (!asked.has(alike)) {
        const { needs: one } = alone(new Map(told).set(side, place), day);
        asked.set(alike, [JSON.stringify(one), one]);
      }
      const [key, one] = asked.get(alike);
      if (!found.has(key)) found.set(key, { ...one, places: [] });
      found.get(key).places.push(place);
    }
    const rank = ({ kind }) => KINDS.indexOf(kind);
    return [...found.values()].sort(
      (a, b) => rank(a) - rank(b) || b.places.length - a.places.length,
    );
  }

  return { alone, groups };
}
