// Elements made of text, never of markup.

/** What is drawn for a child of an element: itself, unless a script tells more (`codes.js`).
    @type {{ drawn: (child: any) => any }} */
export const texts = { drawn: (child) => child };

/** An element with attributes and children; strings become text nodes.
    @type {<K extends keyof HTMLElementTagNameMap>(name: K, attributes?: Attributes,
      ...children: Child[]) => HTMLElementTagNameMap[K]} */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key.slice(2), value);
    else if (value != null && value !== false)
      element.setAttribute(key, value === true ? "" : value);
  }
  const told = /** @type {any[]} */ (children).flat(2).filter((child) => child || child === 0);
  element.append(...told.flatMap((child) => texts.drawn(child)));
  return element;
}
