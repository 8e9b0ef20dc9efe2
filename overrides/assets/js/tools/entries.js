// Entries that the page holds already: what they are called, what they say, what is wrong.

import { wrong, wrongBetween } from "./checks.js";
import { today } from "../shared/today.js";
import { filled } from "./page.js";
import { mark } from "./report.js";

/** The entries in `form`, in order, as plain objects with their inputs. */
export const entriesOf = (form) =>
  [...form.querySelectorAll("[data-field]")].map((input) => ({
    input,
    id: input.dataset.field,
    kind: input.dataset.check,
    always: input.dataset.asked === "always",
    box: input.dataset.box ?? "",
    label: input.labels[0].querySelector("strong").textContent,
    part: input.closest("fieldset").querySelector("legend").textContent,
  }));

/** A day that was begun but is none counts as an entry too. */
const isEmpty = (input) => !input.value.trim() && !input.validity.badInput;

const problemOf = ({ input, kind }) =>
  input.validity.badInput ? ["date-day"] : wrong(kind, input.value, today());

/** Pairs of entry and sentence for everything that is wrong among `entries`. */
export function problemsOf(entries, words) {
  const tell = ([id, values]) => filled(words.wrong[id], values);
  const single = entries.map((entry) => [entry, problemOf(entry)]);
  const values = new Map(entries.map(({ id, input }) => [id, input.value]));
  const between = wrongBetween(values).map(([id, found]) => [
    entries.find((e) => e.id === id),
    found,
  ]);
  return [...single, ...between]
    .filter(([, found]) => found)
    .map(([entry, found]) => [entry, tell(found)]);
}

/** The entries that a request always asks for and that are empty. */
export const missingOf = (entries) =>
  entries.filter(({ always, input }) => always && isEmpty(input));

/** Say at each of `entries` what is wrong with it, and only there. */
export function markAll(entries, problems) {
  for (const entry of entries) mark(entry.input, problems.find(([found]) => found === entry)?.[1]);
}

/** Once an entry was told to be wrong, look at it again whenever it changes. */
export function recheckMarked(form, entries, words) {
  form.addEventListener("change", () => {
    const problems = problemsOf(entries, words);
    const told = entries.filter(({ input }) => input.hasAttribute("aria-invalid"));
    markAll(told, problems);
  });
}
