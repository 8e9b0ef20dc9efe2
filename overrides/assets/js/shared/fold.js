// The one way in which texts are compared: letters without accents and capitals.
// `macros/data/fold.py` is its twin at build.

const BEYOND_ASCII = /[^\0-~]/;
const MARKS = /\p{Mn}/gu;

/** `said` in small letters, without accents; full-width signs become plain ones.
    @type {(said: string) => string} */
export const folded = (said) =>
  BEYOND_ASCII.test(said)
    ? said.normalize("NFKD").toLowerCase().normalize("NFKD").replace(MARKS, "")
    : said.toLowerCase();
