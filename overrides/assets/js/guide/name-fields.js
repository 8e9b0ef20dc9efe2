// Answers that are typed by name: a country, or the goods that tell the kind of product.

import { combobox } from "../shared/combobox.js";
import { el } from "../shared/dom.js";
import { load } from "../shared/load.js";

/** Fetch the names of all places and goods, for one who types.
    @type {(data: PageData) => Promise<void>} */
async function fetchNames(data) {
  if (!globalThis.names) await load(data.parts.names[0]);
  data.places = Object.fromEntries(globalThis.names.places);
}

/** A promise of all places by name: the page's own if the others do not come.
    @type {(data: PageData) => Promise<NameRow[]>} */
const placesOf = (data) =>
  fetchNames(data).then(
    () => globalThis.names.places,
    () => Object.entries(data.places),
  );

/**
 * A country by name, with the likely ones as buttons that answer at once; not the one at the
 * other end of the journey.
 *
 * Gives [elements, value()]: value() is the chosen country, or "".
 * @type {(fact: string, data: PageData, how: Pick<Questioning, "current" | "told" | "answered">) =>
 *   [parts: Child[], value: () => string]}
 */
export function placeField(fact, data, { current, told, answered }) {
  const words = data.words.guide;
  const id = `${fact}-name`;
  const box = combobox({
    id,
    label: words["type-place"],
    rows: () => placesOf(data),
    none: words["no-match"],
  });
  if (current) box.choose(current);
  const likely = data.facts[fact].likely.filter((place) => place === current || !told.has(place));
  const picks = likely.map((place) => {
    const pressed = String(place === current);
    const attributes = {
      type: "button",
      class: "pick",
      id: `${fact}-${place}`,
      "aria-pressed": pressed,
      onclick: () => answered(place),
    };
    return el("button", attributes, data.places[place]);
  });
  const quick = el(
    "div",
    { class: "picks", role: "group", "aria-label": words["quick-picks"] },
    picks,
  );
  return [[box.element, quick], box.value];
}

/**
 * Goods by name: they choose the kind of product in the question `fact`, and say what
 * that assumes.
 *
 * `took(facts)` is told all that follows from the goods; {} when they are taken back.
 * @type {(fact: string, data: PageData, took: (facts: Record<string, string>) => void) =>
 *   HTMLElement[]}
 */
export function goodsField(fact, data, took) {
  const words = data.words.guide;
  const note = el(
    "p",
    { class: "choice__hint", role: "status", id: "goods-note" },
    words["goods-hint"],
  );
  /** @type {(row: GoodsRow) => string} */
  const kind = ([, , , facts]) =>
    data.facts[fact].values?.find(([id]) => id === facts[fact])?.[1] ?? "";
  /** @type {(row?: GoodsRow) => void} */
  const chosen = (row) => {
    took(row ? row[3] : {});
    data.facts[fact].typed = row && [row[1], row[3][fact]];
    note.textContent = row
      ? words["goods-taken"]
          .replace("{x}", kind(row))
          .replace("{y}", globalThis.names.assumes[row[4]])
      : words["goods-hint"];
  };
  const box = combobox({
    id: "goods-name",
    label: words["type-goods"],
    rows: () =>
      fetchNames(data).then(
        () => globalThis.names.goods,
        () => [],
      ),
    none: words["no-goods"],
    several: () => globalThis.names.several,
    chosen,
    hint: kind,
  });
  box.input.setAttribute("aria-describedby", "goods-note");
  return [box.element, note];
}
