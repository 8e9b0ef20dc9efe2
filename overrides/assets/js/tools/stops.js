// The journey as cards: one for each stop, with the transport away from it.

import { el } from "../shared/dom.js";
import { quietButton } from "../shared/quiet-button.js";
import { filled } from "./page.js";
import { ELSEWHERE, FEWEST, goesOn, LEG, STOP } from "./plan.js";

const DAYS = ["in", "out"];

/** The id of the input for `field` of the stop at `index`.
    @type {(index: number, field: string) => string} */
export const idOf = (index, field) => `stop-${index + 1}-${field}`;

/** @type {(data: PlanData, index: number, field: string, value: string, write: (value: string) =>
      void) => HTMLElement} */
function entry(data, index, field, value, write) {
  const { name, hint } = data.entries[field];
  const id = idOf(index, field);
  // Hints stand at the first stop and the first leg only: the rest is the same again.
  const hintShown = index === 0 && hint;
  const type = DAYS.includes(field) ? "date" : "text";
  const oninput = (/** @type {{ target: HTMLInputElement }} */ { target }) => write(target.value);
  return el(
    "div",
    { class: "entry" },
    el("label", { for: id }, name),
    hintShown && el("p", { class: "entry__hint", id: `${id}-hint` }, hintShown),
    el("input", {
      type,
      id,
      value,
      oninput,
      autocomplete: "off",
      "aria-describedby": hintShown && `${id}-hint`,
    }),
  );
}

/** @type {(data: PlanData, index: number, state: JourneyState) => HTMLElement} */
function countryEntry(data, index, { country, setCountry }) {
  const id = idOf(index, "country");
  const options = [["", data.words.choose], ...data.countries, [ELSEWHERE, data.words.elsewhere]];
  return el(
    "div",
    { class: "entry" },
    el("label", { for: id }, data.words.country),
    el(
      "select",
      { id, autocomplete: "off", onchange: ({ target }) => setCountry(target.value) },
      options.map(([value, name]) => el("option", { value, selected: value === country }, name)),
    ),
  );
}

/** The buttons that change the order of stops, each saying which stop it means.
    @type {(data: PlanData, index: number, count: number, acts: JourneyState["acts"]) =>
      HTMLElement} */
function buttons(data, index, count, acts) {
  /** @type {(act: string, disabled: boolean) => HTMLElement} */
  const button = (act, disabled) =>
    quietButton(
      [
        data.words[act],
        el("span", { class: "md-visually-hidden" }, ` (${data.words.stop} ${index + 1})`),
      ],
      () => acts[act](index),
      { id: `stop-${index + 1}--${act}`, disabled },
    );
  return el(
    "p",
    { class: "stop__buttons" },
    button("up", index === 0),
    button("down", index === count - 1),
    button("remove", count <= FEWEST),
    button("add", false),
  );
}

/** What the stop at `index` is called, with the part it plays.
    @type {(words: Words, index: number, count: number) => string} */
function titleOf(words, index, count) {
  const part = index === 0 ? words.first : index === count - 1 ? words.last : "";
  return `${words.stop} ${index + 1}${part && `: ${part}`}`;
}

/** @type {(data: PlanData, stops: Stop[], index: number, state: JourneyState) => HTMLElement} */
function card(data, stops, index, state) {
  const stop = stops[index];
  const onward = goesOn(stops, index);
  /** @type {(field: string) => HTMLElement} */
  const row = (field) => entry(data, index, field, stop[field], (value) => (stop[field] = value));
  return el(
    "li",
    {},
    el(
      "section",
      { class: "stop", "aria-labelledby": `stop-${index + 1}` },
      el(
        "h3",
        { tabindex: "-1", id: `stop-${index + 1}` },
        titleOf(data.words, index, stops.length),
      ),
      el(
        "div",
        { class: "fields" },
        STOP.filter((field) => onward || field !== "out").map(row),
        !onward && countryEntry(data, index, state),
      ),
      buttons(data, index, stops.length, state.acts),
    ),
    onward &&
      el(
        "fieldset",
        { class: "leg" },
        el("legend", {}, filled(data.words.onward, { n: index + 1, x: index + 2 })),
        el("div", { class: "fields" }, LEG.map(row)),
      ),
  );
}

/**
 * All stops as a list. `state` has the country, `setCountry`, and `acts`: up,
 * down, remove and add, each called with the place of a stop.
 * @type {(data: PlanData, stops: Stop[], state: JourneyState) => HTMLElement}
 */
export const journey = (data, stops, state) =>
  el(
    "ol",
    { class: "stops" },
    stops.map((_, index) => card(data, stops, index, state)),
  );
