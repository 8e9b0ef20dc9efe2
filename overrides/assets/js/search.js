// Search. Loaded when it is opened, by the search page and by the page of wrong addresses.

import { load } from "./shared/load.js";
import { dialogOf } from "./search/dialog.js";
import { indexOf } from "./search/engine.js";
import { panel } from "./search/panel.js";

const ON_PAGE = 40;
const root = new URL("..", document.currentScript.src);
const mount = document.getElementById("search-mount");

/** The language of the page; a wrong address tells it by how it begins. */
const lang =
  mount?.dataset.lost && location.href.startsWith(`${root}es/`) ? "es" : document.documentElement.lang;

/** What can be found in `lang`; the page may have brought it along. */
async function dataOf() {
  if (globalThis.searchData?.lang !== lang) await load(`${root}assets/search-${lang}.js`);
  return globalThis.searchData;
}

/** What the address asks for: `?q=`, or on a wrong address its own last words. */
function asked() {
  const query = new URLSearchParams(location.search).get("q");
  if (query !== null || !mount.dataset.lost) return query || "";
  const last = location.pathname.split("/").filter(Boolean).pop() || "";
  return last.replace(/\.html?$|[^\p{L}\p{N}.]+|%\w\w/gu, " ").trim();
}

let keeping;

/** Keep the question in the address, so that Back and a copied link bring it again. */
function keep(query) {
  clearTimeout(keeping);
  keeping = setTimeout(() => {
    const address = query ? `?q=${encodeURIComponent(query)}` : location.pathname;
    try {
      history.replaceState(null, "", address);
    } catch {
      // A page opened from a folder may not change its address.
    }
  }, 300);
}

async function onPage() {
  const data = await dataOf();
  const searched = mount.dataset.lost ? undefined : keep;
  const inside = panel(data, indexOf(data), { root, most: ON_PAGE, searched });
  mount.lang = lang;
  mount.replaceChildren(inside.element);
  inside.input.value = asked();
  if (inside.input.value) inside.search();
  return () => inside.input.focus();
}

async function inDialog() {
  const data = await dataOf();
  return dialogOf(data, indexOf(data), root);
}

const opener = mount ? onPage() : inDialog();
globalThis.openSearch = () => opener.then((open) => open());
