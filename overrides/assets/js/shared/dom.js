// Elements made of text, never of markup.

/** An element with attributes and children; strings become text nodes. */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value != null && value !== false)
      element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat(2).filter((child) => child || child === 0));
  return element;
}

/** A field with its label, as one paragraph. */
export const labelled = (field, said) => el("p", {}, el("label", { for: field.id }, said), field);
