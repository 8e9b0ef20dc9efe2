// Search. Loaded when it is opened, by the search page and by the page of wrong addresses.

import { keepCodesWhole } from "./shared/codes.js";
import { el } from "./shared/dom.js";
import { load } from "./shared/load.js";
import { dialogOf } from "./search/dialog.js";
import { indexOf } from "./search/engine.js";
import { mendedPage, wordsOfAddress } from "./search/lost.js";
import { folderOf } from "./shared/languages.js";
import { panel } from "./search/panel.js";

keepCodesWhole();

const root = new URL("..", /** @type {HTMLScriptElement} */ (document.currentScript).src);
const mount = document.getElementById("search-mount");
const ON_PAGE = Number(mount?.dataset.most ?? 40);

/** The language of the page; a wrong address tells it by how it begins. */
const lang =
  (mount?.dataset.lost && folderOf(location.href.replace(root.href, ""))) ||
  document.documentElement.lang;

/** What can be found in `lang`, and places and goods by name; the page may have brought both.
    @type {() => Promise<[SearchData, Promise<SearchIndex>]>} */
async function loaded() {
  await Promise.all([
    globalThis.searchData?.lang !== lang && load(`${root}assets/search-${lang}.js`),
    globalThis.names?.lang !== lang && load(`${root}assets/names-${lang}.js`),
  ]);
  return [globalThis.searchData, indexOf(globalThis.searchData, globalThis.names)];
}

/** The index of another language than the page's. Its files set the same globals as those of
    the page, which get their own back.
    @type {(lang: string) => Promise<SearchIndex>} */
const indexIn = (lang) => (elsewhere[lang] ??= fetchIndex(lang));

/** @type {Record<string, Promise<SearchIndex>>} */
const elsewhere = {};

/** @type {(lang: string) => Promise<SearchIndex>} */
async function fetchIndex(lang) {
  const own = { searchData: globalThis.searchData, names: globalThis.names };
  try {
    await load(`${root}assets/search-${lang}.js`);
    await load(`${root}assets/names-${lang}.js`);
    return indexOf(globalThis.searchData, globalThis.names);
  } catch (error) {
    delete elsewhere[lang]; // so that the next question tries again
    throw error;
  } finally {
    Object.assign(globalThis, own);
  }
}

/** What the address asks for: `#q=` or `?q=`, or a wrong address by its last words. */
function asked() {
  const queries = [location.hash.slice(1), location.search].map((part) =>
    new URLSearchParams(part).get("q"),
  );
  const query = queries.find((words) => words !== null) ?? "";
  return query || !mount.dataset.lost ? query : wordsOfAddress(location.pathname);
}

/** @type {ReturnType<typeof setTimeout>} */
let keeping;
let kept = "";

/** Write the question into the address, so that Back and a copied link bring it again.
    It stands behind the # sign, which no browser sends to a server. */
function keepNow() {
  clearTimeout(keeping);
  if (kept) history.replaceState(null, "", kept);
}

/** The same, once typing rests: browsers count how often an address changes.
    @type {(query: string) => void} */
function keep(query) {
  clearTimeout(keeping);
  kept = `${location.pathname}#q=${encodeURIComponent(query)}`;
  keeping = setTimeout(keepNow, 300);
}

/** @type {() => Promise<() => void>} */
async function onPage() {
  const [data, ready] = await loaded();
  const meant = mount.dataset.lost && mendedPage(location.pathname, root.pathname, data);
  if (meant) {
    location.replace(new URL(meant, root));
    return () => {};
  }
  const searched = mount.dataset.lost ? undefined : keep;
  const inside = panel(data, ready, { root, most: ON_PAGE, indexIn, searched });
  mount.lang = lang;
  const before = mount.querySelector("input"); // before search was there
  const typed = before?.value;
  const typing = before === document.activeElement;
  mount.replaceChildren(inside.element);
  if (before && typing) inside.input.focus(); // now: what is typed next would be lost
  const ask = (/** @type {string} */ query) => {
    inside.input.value = query;
    inside.search();
  };
  if (typed || asked()) ask(typed || asked());
  if (searched) mount.addEventListener("click", keepNow, true);
  addEventListener("hashchange", () => location.hash.startsWith("#q=") && ask(asked()));
  return () => inside.input.focus();
}

/** @type {() => Promise<() => void>} */
async function inDialog() {
  const [data, ready] = await loaded();
  return dialogOf(data, ready, { root, indexIn });
}

/** The page says what its reader can do without the data. */
function failed() {
  if (mount?.dataset.failed)
    mount.replaceChildren(el("p", { role: "alert" }, mount.dataset.failed));
}

const opener = mount ? onPage() : inDialog();
opener.catch(failed);
globalThis.openSearch = () => opener.then((open) => open(), failed);
