// Composes an e-mail to the right office; sends and keeps nothing.

import { copy, teller } from "./shared/copy.js";
import { el } from "./shared/dom.js";
import { labelled } from "./shared/labelled.js";
import { guideAddress } from "./shared/guide-address.js";
import { mailLink } from "./shared/mail-link.js";

const mount = document.getElementById("contact-form");
const data = JSON.parse(document.getElementById("contact-data").textContent);
const { words } = data;

/** The guide link of the page's own address ("#guide=..."), or "". */
const shipment = () =>
  guideAddress(data.guide, new URLSearchParams(location.hash.slice(1)).get("guide") ?? "");

/** The choice that names no office. */
const UNKNOWN = "unsure";

/** @type {(id: string, rows: string[][]) => HTMLSelectElement} */
const select = (id, rows) =>
  el(
    "select",
    { id },
    rows.map(([value, label]) => el("option", { value }, label)),
  );
const topic = select("write-topic", data.topics);
const office = select("write-office", data.offices);
/** @type {[label: string, input: HTMLInputElement][]} */
const lines = data.lines.map((/** @type {[string, string]} */ [id, label]) => [
  label,
  el("input", {
    type: id === "departure" ? "date" : "text",
    id: `write-${id}`,
    autocomplete: "off",
  }),
]);
const message = el("textarea", { id: "write-message", rows: 4 });
const written = el("textarea", { id: "write-mail", rows: 9, readonly: true });
const letter = () => ({
  to: data.mail,
  subject: topic.selectedOptions[0].textContent,
  text: written.value,
});
const note = el("p", { role: "status" });

function show() {
  const facts = lines
    .filter(([, input]) => input.value.trim())
    .map(([label, input]) => `${label}: ${input.value.trim()}`);
  const guide = shipment();
  const rows = [
    words.greeting,
    "",
    ...facts,
    ...(office.value === UNKNOWN
      ? []
      : [`${words.certified}: ${office.selectedOptions[0].textContent}`]),
    ...(guide ? [`${words.guide}: ${guide}`] : []),
    "",
    message.value.trim(),
  ];
  written.value = rows.join("\n");
  note.textContent = data.offices[office.selectedIndex][2];
}

mount.replaceChildren(
  el(
    "form",
    { class: "write", oninput: show, onsubmit: (event) => event.preventDefault() },
    el(
      "div",
      { class: "write__facts" },
      labelled(topic, words.topic),
      labelled(office, words.office),
      note,
      lines.map(([label, input]) => labelled(input, label)),
      labelled(message, words.message),
    ),
    el(
      "div",
      { class: "write__mail" },
      labelled(written, words.mail),
      el(
        "p",
        {},
        mailLink(words.send, data.letter, letter),
        " ",
        teller(words.copy, words.copied, () => copy(written.value)),
      ),
    ),
  ),
);
// What stands in for the form asks for the same facts.
document.getElementById("without-form").hidden = true;
addEventListener("hashchange", show);
show();
