// Search as a dialog over any page.

import { el } from "../shared/dom.js";
import { KEYS_OFF, keysOff } from "../shared/keys.js";
import { addressOf, panel } from "./panel.js";

const IN_DIALOG = 10;
const COMPOSING = 229; // the key code while an input method is at work, in browsers that say no more

/** The dialog: built once, then only shown. Gives the function that opens it.
    @type {(data: SearchData, ready: Promise<SearchIndex>, how: { root: URL,
      indexIn: PanelHow["indexIn"] }) => () => void} */
export function dialogOf(data, ready, { root, indexIn }) {
  const page = addressOf(data.page, root);
  const all = el("a", { class: "search__all", href: page, hidden: true }, data.words.all);
  /** @type {(query: string, more: boolean) => void} */
  const searched = (query, more) => {
    all.href = `${page}#q=${encodeURIComponent(query)}`;
    all.hidden = !more;
  };
  const inside = panel(data, ready, { root, most: IN_DIALOG, indexIn, searched });
  const close = el(
    "button",
    { type: "button", class: "search__close", "aria-label": data.words.close },
    el("span", { "aria-hidden": "true" }, "×"),
  );
  const dialog = el("dialog", {
    class: "search-dialog md-typeset",
    "aria-labelledby": "search-label",
  });
  inside.element.append(
    el("div", { class: "search__foot" }, el("p", {}, all), slashSwitch(data.words.slash)),
  );
  dialog.append(close, inside.element);
  close.addEventListener("click", () => dialog.close());
  /** @type {EventTarget | null} */
  let pressed;
  dialog.addEventListener("pointerdown", (event) => (pressed = event.target));
  dialog.addEventListener("click", (event) => {
    // Text that is selected beyond the edge ends in a click there, but did not begin there.
    const beside = event.target === dialog && pressed === dialog;
    // Where a link leads to may be this very page.
    if (beside || event.target.closest("a")) dialog.close();
  });
  dialog.addEventListener("keydown", (event) => {
    // Escape in a search field would empty it first. One that ends an input method is not for us.
    if (event.key !== "Escape" || event.isComposing || event.keyCode === COMPOSING) return;
    event.preventDefault();
    dialog.close();
  });
  document.body.append(dialog);
  return () => {
    if (!dialog.open) dialog.showModal();
    inside.input.focus();
    inside.input.select();
  };
}

/** A key that acts alone can be pressed by mistake or by speech: it can be switched off.
    @type {(label: string) => HTMLElement} */
function slashSwitch(label) {
  const box = el("input", { type: "checkbox", checked: !keysOff() });
  box.addEventListener("change", () => {
    window.name = window.name.replace(KEYS_OFF, "") + (box.checked ? "" : KEYS_OFF);
  });
  return el("p", { class: "search__keys" }, el("label", {}, box, ` ${label}`));
}
