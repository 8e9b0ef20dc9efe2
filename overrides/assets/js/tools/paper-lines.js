// The lines of a paper, typed or pasted, as fields. Pure: text in, plain objects out.

import { folded } from "../shared/fold.js";
import { plainText } from "./number.js";

/** Most that is read of one paper: more is no paper, but a mistake. */
const READ_AT_MOST = 20_000;

/** Label and value of one line: after a colon or a tab. */
const LABELLED = /^\s*([^:\t]{2,60}?)\s*(?::|\t)\s*(.*)$/;

/** A unit that stands with the label: "Net weight (kg): 19440". */
const UNIT_IN_LABEL = /[\s(]+(?:in |en )?(kgs?|lbs?|mt|t)\)?$/i;

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
    const unit = found && !known.has(folded(found[1])) ? UNIT_IN_LABEL.exec(found[1]) : null;
    if (found) last = known.get(folded(found[1].slice(0, unit?.index)));
    const said = found ? found[2].trim() : line;
    const value = unit && /\d$/.test(said) ? `${said} ${unit[1]}` : said;
    if (!value || !last) continue;
    const before = fields.get(last) ?? [];
    // A line without a label is the rest of the line before it.
    const rest = found ? undefined : before.pop();
    fields.set(last, [...before, rest === undefined ? value : `${rest}\n${value}`]);
  }
  return fields;
}
