// What a list says otherwise than it did when it was decided before. Knows no page.

const CORRECTED = "corrected";
export const LISTS = ["documents", "wording", "steps", "warnings"];

/** The columns of an answer. */
export const ANSWER = ["certificate", "stops", "depends-on", ...LISTS, "open"];

/** The words that went and those that came; "" if none did.
    @type {(old: string, now: string) => string} */
function difference(old, now) {
  const before = old.split(" ");
  const after = now.split(" ");
  const gone = before.filter((word) => word && !after.includes(word));
  const come = after.filter((word) => word && !before.includes(word));
  return /** @type {[string, string[]][]} */ ([
    ["gone", gone],
    ["new", come],
  ])
    .filter(([, words]) => words.length)
    .map(([label, words]) => `${label} ${words.join(" ")}`)
    .join(", ");
}

/** The columns in which two answers differ.
    @type {(one: ListCells, other: ListCells) => string[]} */
export const otherIn = (one, other) => ANSWER.filter((name) => one[name] !== other[name]);

/**
 * Tells of a shipment, its answer now and the one before, what changed, by which rules and
 * since when. `answered(facts, day)` is the answer of a day.
 * @type {(epochs: Graph["epochs"], answered: (facts: Answers, day: string) => ListCells) =>
 *   (facts: Answers, now: ListCells, old: ListCells) => ListCells}
 */
export function changesOf(epochs, answered) {
  /** @type {(facts: Answers, now: ListCells, old: string) => string} */
  function since(facts, now, old) {
    let first = "";
    for (const [day] of epochs.filter(([start]) => start <= now["rules-of"]).reverse()) {
      if (otherIn(answered(facts, day), now).length) break;
      first = day;
    }
    return first > old ? first : CORRECTED;
  }

  /** @type {(facts: Answers, now: ListCells, old: ListCells) => ListCells} */
  return function changeOf(facts, now, old) {
    const other = otherIn(now, old);
    const changed = other.map((name) => `${name}: ${difference(old[name], now[name])}`).join("; ");
    if (now.problem) return { changed };
    const same = now.rules.split(" ").filter((rule) => other.includes(rule.split("/")[0]));
    const why = difference(old.rules, now.rules) || same.join(" ");
    return { changed, why, since: since(facts, now, old["rules-of"]) };
  };
}
