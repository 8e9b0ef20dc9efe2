// The languages of the site: `macros/data/languages.py` is the list that this one follows.

/** The first is the main one: its pages lie at the root, those of others in their folder. */
export const LANGUAGES = ["en", "es"];

/** Where the page at `path` lies in `lang`.
    @type {(path: string, lang: string) => string} */
export const pathIn = (path, lang) => (lang === LANGUAGES[0] ? path : `${lang}/${path}`);

/** The language whose folder `path` begins with; "" if it lies at the root.
    @type {(path: string) => string} */
export const folderOf = (path) =>
  LANGUAGES.slice(1).find((lang) => path.startsWith(`${lang}/`)) ?? "";
