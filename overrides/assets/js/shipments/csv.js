// Reads tables as spreadsheets save them. The twin of `macros/site/csv_text.py`.

const SEPARATOR = /^sep=([,;\t|])\n/i;

/** The text of a file's bytes: UTF-8, UTF-16 or Windows-1252.
    @type {(bytes: Uint8Array<ArrayBuffer>) => string} */
export function decoded(bytes) {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** What parts the cells of the first line: tab, semicolon or comma.
    @type {(text: string) => string} */
function separator(text) {
  const [line] = text
    .replace(/^\n+/, "")
    .replace(/"[^"]*"?/g, "")
    .split("\n", 1);
  if (line.includes("\t")) return "\t";
  /** @type {(sign: string) => number} */
  const count = (sign) => line.split(sign).length;
  return count(";") > count(",") ? ";" : ",";
}

/** The rows of `text`, whatever parts its cells; lines without a cell are [].
    @type {(text: string) => string[][]} */
export function csvRows(text) {
  const whole = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const declared = SEPARATOR.exec(whole);
  const parts = declared ? declared[1] : separator(whole);
  const body = declared ? whole.slice(declared[0].length) : whole;
  /** @type {string[][]} */
  const rows = [];
  let at = 0;
  while (at < body.length) {
    let end = body.indexOf("\n", at);
    if (end < 0) end = body.length;
    const line = body.slice(at, end);
    if (line.includes('"')) at = quotedRow(body, at, parts, rows);
    else {
      rows.push(line ? line.split(parts) : []);
      at = end + 1;
    }
  }
  return rows;
}

/** Read the row that begins at `at`, some cells in quotes; gives where the next begins.
    @type {(body: string, at: number, parts: string, rows: string[][]) => number} */
function quotedRow(body, at, parts, rows) {
  /** @type {string[]} */
  const row = [];
  let cell = "";
  let quoted = false;
  let fresh = true;
  for (; at < body.length; at += 1) {
    const sign = body[at];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (body[at + 1] === '"') cell += body[(at += 1)];
      else quoted = false;
    } else if (sign === '"' && fresh) {
      quoted = true;
      fresh = false;
    } else if (sign === parts || sign === "\n") {
      row.push(cell);
      cell = "";
      fresh = true;
      if (sign === "\n") {
        rows.push(row);
        return at + 1;
      }
    } else {
      cell += sign;
      fresh = false;
    }
  }
  rows.push([...row, cell]);
  return at;
}
