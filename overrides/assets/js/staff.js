// The staff desk: find on the left, the letter on the right.
//
// Keys: "/" goes to the search field, Enter adds the marked field, arrows move the mark,
// Ctrl+Enter copies the letter.

import { keepCodesWhole } from "./shared/codes.js";
import { copy, teller } from "./shared/copy.js";
import { el } from "./shared/dom.js";
import { labelled } from "./shared/labelled.js";
import { keysOff } from "./shared/keys.js";
import { mailLink } from "./shared/mail-link.js";
import { quietButton } from "./shared/quiet-button.js";
import { asRich, asText, write } from "./staff/letter.js";
import { finding } from "./staff/finding.js";
import { halves } from "./staff/halves.js";
import { libraryOf } from "./staff/library.js";
import { keep, picksIn } from "./staff/picks.js";
import { trayRow } from "./staff/rows.js";
import { resultField } from "./staff/result-field.js";
import { letterItem } from "./staff/letter-item.js";

keepCodesWhole();

const desk = document.getElementById("staff-desk");
/** @type {DeskData} */
const data = JSON.parse(document.getElementById("staff-words").textContent);
const { words } = data;
const pageLang = document.documentElement.lang;
const langs = Object.keys(data.letter);

const picked = picksIn(location.hash, langs, pageLang);
/** @type {Promise<Library> | undefined} */
let library;
const ready = () => (library ??= libraryOf(data));

const to = el("input", { type: "text", id: "desk-to", autocomplete: "off" });
const language = el(
  "select",
  { id: "desk-lang" },
  langs.map((lang) => el("option", { value: lang }, data.letter[lang].language)),
);
// Whoever comes with things picked has found them.
const half = halves(desk, words, picked.keys.length ? "letter" : "find");
const tray = el("ol", { class: "desk__tray" });
const paper = el("div", {
  id: "desk-letter",
  contenteditable: "true",
  role: "textbox",
  "aria-multiline": "true",
});
paper.setAttribute("aria-label", words.text);

const greeting = () => {
  const letter = data.letter[picked.lang];
  return picked.to ? letter.greeting.replace("{x}", () => picked.to) : letter.hello;
};

/** @type {(how?: { anew?: boolean }) => Promise<void>} */
async function show({ anew = false } = {}) {
  keep(picked, pageLang);
  const library = picked.keys.length ? await ready() : undefined;
  const items = library
    ? picked.keys.flatMap((key) => letterItem(key, library, picked.lang, data) ?? [])
    : [];
  picked.keys = items.map(({ key }) => key);
  half.count(items.length);
  write(paper, { greeting: greeting(), closing: data.letter[picked.lang].closing, items, anew });
  tray.replaceChildren(...items.map((one, at) => trayRow(one, at, items.length, words, move)));
  finder.press(picked.keys);
}

/** @type {(key: string, by: number) => void} */
const move = (key, by) => {
  const at = picked.keys.indexOf(key);
  picked.keys.splice(at, 1);
  if (by) picked.keys.splice(at + by, 0, key);
  show();
};

/** @type {(key: string) => void} */
function add(key) {
  if (picked.keys.includes(key)) return;
  picked.keys.push(key);
  show();
}

/** @type {(key: string) => void} */
const toggle = (key) => (picked.keys.includes(key) ? move(key, 0) : add(key));

const result = resultField({ data, ready, add });
const finder = finding({ data, picked, pageLang, ready, add, toggle });
const copyLetter = () => copy(asText(paper), asRich(paper));
const [copyButton, copied] = teller(words.copy, words.copied, copyLetter);
copyButton.className = "button";
const plain = teller(words.plain, words.copied, () => copy(asText(paper)));
const subject = () => tray.querySelector("span")?.textContent ?? data.letter[picked.lang].subject;

to.addEventListener("input", () => {
  picked.to = to.value.trim();
  show();
});
language.addEventListener("change", () => {
  picked.lang = language.value;
  show({ anew: true });
});
// What is pasted into the letter is text only.
paper.addEventListener("paste", (event) => {
  event.preventDefault();
  document.execCommand("insertText", false, event.clipboardData?.getData("text/plain"));
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    copyButton.click();
  }
});
// Here "/" goes to the desk's own field, before the page opens its dialog.
addEventListener(
  "keydown",
  (event) => {
    const typing = event.target.closest?.("input, select, textarea, dialog, [contenteditable]");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || keysOff()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    half.show("find");
    finder.field.focus();
  },
  true,
);

const clear = () => {
  picked.keys = [];
  picked.to = to.value = "";
  show({ anew: true });
};
desk.append(
  half.element,
  finder.element,
  el(
    "div",
    { class: "desk__letter" },
    el(
      "div",
      { class: "desk__fields" },
      labelled(to, words.name),
      labelled(result.field, words["guide-link"]),
      labelled(language, words.language),
    ),
    result.told,
    tray,
    paper,
    el(
      "p",
      { class: "desk__actions" },
      copyButton,
      " ",
      plain,
      " ",
      mailLink(
        words.send,
        data.mail,
        () => ({ to: "", subject: subject(), text: asText(paper) }),
        "button button--quiet",
      ),
      " ",
      quietButton(words.clear, clear),
      copied,
    ),
  ),
);
to.value = picked.to;
language.value = picked.lang;
show();
