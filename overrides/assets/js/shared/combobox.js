// A field in which a reader types a name and chooses from what matches: the ARIA combobox
// with a list of suggestions. What matches nothing chooses nothing.

import { el } from "./dom.js";
import { namedExactly, offeredNames } from "./names.js";

/** A field with its label and list.

    `id`, `label`; `rows`: gives a promise of rows [id, name, [other names]]; `none`: what
    is said when nothing matches, `several()` when several names were typed as one; `chosen(row)`: called with the row that is chosen, or
    with undefined while none is; `hint(row)`: what stands beside its name.
    @template {NameRow} R
    @param {{ id: string, label: string, none: string, several?: () => string,
      rows: () => Promise<R[]>, chosen?: (row?: R) => void, hint?: (row: R) => string }} how
    @returns {Combobox} */
export function combobox({ id, label, rows, none, several, chosen = () => {}, hint }) {
  const list = el("ul", {
    id: `${id}-list`,
    role: "listbox",
    class: "combobox__list",
    hidden: true,
  });
  list.setAttribute("aria-label", label);
  const status = el("span", { role: "status", class: "combobox__status" });
  const input = el("input", {
    id,
    type: "text",
    role: "combobox",
    autocomplete: "off",
    spellcheck: "false",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
  });
  /** @type {R[]} */
  let choices = [];
  let value = "";
  let active = -1;
  let typed = 0;
  let waiting = false;
  let entered = 0;
  let left = false;
  let sent = false;

  /** @type {(row?: R) => void} */
  const take = (row) => {
    value = row?.[0] ?? "";
    if (row) input.value = row[1];
    chosen(row);
  };

  function close() {
    list.hidden = true;
    list.replaceChildren();
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  /** @type {(index: number) => void} */
  function mark(index) {
    const options = [...list.children];
    active = options.length ? (index + options.length) % options.length : -1;
    options.forEach((option, i) => option.setAttribute("aria-selected", i === active));
    const option = options[active];
    if (!option) return;
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  function show() {
    const { ids, sure, several: more } = offeredNames(choices, input.value);
    const matches = ids.map((name) => /** @type {R} */ (choices.find(([row]) => row === name)));
    list.replaceChildren(
      ...matches.map((row, i) =>
        el(
          "li",
          {
            id: `${id}-option-${i}`,
            role: "option",
            "data-id": row[0],
            // Before the field loses the focus to the list.
            onmousedown: (event) => event.preventDefault(),
            onclick: () => {
              take(row);
              close();
            },
          },
          row[1],
          hint?.(row) && el("small", {}, ` ${hint(row)}`),
        ),
      ),
    );
    list.hidden = !matches.length;
    input.setAttribute("aria-expanded", matches.length > 0);
    const unknown = input.value.trim() && !matches.length;
    status.textContent = (more && several?.()) || (unknown ? none : "");
    if (!matches.length) close();
    else if (sure) mark(0);
    else active = -1; // the reader chooses
  }

  /** Enter that was pressed before the names were there: it chooses, and again goes on. */
  function catchUp() {
    const times = entered;
    entered = 0;
    if (times) list.children[active]?.click();
    if (times > 1 && value) input.form?.requestSubmit();
  }

  /** A form that was sent before the names were there waits for them.
      @type {(event: Event) => void} */
  function hold(event) {
    if (!waiting) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    sent = true;
  }

  function sendNow() {
    waiting = false;
    if (sent) input.form?.requestSubmit();
    sent = false;
  }

  /** Whoever comes to the field will need the names. */
  function begin() {
    rows().catch(() => {});
    input.form?.addEventListener("submit", hold, true);
  }

  input.addEventListener("focus", begin, { once: true });
  input.addEventListener("input", () => {
    take();
    waiting = true;
    entered = 0;
    const turn = ++typed;
    /** @type {(all: R[]) => void} */
    const there = (all) => {
      if (turn !== typed) return; // another letter came: its own turn shows what matches
      choices = all;
      waiting = false;
      if (left) leave();
      else {
        show();
        catchUp();
      }
      sendNow();
    };
    rows().then(there, sendNow);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) show();
      else mark(active + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter" && waiting) {
      event.preventDefault();
      entered += 1;
    } else if (event.key === "Enter" && !list.hidden) {
      event.preventDefault();
      list.children[active]?.click();
    } else if (event.key === "Escape" && !list.hidden) {
      event.stopPropagation();
      close();
    }
  });
  function leave() {
    // Left with the first suggestion marked: that one, as its reader saw it.
    if (!value && !list.hidden) list.children[active]?.click();
    const exact = !value && namedExactly(choices, input.value);
    if (exact) take(choices.find(([row]) => row === exact));
    close();
  }

  input.addEventListener("focus", () => {
    left = false;
  });
  input.addEventListener("blur", () => {
    left = true;
    leave();
  });

  const element = el(
    "div",
    { class: "combobox" },
    el("label", { for: id }, label),
    el("div", { class: "combobox__field" }, input, list),
    status,
  );
  /** @type {(name: string) => Promise<void>} */
  const choose = (name) =>
    rows().then((all) => {
      choices = all;
      take(all.find(([row]) => row === name));
    });
  return { element, input, choose, value: () => value };
}
