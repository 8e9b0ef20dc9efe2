// The one way in which texts are compared: letters without accents and capitals.
// `macros/data/words.py` is its twin at build.

const BEYOND_ASCII = /[^\0-~]/;
const MARKS = /\p{Mn}/gu;

/** `text` in small letters, without accents; full-width signs become plain ones.
    @type {(text: string) => string} */
export const folded = (text) =>
  BEYOND_ASCII.test(text)
    ? text.normalize("NFKD").toLowerCase().normalize("NFKD").replace(MARKS, "")
    : text.toLowerCase();

const LETTERS = /^[a-z]{1,2}(?: [a-z]{1,2})+$/;

/** The folded `words`, parted by single spaces, as one if they are an abbreviation: "ee uu",
    and "e e u u" as well. `plain` in macros/site/shipment_rows.py does the same.
    @type {(words: string) => string} */
export const joinedLetters = (words) => (LETTERS.test(words) ? words.replaceAll(" ", "") : words);
