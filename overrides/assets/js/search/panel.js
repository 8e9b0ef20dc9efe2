// The search field and what it finds: the same in the dialog and on a page.

import { el } from "../shared/dom.js";
import { mailTo } from "../shared/mail.js";
import { find } from "./engine.js";
import { GUIDE_KIND } from "./guide-hit.js";
import { marked } from "./marks.js";
import { nearWords } from "./near.js";
import { countThere, linkThere, otherLanguage, unsaidIn } from "./other-language.js";

const LONGEST = 1000; // signs of a question that are read: a paragraph of an e-mail
const QUOTED = 80; // signs of it that are said again
const PAUSE = 400; // ms without typing after which the count is told

/** A panel that searches in `ready`, a promise of the index. `data` holds the words;
    `most` results are shown; `indexIn` fetches the index of another language;
    `searched(query, more)` hears of each search.
    @type {(data: SearchData, ready: Promise<SearchIndex>, how: PanelHow) => SearchPanel} */
export function panel(data, ready, { root, most, indexIn, searched = () => {} }) {
  const { words } = data;
  const input = el("input", {
    type: "search",
    id: "search-field",
    name: "q",
    maxlength: LONGEST,
    autocomplete: "off",
    autocapitalize: "none",
    spellcheck: "false",
    enterkeyhint: "search",
    "aria-describedby": "search-hint search-keys",
  });
  const status = el("p", { class: "search__status", role: "status" });
  const list = el("ul", { class: "search__results" });
  const help = el("p", { class: "search__help" });
  const links = () => [...list.querySelectorAll("a")];
  /** @type {ReturnType<typeof setTimeout>} */
  let waiting;

  async function search() {
    const asked = () => input.value.trim().slice(0, LONGEST);
    const query = asked();
    const index = await ready;
    if (query !== asked()) return;
    const { rows: matches, terms } = query ? find(index, query) : { rows: [], terms: new Set() };
    list.replaceChildren(
      ...matches.slice(0, most).map((entry) => result(data, root, entry, terms)),
    );
    list.scrollTop = 0;
    const near = query && !matches.length ? nearWords(index, query) : [];
    help.replaceChildren(...(query ? helpFor(data, root, query, near) : startFor(data, root)));
    clearTimeout(waiting);
    // Told at once on the screen that changes anyway; by voice only when typing rests.
    waiting = setTimeout(() => {
      status.textContent = query && counted(words, matches, most, query);
      if (query) offerOther(index, query, matches.length, () => query === asked());
    }, PAUSE);
    searched(query, matches.length > most);
  }

  /** Who asks in another language hears how much there is in that one, who asks in words that
      stand nowhere, which these are.
      @type {(index: SearchIndex, query: string, found: number, asked: () => boolean) =>
        Promise<void>} */
  async function offerOther(index, query, found, asked) {
    const other = otherLanguage(index, query, found);
    if (!other) return;
    const there = await indexIn(other.lang).catch(() => undefined);
    const count = there && asked() ? countThere(index, there, query) : 0;
    const address = `${other.page}#q=${encodeURIComponent(query)}`;
    const unsaid = found && asked() ? unsaidIn(index, query) : [];
    if (count) status.append(" · ", linkThere(other, count, addressOf(address, root)));
    else {
      const slips = unsaid.filter(([, read]) => read).map((one) => one.join(" → "));
      const others = unsaid.filter(([, read]) => !read).map(([word]) => word);
      if (slips.length) status.append(` · ${words.slipped.replace("{x}", () => slips.join(", "))}`);
      if (others.length)
        status.append(` · ${words.unsaid.replace("{x}", () => others.join(", "))}`);
    }
  }

  /** @type {(event: KeyboardEvent) => void} */
  function move(event) {
    const step = /** @type {Record<string, number>} */ ({ ArrowDown: 1, ArrowUp: -1 })[event.key];
    const all = [input, ...links()];
    const at = all.indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement));
    if (!step || at < 0 || event.isComposing) return;
    event.preventDefault();
    (all[at + step] || all[at]).focus();
  }

  /** @type {(event: Event) => void} */
  function submit(event) {
    event.preventDefault();
    // On a touch screen the key only puts the keyboard away: a finger then chooses.
    if (matchMedia("(pointer: coarse)").matches) input.blur();
    // Who was faster than the index goes to what that finds.
    else ready.then(() => links()[0]?.click());
  }

  /** A near word is searched for here, not on the page that its link leads to.
      @type {(event: MouseEvent) => void} */
  function askAgain(event) {
    const word = event.target.closest("[data-ask]")?.dataset.ask;
    if (!word) return;
    event.preventDefault();
    event.stopPropagation();
    input.value = word;
    input.focus();
    search();
  }

  input.addEventListener("input", search);
  help.addEventListener("click", askAgain);
  help.append(...startFor(data, root));
  const form = el(
    "form",
    { class: "search__form", role: "search", onsubmit: submit },
    el("label", { for: "search-field", id: "search-label" }, words.label),
    input,
    el("p", { class: "search__hint", id: "search-hint" }, words.hint),
    el("p", { class: "md-visually-hidden", id: "search-keys" }, words.keys),
  );
  const element = el("div", { class: "search", onkeydown: move }, form, status, list, help);
  return { element, input, search };
}

