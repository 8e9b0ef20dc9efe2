// The one way in which texts are compared: letters without accents and capitals.
// `macros/data/fold.py` is its twin at build.

const BEYOND_ASCII = /[^\0-~]/;
const MARKS = /\p{Mn}/gu;

/** `text` in small letters, without accents; full-width signs become plain ones.
    @type {(text: string) => string} */
export const folded = (text) =>
  BEYOND_ASCII.test(text)
    ? text.normalize("NFKD").toLowerCase().normalize("NFKD").replace(MARKS, "")
    : text.toLowerCase();
