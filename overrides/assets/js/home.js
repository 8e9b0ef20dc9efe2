// The guide begins on the front page: from, to, product, standard. What is filled in goes
// into the guide's address; nothing is sent.

import { combobox } from "./shared/combobox.js";
import { el } from "./shared/dom.js";
import { load } from "./shared/load.js";

const mount = document.getElementById("start");
const { guide, names, words, standards } = JSON.parse(
  document.getElementById("start-data").textContent,
);

/** All names of `kind`, loaded when a reader comes to a field.
    @type {<K extends "places" | "goods">(kind: K) => () => Promise<Names[K]>} */
const namesOf = (kind) => async () => {
  if (!globalThis.names) await load(names);
  return globalThis.names[kind];
};

/** @type {(name: string, kind: "places" | "goods") => Combobox} */
const field = (name, kind) =>
  combobox({
    id: `start-${name}`,
    label: words[name],
    rows: /** @type {() => Promise<NameRow[]>} */ (namesOf(kind)),
    none: words.none,
  });
const from = field("from", "places");
const to = field("to", "places");
/** @type {Combobox} */
const product = combobox({
  id: "start-product",
  label: words.product,
  rows: namesOf("goods"),
  none: words["none-goods"],
  several: () => globalThis.names.several,
  chosen: (/** @type {GoodsRow | undefined} */ good) => {
    facts = good ? good[3] : {};
    assumed.textContent = good ? globalThis.names.assumes[good[4]] : "";
  },
});
const standard = el(
  "select",
  { id: "start-standard" },
  el("option", { value: "" }, words.any),
  standards.map((/** @type {NamePair} */ [id, label]) => el("option", { value: id }, label)),
);
const assumed = el("small", { role: "status", class: "start__go" });
/** @type {Record<string, string>} */
let facts = {};

/** @type {(event: Event) => void} */
function open(event) {
  event.preventDefault();
  const shipment = {
    origin: from.value(),
    destination: to.value(),
    standard: standard.value,
    ...facts,
  };
  const params = new URLSearchParams(Object.entries(shipment).filter(([, value]) => value));
  location.assign(`${guide}${params.size ? `#${params}` : ""}`);
}

mount
  .querySelector("p")
  .replaceWith(
    el(
      "form",
      { class: "start__form", onsubmit: open },
      from.element,
      to.element,
      product.element,
      el("div", {}, el("label", { for: standard.id }, words.standard), standard),
      assumed,
      el(
        "p",
        { class: "start__go" },
        el("button", { type: "submit", class: "button" }, words.show),
        " ",
        el("small", {}, words.note),
      ),
    ),
  );