/** The address of `address` on this site; a page opened from a folder needs its file.
    @type {(address: string, root: URL) => string} */
export function addressOf(address, root) {
  const [path, anchor] = address.split("#");
  const url = new URL(path || ".", root);
  if (url.protocol === "file:") url.pathname += "index.html";
  if (anchor) url.hash = anchor;
  return url.href;
}

/** @type {(data: SearchData, root: URL, row: SearchRow, terms: Set<string>) => HTMLElement} */
function result(data, root, [kind, address, title, text, , , , lang], terms) {
  const guide = kind === GUIDE_KIND;
  const name =
    (guide ? data.words.guide : data.kinds[kind][0]) + (lang ? `, ${data.words.english}` : "");
  return el(
    "li",
    {},
    el(
      "a",
      { href: addressOf(address, root), hreflang: lang },
      el("span", { class: "search__kind" }, name),
      el("strong", { lang }, title),
      el("span", { lang }, marked(text, terms)),
    ),
  );
}

/** `query`, or how it begins.
    @type {(query: string) => string} */
const quoted = (query) => (query.length > QUOTED ? `${query.slice(0, QUOTED).trimEnd()} …` : query);

/** @type {(words: Words, entries: SearchRow[], most: number, query: string) => string} */
function counted(words, entries, most, query) {
  if (!entries.length) return `${words.none.replace("{x}", () => quoted(query))} ${words.try}`;
  if (entries.length === 1) return words.one;
  const message = entries.length > most ? words["count-more"] : words.count;
  return message.replace("{n}", entries.length).replace("{m}", most);
}

/** Where to go without a question.
    @type {(data: SearchData, root: URL) => (Node | string)[]} */
const startFor = ({ words, guide, page }, root) => [
  el("a", { href: addressOf(guide, root) }, words.guide),
  " · ",
  el("a", { href: addressOf(`${page}#topics`, root) }, words.topics),
];

/** What to do if the answer is not among the results; `near` are known words like those asked.
    @type {(data: SearchData, root: URL, query: string, near: string[]) => (Node | string)[]} */
function helpFor(data, root, query, near) {
  const { words, page } = data;
  const subject = words.subject.replace("{x}", () => quoted(query));
  const body = words.body.replace("{x}", () => query);
  const links = near.map((word) =>
    el("a", { href: addressOf(`${page}#q=${word}`, root), "data-ask": word }, word),
  );
  return [
    ...(links.length ? [`${words.near} `, ...links.flatMap((link) => [link, " "]), el("br")] : []),
    `${words["not-there"]} `,
    ...startFor(data, root),
    " · ",
    el("a", { href: mailTo(data.mail, subject, body) }, words.ask),
  ];
}
