// What a question says of goods that the guide would otherwise take for granted to be another
// way: hydroponic, irradiated. Knows no rule and no page.

const DENIES = 3; // words between "no" and what it denies

/** What `words` tell, "hydroponic=yes" each, a fact once; what they deny they do not tell.
    @type {(words: string[], cues: Cues) => string[]} */
export function toldIn(words, { told = {}, not = [] }) {
  /** @type {(phrase: string[], at: number) => boolean} */
  const standsAt = (phrase, at) => {
    const end = at + phrase.length;
    const around = [...words.slice(Math.max(0, at - DENIES), at), ...words.slice(end, end + 1)];
    return (
      phrase.every((word, i) => words[at + i] === word) &&
      !around.some((word) => not.includes(word))
    );
  };
  /** @type {(phrase: string) => boolean} */
  const said = (phrase) => words.some((_, at) => standsAt(phrase.split(" "), at));
  const keys = Object.keys(told).filter((key) => told[key].some(said));
  const factOf = (/** @type {string} */ key) => key.split("=")[0];
  return keys.filter((key, i) => keys.findIndex((one) => factOf(one) === factOf(key)) === i);
}
