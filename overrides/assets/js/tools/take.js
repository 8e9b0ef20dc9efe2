// Taking the entries along: e-mail, text, table, data, paper. Nothing is sent from here.

import { copy, teller } from "../shared/copy.js";
import { el } from "../shared/dom.js";
import { download } from "../shared/download.js";
import { listOf } from "../shared/list-of.js";
import { mailLink } from "../shared/mail-link.js";
import { quietButton } from "../shared/quiet-button.js";
import { tableHead } from "../shared/table-head.js";
import { today } from "../shared/today.js";
import { filled } from "./page.js";
import { asCsv, asLists, asText } from "./tables.js";

/** A table for paper.
    @type {(table: Table) => HTMLElement} */
const onPaper = ({ title, head, rows }) =>
  el(
    "table",
    {},
    el("caption", {}, title),
    tableHead(head),
    el(
      "tbody",
      {},
      rows.map((row) =>
        el(
          "tr",
          {},
          row.map((value) => el("td", {}, value)),
        ),
      ),
    ),
  );

/** Keep `container` ready for paper: filled with tables when the page is printed.
    @type {(container: Element, content: () => Taken) => void} */
function printed(container, content) {
  addEventListener("beforeprint", () => {
    const { subject, made, tables, notes } = content();
    container.replaceChildren(
      el("p", {}, el("strong", {}, subject), " · ", made),
      ...tables.map(onPaper),
      ...notes.map(([title, rows]) => el("div", {}, el("p", {}, title), listOf(rows))),
    );
  });
}

/** Entries in words: { made, tables, notes, text }; `missing` and `wrong` are sentences.
    @type {(words: Words, title: string, tables: Table[], missing: string[], wrong: string[]) =>
      Pick<Taken, "made" | "tables" | "notes" | "text">} */
export function inWriting(words, title, tables, missing, wrong) {
  const made = filled(words.made, { x: today() });
  /** @type {Notes[]} */
  const both = [
    [words.missing, missing],
    [words.look, wrong],
  ];
  const notes = both.filter(([, rows]) => rows.length);
  return { made, tables, notes, text: `${title}\n${made}\n\n${asText(tables)}${asLists(notes)}` };
}

/**
 * All ways to take the entries along. `content()` gives them as they are now:
 * { name, subject, made, text, tables, csv, data, notes }; notes are pairs of a
 * title and its rows. Gives the buttons, and the place for what is printed.
 * @type {(words: ToolWords, to: string, content: () => Taken) => HTMLElement[]}
 */
export function takeAlong(words, to, content) {
  const paper = el("div", { class: "tool__paper" });
  printed(paper, content);
  /** @type {(ending: string, kind: string, part: (now: Taken) => string) => () => void} */
  const save = (ending, kind, part) => () =>
    download(`${content().name}.${ending}`, kind, part(content()));
  const csv = save("csv", "text/csv", (now) => asCsv(now.csv));
  const json = save("json", "application/json", (now) => JSON.stringify(now.data, null, 2));
  const buttons = el(
    "section",
    { class: "take" },
    el("h3", {}, words.take),
    el(
      "p",
      {},
      mailLink(words.mail, words.letter, () => ({ to, ...content() })),
    ),
    el(
      "p",
      {},
      teller(words.copy, words.copied, () => copy(content().text)),
      teller(words.csv, words.saved, csv),
      teller(words.json, words.saved, json),
      quietButton(words.print, () => print()),
    ),
  );
  return [buttons, paper];
}
