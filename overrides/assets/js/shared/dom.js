// Elements made of text, never of markup.

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
  element.append(
    .../** @type {any[]} */ (children).flat(2).filter((child) => child || child === 0),
  );
  return element;
}

/** A field with its label, as one paragraph.
    @type {(field: HTMLElement, label: string) => HTMLElement} */
export const labelled = (field, label) => el("p", {}, el("label", { for: field.id }, label), field);
