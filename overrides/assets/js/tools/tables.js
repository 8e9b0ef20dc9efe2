// Tables as text: for a sheet of calculation and for an e-mail.

/** Cells that a program for tables would take for a formula. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/;

/** @type {(value: string) => string} */
const cell = (value) => {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n;\t]/.test(safe) || safe !== safe.trim()
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
};

/** Rows of text as a CSV file (RFC 4180), marked as UTF-8 for programs that ask.
    @type {(rows: (string | number)[][]) => string} */
export const asCsv = (rows) =>
  `\ufeff${rows.map((row) => `${row.map((value) => cell(String(value))).join(",")}\r\n`).join("")}`;

/** @type {(value: string | number) => string} */
const indented = (value) => String(value).replace(/\r?\n/g, "\n  ");

/** One row in words: what the heads call it, without what is empty.
    @type {(head: string[], row: string[]) => string} */
function inWords(head, row) {
  if (head.length === 2) return `${row[0]}: ${indented(row[1])}`;
  const cells = row
    .slice(1)
    .map((value, index) => value && `  ${head[index + 1]}: ${indented(value)}`);
  return [`${head[0]} ${row[0]}`, ...cells.filter(Boolean)].join("\n");
}

/** Pairs of a title and its rows, as lists in a text.
    @type {(lists: Notes[]) => string} */
export const asLists = (lists) =>
  lists
    .map(([title, rows]) => `\n\n${[title, ...rows.map((row) => `- ${indented(row)}`)].join("\n")}`)
    .join("");

/** Tables { title, head, rows } as text; rows of two cells without a second are left out.
    @type {(tables: Table[]) => string} */
export const asText = (tables) =>
  tables
    .map(({ title, head, rows }) => [
      title,
      rows.filter((row) => head.length > 2 || row[1]).map((row) => inWords(head, row)),
    ])
    .filter(([, rows]) => rows.length)
    .map(([title, rows]) => [title, ...rows].join("\n"))
    .join("\n\n");
