// Elements made of text, never of markup.

/** An element with attributes and children; strings become text nodes. */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value != null && value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat(2).filter((child) => child || child === 0));
  return element;
}

/** A link that acts on the page instead of leaving it. */
export function action(href, act, ...said) {
  const onclick = (event) => {
    event.preventDefault();
    act();
  };
  return el("a", { href, onclick }, ...said);
}

/** The page's address without its fragment, for others: never that of a file on disk. */
export function pageAddress() {
  const published = document.querySelector("link[rel=canonical]");
  const here = location.protocol === "file:" && published ? published.href : location.href;
  return here.split("#")[0];
}
