// Telling what is wrong and what is missing: a summary with links, and a line at each entry.

import { action } from "../shared/action.js";
import { el } from "../shared/dom.js";
import { goTo } from "../shared/go-to.js";
import { listOf } from "../shared/list-of.js";

/** @type {(input: Element) => string} */
const noteOf = (input) => `${input.id}-error`;

/** Say `message` at `input`, or nothing more if it is empty.
    @type {(input: Field, message?: string) => void} */
export function mark(input, message) {
  document.getElementById(noteOf(input))?.remove();
  const hints = (input.getAttribute("aria-describedby") ?? "").split(" ");
  const others = hints.filter((id) => id && id !== noteOf(input));
  if (message) {
    input.before(el("p", { class: "entry__error", id: noteOf(input) }, message));
    others.push(noteOf(input));
    input.setAttribute("aria-invalid", "true");
  } else input.removeAttribute("aria-invalid");
  if (others.length) input.setAttribute("aria-describedby", others.join(" "));
  else input.removeAttribute("aria-describedby");
}

/** @type {(problems: Remark[]) => HTMLElement} */
const linked = (problems) =>
  listOf(problems.map(([input, message]) => action(`#${input.id}`, () => input.focus(), message)));

const ownTitle = document.title;

/** Take the summary in `container` back: what it tells is no longer on the page.
    @type {(container: Element) => void} */
export function withdraw(container) {
  document.title = ownTitle;
  container.replaceChildren();
}

/**
 * The summary of a check, shown in `container` and given the focus. `problems` and
 * `missing` are pairs of an input and what to say of it.
 * @type {(container: Element, words: Words, problems: Remark[], missing: Remark[]) => HTMLElement}
 */
export function report(container, words, problems, missing) {
  const head = problems.length ? words.problem : words.fine;
  const box = el(
    "div",
    { class: "report", tabindex: "-1", role: "group", "aria-label": head },
    el(
      "div",
      { class: problems.length ? "guide__error" : "answer" },
      el("h2", {}, head),
      problems.length ? linked(problems) : el("p", {}, words["form-only"]),
      missing.length === 0 && el("p", {}, words.complete),
    ),
    missing.length > 0 &&
      el(
        "div",
        { class: "notice" },
        el("h2", {}, `${words.missing} (${missing.length})`),
        linked(missing),
      ),
  );
  document.title = problems.length ? `${words.error} ${ownTitle}` : ownTitle;
  container.replaceChildren(box);
  goTo(box);
  return box;
}
