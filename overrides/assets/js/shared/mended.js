// Addresses as mail programs and people spoil them.

/** @type {Record<string, string>} */
const ESCAPED = { "%23": "#", "%3D": "=", "%26": "&", "%3B": ";", "%25": "%", "&amp;": "&" };
const SPOILT = new RegExp(Object.keys(ESCAPED).join("|"), "gi");
// \x22 and \x27 are the quotation marks; written out they would hide strings from the style sheet.
const BEHIND = /[\s)\]}>.,;:!?\x22\x27»”’*_]+$|%(?:29|5D|3E|22|20|2C|2E)$/i;

/** @type {(part: string) => string} */
const unescaped = (part) =>
  part.replace(SPOILT, (sign) => ESCAPED[sign.toUpperCase()] ?? ESCAPED[sign.toLowerCase()]);

/** `part` of an address without what does not belong to it: escaped signs, some of them
    more than once, and marks behind it.
    @type {(part: string) => string} */
export function mended(part) {
  let clean = part;
  for (let spoilt = ""; spoilt !== clean; clean = unescaped(clean)) spoilt = clean;
  while (BEHIND.test(clean)) clean = clean.replace(BEHIND, "");
  return clean;
}
