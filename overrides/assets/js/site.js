/* The colour switch, the drawer and the door to search. All work on markup that is whole
   without them: colours follow the system, the drawer's checkbox opens it, and search is
   a link to its page. */

import { KEYS_OFF, keysOff } from "./shared/keys.js";
import { load } from "./shared/load.js";

const root = document.documentElement;
const dark = matchMedia("(prefers-color-scheme: dark)");
const button = document.getElementById("__palette");
/** @type {HTMLInputElement} */
const toggle = document.getElementById("__drawer");
const drawer = document.querySelector(".md-sidebar--primary");
/** @type {HTMLAnchorElement} */
const search = document.getElementById("__search");

const isDark = () => (root.style.colorScheme || (dark.matches ? "dark" : "light")) === "dark";
const showScheme = () => button.setAttribute("aria-pressed", isDark());

button.addEventListener("click", () => {
  root.style.colorScheme = isDark() ? "light" : "dark";
  // Kept for this tab only and read again by the inline script of the next page.
  window.name = `scheme:${root.style.colorScheme}${keysOff() ? KEYS_OFF : ""}`;
  showScheme();
});
dark.addEventListener("change", showScheme);
showScheme();

// Without a new address: it may hold a shipment, a question or the worksheet chosen.
document.querySelector(".md-skip").addEventListener("click", (event) => {
  event.preventDefault();
  const main = document.getElementById("main");
  main.focus();
  main.scrollIntoView();
});

// What the address holds is the same in the other language.
/** @type {HTMLAnchorElement | null} */
const other = document.querySelector(".md-header [hreflang]");
for (const kind of ["click", "auxclick"])
  other?.addEventListener(kind, () => {
    if (location.hash.includes("=")) other.hash = location.hash;
  });

/** @type {(open: boolean) => void} */
const setDrawer = (open) => {
  toggle.checked = open;
  toggle.setAttribute("aria-expanded", open);
};

if (drawer) {
  /** @type {(target: any) => boolean} */
  const outside = (target) => target && target !== toggle && !drawer.contains(target);
  toggle.addEventListener("change", () => {
    setDrawer(toggle.checked);
    if (toggle.checked) drawer.querySelector("a").focus();
  });
  toggle.addEventListener("keydown", (event) => {
    if (event.key === "Enter") toggle.click();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !toggle.checked) return;
    setDrawer(false);
    toggle.focus();
  });
  document.addEventListener("focusin", (event) => {
    if (toggle.checked && outside(event.target)) setDrawer(false);
  });
  // A page that comes back from the history may have kept its drawer open.
  addEventListener("pageshow", () => setDrawer(false));
}

/** @type {Promise<unknown> | undefined} */
let searchLoaded;

/** Nothing of search is fetched before this; where it cannot be, its page may still be.
    @type {(event?: Event) => void} */
function openSearch(event) {
  event?.preventDefault();
  searchLoaded ??= globalThis.openSearch
    ? Promise.resolve()
    : Promise.all(search.dataset.load.split(" ").map(load));
  searchLoaded.then(
    () => globalThis.openSearch?.(),
    () => location.assign(search.href),
  );
}

search.addEventListener("click", (event) => {
  if (!event.ctrlKey && !event.metaKey && !event.shiftKey) openSearch(event);
});
// A page's own field for search brings it when it is used, or when a link holds a question.
const field = document.querySelector("[data-search]");
field?.addEventListener("focus", openSearch, { once: true });
if (field && location.hash.startsWith("#q=")) openSearch();
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, select, textarea, dialog");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !keysOff())
    openSearch(event);
});

// An assistant in the browser may ask the guide; only where there is one anything is fetched.
const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
if (document.modelContext ?? navigator.modelContext) load(new URL("model-context.js", src).href);
