// Finds words in a text, whatever their accents and capitals.

const plain = (said) =>
  said
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();

/** A test of `text`: whether every word of a question stands in it. */
export function matcher(text) {
  const known = plain(text);
  return (asked) =>
    plain(asked)
      .split(/\s+/)
      .every((word) => known.includes(word));
}
