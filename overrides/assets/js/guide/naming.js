// What answers and days are called.

import { UNSURE } from "./walk.js";

/** The names of one page: of an answer, of an answer in few words, of a day.
    @type {(data: PageData) => Naming} */
export function namingOf(data) {
  const words = data.words.guide;

  /** @type {View["label"]} */
  function label(fact, value) {
    if (value === UNSURE) return words.unsure;
    const { values } = data.facts[fact];
    const named = values?.find(([id]) => id === value);
    return named ? named[1] : data.places[value];
  }

  /** An answer in few words: "Product: Wine", or what the data calls it in short.
      @type {(fact: string, value: string) => string} */
  function chip(fact, value) {
    const { name, values, short } = data.facts[fact];
    if (!values) return label(fact, value);
    return short?.[value] ?? `${name}: ${label(fact, value)}`;
  }

  /** @type {View["dateText"]} */
  const dateText = (day, style = { dateStyle: "long" }) =>
    new Date(`${day}T12:00`).toLocaleDateString(words.locale, style);

  return { label, chip, dateText };
}
