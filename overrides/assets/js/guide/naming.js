// What answers and days are called.

import { data, words } from "./page.js";
import { UNSURE } from "./walk.js";

/** @type {View["label"]} */
export function label(fact, value) {
  if (value === UNSURE) return words.unsure;
  const { values } = data.facts[fact];
  const named = values?.find(([id]) => id === value);
  return named ? named[1] : data.places[value];
}

/** An answer in few words: "Product: Wine", or what the data calls it in short.
    @type {(fact: string, value: string) => string} */
export function chip(fact, value) {
  const { name, values, short } = data.facts[fact];
  if (!values) return label(fact, value);
  return short?.[value] ?? `${name}: ${label(fact, value)}`;
}

/** @type {View["dateText"]} */
export const dateText = (day, style = { dateStyle: "long" }) =>
  new Date(`${day}T12:00`).toLocaleDateString(words.locale, style);
