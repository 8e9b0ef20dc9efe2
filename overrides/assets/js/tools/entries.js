// Entries that the page holds already: what they are called, what they say, what is wrong.

import { wrong, wrongBetween } from "./checks.js";
import { today } from "../shared/today.js";
import { filled } from "./page.js";
import { mark } from "./report.js";

/** The entries in `form`, in order, as plain objects with their inputs.
    @type {(form: Element) => Entry[]} */
export const entriesOf = (form) =>
  /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll("[data-field]")]).map((input) => ({
    input,
    id: input.dataset.field,
    kind: input.dataset.check,
    always: input.dataset.asked === "always",
    box: input.dataset.box ?? "",
    label: /** @type {NodeListOf<HTMLLabelElement>} */ (input.labels)[0].querySelector("strong")
      .textContent,
    part: input.closest("fieldset").querySelector("legend").textContent,
  }));

/** A day that was begun but is none counts as an entry too.
    @type {(input: HTMLInputElement) => boolean} */
const isEmpty = (input) => !input.value.trim() && !input.validity.badInput;

/** @type {(entry: Entry) => Problem | undefined} */
const problemOf = ({ input, kind }) =>
  input.validity.badInput ? ["date-day"] : wrong(kind, input.value, today());

/** Pairs of entry and sentence for everything that is wrong among `entries`.
    @type {(entries: Entry[], words: ToolWords) => [entry: Entry, message: string][]} */
export function problemsOf(entries, words) {
  /** @type {(problem: Problem) => string} */
  const tell = ([id, values]) => filled(words.wrong[id], values);
  const values = new Map(entries.map(({ id, input }) => [id, input.value]));
  const between = wrongBetween(values).map(([id, problem]) => [
    entries.find((e) => e.id === id),
    problem,
  ]);
  const all = /** @type {[Entry, Problem][]} */ ([
    ...entries.map((entry) => [entry, problemOf(entry)]),
    ...between,
  ]);
  return all.filter(([, problem]) => problem).map(([entry, problem]) => [entry, tell(problem)]);
}

/** The entries that a request always asks for and that are empty.
    @type {(entries: Entry[]) => Entry[]} */
export const missingOf = (entries) =>
  entries.filter(({ always, input }) => always && isEmpty(input));

/** Say at each of `entries` what is wrong with it, and only there.
    @type {(entries: Entry[], problems: [entry: Entry, message: string][]) => void} */
export function markAll(entries, problems) {
  for (const entry of entries)
    mark(entry.input, problems.find(([marked]) => marked === entry)?.[1]);
}

/** Once an entry was told to be wrong, look at it again whenever it changes.
    @type {(form: Element, entries: Entry[], words: ToolWords) => void} */
export function recheckMarked(form, entries, words) {
  form.addEventListener("change", () => {
    const problems = problemsOf(entries, words);
    const marked = entries.filter(({ input }) => input.hasAttribute("aria-invalid"));
    markAll(marked, problems);
  });
}
