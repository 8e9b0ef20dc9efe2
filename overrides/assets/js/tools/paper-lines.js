// The lines of a paper, typed or pasted, as fields. Pure: text in, plain objects out.

import { folded } from "../shared/fold.js";
import { plainText } from "./number.js";

/** Most that is read of one paper: more is no paper, but a mistake. */
const READ_AT_MOST = 20_000;

/** Label and value of one line: after a colon or a tab. */
const LABELLED = /^\s*([^:\t]{2,60}?)\s*(?::|\t)\s*(.*)$/;

/** Labels (field -> what it is called) as a map from the folded label to the field.
    @type {(labels: Record<string, string[]>) => Map<string, string>} */
export const labelMap = (labels) =>
  new Map(
    Object.entries(labels).flatMap(([field, names]) => names.map((name) => [folded(name), field])),
  );

/**
 * The fields of a paper: field -> its values, in the order of the lines. A line
 * without a label belongs to the field before it; one of an unknown label to none.
 * @type {(text: string, known: Map<string, string>) => Paper}
 */
export function readPaper(text, known) {
  const fields = new Map();
  /** @type {string | undefined} */
  let last;
  for (const raw of text.slice(0, READ_AT_MOST).split(/\r?\n/)) {
    const line = plainText(raw);
    const found = LABELLED.exec(line);
    if (found) last = known.get(folded(found[1]));
    const value = found ? found[2].trim() : line;
    if (value && last) fields.set(last, [...(fields.get(last) ?? []), value]);
  }
  return fields;
}
