// <organic-certificate-guide>: the decision guide on other people's pages.
//
// No frame, no style beyond itself, nothing stored; answers stay on the page and are told
// to it by the event "organic-certificate". What stands inside the element in its page's
// own markup is shown until the guide is there, and if it cannot come.

import { keepCodesWhole } from "./shared/codes.js";
import { el } from "./shared/dom.js";
import { answersShown, faultsShown, maker, waysBack } from "./embed/answers-shown.js";
import { questionShown } from "./embed/question-shown.js";
import { resultShown } from "./embed/result-shown.js";
import { readFacts } from "./embed/read-facts.js";
import { guidesFrom, languageFor } from "./embed/source.js";
import { detailOf, progressOf } from "./embed/progress.js";

keepCodesWhole();

const NAME = "organic-certificate-guide";
const EVENT = "organic-certificate";
const LEVEL = 3;
/** Attributes that say something to the element, besides facts. */
const OWN = ["lang", "on", "heading"];

const guides = guidesFrom(new URL(".", import.meta.url).href);

class CertificateGuide extends HTMLElement {
  /** @type {Map<string, string>} */
  #answers = new Map();
  /** Answers as they were before each step, for Back.
      @type {{ answers: Map<string, string>, ask: string }[]} */
  #before = [];
  #on = "";
  #ask = "";
  /** @type {Fault[]} */
  #faults = [];
  /** @type {Guide | undefined} */
  #guide;
  /** Counts drawings, so that a late one does not cover a newer. */
  #drawn = 0;
  #status = el("p", { class: "hidden", role: "status" });
  #room = el("div", { class: "room" }, el("slot"));

  connectedCallback() {
    if (this.shadowRoot) return;
    this.attachShadow({ mode: "open" }).append(this.#room, this.#status);
    new MutationObserver((changes) => {
      const facts = Object.keys(this.#guide?.data.facts ?? {});
      const telling = changes.some(({ attributeName }) =>
        [...OWN, ...facts].includes(attributeName ?? ""),
      );
      if (telling) this.#begin();
    }).observe(this, { attributes: true });
    this.#begin();
  }

  /** Begin with what the attributes say. */
  async #begin(moved = false) {
    const turn = ++this.#drawn;
    const tag = /** @type {HTMLElement | null} */ (this.closest("[lang]"))?.lang ?? "";
    const lang = languageFor(tag);
    try {
      const guide = await guides.guideIn(lang);
      if (turn !== this.#drawn) return;
      this.#guide = guide;
      this.#room.lang = lang;
      this.#status.lang = lang;
      const { data } = guide;
      const { shadowRoot: root } = this;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(data.sheet);
      if (root) root.adoptedStyleSheets = [sheet];
      const pairs = [...this.attributes].map(
        ({ name, value }) => /** @type {[string, string]} */ ([name, value]),
      );
      const { answers, on, faults } = readFacts(pairs, data);
      this.#answers = answers;
      this.#on = on;
      this.#ask = "";
      this.#before = [];
      // Any page gives its elements attributes that the guide does not know.
      this.#faults = faults.filter(
        ({ name, near }) => near || name === "on" || Object.hasOwn(data.facts, name),
      );
      for (const { name, value, near } of this.#faults)
        console.warn(`${NAME}: ${name}="${value}" is unknown${near && `; did you mean ${near}?`}`);
      await this.#draw(moved);
    } catch (reason) {
      // Without any data there are no words either: the page's own link stays.
      console.error(`${NAME}: ${reason}`);
    }
  }

  /** Go on with an answer, or to another question, so that Back leads here.
      @type {(answers: Map<string, string>, ask?: string) => void} */
  #go(answers, ask = "") {
    this.#before.push({ answers: this.#answers, ask: this.#ask });
    this.#answers = answers;
    this.#ask = ask;
    this.#faults = [];
    this.#draw(true);
  }

  /** @type {EmbedView["take"]} */
  #take(fact, value, inPlace = false) {
    const answers = new Map(this.#answers).set(fact, value);
    if (!inPlace) {
      this.#go(answers);
      return;
    }
    this.#answers = answers;
    this.#draw(false, `now-${fact}`);
  }

  #back() {
    const last = this.#before.pop();
    if (!last) return;
    this.#answers = last.answers;
    this.#ask = last.ask;
    this.#draw(true);
  }

  /** @type {(guide: Guide) => EmbedView} */
  #view(guide) {
    const level = Number(this.getAttribute("heading"));
    return {
      guide,
      answers: this.#answers,
      level: level >= 1 && level <= 6 ? Math.floor(level) : LEVEL,
      back: this.#before.length > 0 && (() => this.#back()),
      restart: () => this.#begin(true),
      ask: (fact) => this.#go(this.#answers, fact),
      take: (fact, value, inPlace) => this.#take(fact, value, inPlace),
    };
  }

  /** Draw where the shipment stands; `moved` after a step, `field` to stay in a field.
      @type {(moved: boolean, field?: string) => Promise<void>} */
  async #draw(moved, field) {
    const turn = ++this.#drawn;
    const guide = /** @type {Guide} */ (this.#guide);
    const view = this.#view(guide);
    /** @type {Progress} */
    let at;
    try {
      at = await progressOf(guide, this.#answers, this.#on, this.#ask);
    } catch (reason) {
      console.error(`${NAME}: ${reason}`);
      if (turn === this.#drawn) this.#failed(guide);
      return;
    }
    if (turn !== this.#drawn) return;
    const begun = at.walked.route.length > 0 || this.#before.length > 0;
    this.#room.replaceChildren(
      ...faultsShown(this.#faults, guide.data),
      at.fact ? questionShown(at, view) : resultShown(at, view, this.#on),
      .../** @type {Node[]} */ ([answersShown(at, view), waysBack(begun, view)].filter(Boolean)),
      maker(guide),
    );
    if (moved) this.#room.querySelector("[tabindex='-1']")?.focus();
    if (field) this.#room.querySelector(`#${field}`)?.focus();
    this.#status.textContent = "";
    if (at.fact) return;
    const detail = detailOf(guide, this.#answers, this.#on, at);
    const names = detail.certificates.map(({ name }) => name).join(" / ");
    if (field) this.#status.textContent = guide.data.words.guide.now.replace("{x}", () => names);
    this.dispatchEvent(new CustomEvent(EVENT, { bubbles: true, composed: true, detail }));
  }

  /** Told when a part could not be fetched; trying again fetches all anew.
      @type {(guide: Guide) => void} */
  #failed({ data }) {
    const words = data.words.guide;
    const again = async () => {
      guides.anew();
      try {
        this.#guide = await guides.guideIn(this.#room.lang);
      } catch {
        return;
      }
      this.#draw(true);
    };
    this.#room.replaceChildren(
      el("p", { class: "limits", role: "alert" }, words.failed),
      el("p", {}, el("button", { type: "button", onclick: again }, words.retry)),
      el("slot"),
    );
  }
}

// Whoever brought it twice has it once.
if (!customElements.get(NAME)) customElements.define(NAME, CertificateGuide);
