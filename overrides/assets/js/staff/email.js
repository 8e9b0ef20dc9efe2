// What stands in an e-mail: what it quotes, its questions, its links. Knows no page.

const MOST_ASKED = 8; // questions that one e-mail is read for
const LEADING = 12; // words of a sentence that only leads to the question behind it

/** Pasted text without the lines that it quotes of an earlier e-mail.
    @type {(text: string) => string} */
export const unquoted = (text) =>
  text
    .split("\n")
    .filter((line) => !/^\s*>/.test(line))
    .join("\n");

/** @type {(sentence: string) => number} */
const wordsIn = (sentence) => sentence.split(/\s+/).length;

/** The questions of a text that holds more than one question alone, each with the short sentence
    before it: "Our buyer has changed. May another one use it?".
    @type {(text: string) => string[]} */
export function questionsIn(text) {
  const sentences = text
    .replace(/([.?!])\s+/g, "$1\n")
    .split("\n")
    .filter((sentence) => sentence.trim());
  if (sentences.length < 2) return [];
  return sentences
    .map((sentence, at) => {
      if (!sentence.endsWith("?") || wordsIn(sentence) < 2) return "";
      const before = sentences[at - 1] ?? "";
      const leads = before && !before.endsWith("?") && wordsIn(before) <= LEADING;
      return leads ? `${before} ${sentence}` : sentence;
    })
    .filter(Boolean)
    .slice(0, MOST_ASKED);
}

/** One of each list in turn, as often as there are any.
    @type {<Row>(lists: Row[][]) => Row[]} */
export const inTurn = (lists) =>
  Array.from({ length: Math.max(0, ...lists.map((list) => list.length)) }, (_, at) =>
    lists.flatMap((list) => list.slice(at, at + 1)),
  ).flat();
