// Owns how made shipments are read from `trades.json`: who ships what to whom.
// Tariff codes there are ten digits of the US schedule, or eight of the EU's; `near` is other
// goods of the kind, `each` the kilograms in one package.

import { readFileSync } from "node:fs";

const { sellers, buyers, goods, trades, statements } = JSON.parse(
  readFileSync(new URL("trades.json", import.meta.url), "utf8"),
);

export const TRADES = trades.map(({ load, from, to, goods: ids }) => ({
  load,
  sellers: sellers[from],
  buyers: buyers[to],
  products: ids.map((id) => goods[id]),
}));

/** What the certifier's statement has to be, by load; as the facts of each arrangement give it. */
export const STATEMENTS = statements;
