// The staff desk: find answers, tick them, copy one ready e-mail.

import { matcher } from "./staff/find.js";
import { asMail, asRich } from "./staff/mail.js";
import { publishedAddress } from "./shared/address.js";
import { copy, teller } from "./shared/copy.js";
import { el, labelled } from "./shared/dom.js";
import { guideAddress } from "./shared/guide-address.js";
import { mailLink } from "./shared/mail-link.js";

const desk = document.getElementById("staff-desk");
const words = JSON.parse(document.getElementById("staff-words").textContent);
const chosen = new Set();

/** What a row of the list says. */
function read(row) {
  const link = row.querySelector("a");
  const [short, known] = [...row.querySelectorAll("p")].map((p) => p.textContent);
  return { question: link.textContent, short, known, link: publishedAddress(link) };
}

const rows = [...document.querySelectorAll(".desk li")].map((row) => ({
  row,
  said: read(row),
  matches: matcher(`${row.textContent} ${row.dataset.keywords}`),
}));

const find = el("input", { type: "search", id: "desk-find", autocomplete: "off" });
const found = el("p", { role: "status" });
const name = el("input", { type: "text", id: "desk-name", autocomplete: "off" });
const guide = el("input", { type: "text", id: "desk-guide", autocomplete: "off" });
const mail = el("textarea", { id: "desk-mail", rows: 12, readonly: true });

/** The guide's address with the facts of a pasted link; "" if it has none. */
const shipment = (pasted) =>
  pasted.includes("#") ? guideAddress(words.guide, pasted.slice(pasted.indexOf("#") + 1)) : "";

function letter() {
  const answers = rows.filter(({ row }) => chosen.has(row)).map(({ said }) => said);
  return { answers, name: name.value.trim(), guide: shipment(guide.value), words };
}

function show() {
  mail.value = asMail(letter());
}

function filter() {
  const hits = rows.filter(({ row, matches }) => {
    const hit = matches(find.value);
    row.hidden = !hit;
    return hit;
  });
  for (const section of document.querySelectorAll(".desk"))
    section.hidden = !section.querySelector("li:not([hidden])");
  found.textContent = words.found.replace("{n}", hits.length);
}

for (const { row } of rows) {
  const box = el("input", {
    type: "checkbox",
    id: `tick-${row.id}`,
    onchange: () => {
      box.checked ? chosen.add(row) : chosen.delete(row);
      show();
    },
  });
  box.setAttribute("aria-label", row.querySelector("a").textContent);
  row.prepend(box);
}

find.addEventListener("input", filter);
name.addEventListener("input", show);
guide.addEventListener("input", show);
desk.append(
  labelled(find, words.find),
  found,
  el(
    "details",
    { class: "desk__mail", open: true },
    el("summary", {}, words.mail),
    labelled(name, words.name),
    labelled(guide, words["guide-link"]),
    labelled(mail, words.text),
    el(
      "p",
      {},
      teller(words.copy, words.copied, () => copy(mail.value, asRich(letter()))),
      " ",
      mailLink(words.send, words.letter, () => ({ to: "", subject: words.subject, text: mail.value })),
    ),
  ),
);
filter();
show();
