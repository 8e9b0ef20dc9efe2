// Goods as people say them: with words beside their name, and what is made of them. Knows no
// page. The twin of `macros/site/goods_said.py`, which says what its words are.

const LINKS = "and con de del e en in of y".split(" ");
const CROP = "crop";
const GROWN = [CROP, "processed"];
const OF_CROPS = ["processed", "seed"];
const KEPT = ["animal", "aquatic", "seaweed", "honey"];

/** What two names that stand side by side tell: of one kind, or a crop and what is made or
    sown of it.
    @type {<T>(told: string[], named: (name: string) => T | undefined,
      kind: (found: T) => string) => T | undefined} */
function twoNames(told, named, kind) {
  for (let n = 1; n < told.length; n += 1) {
    const one = named(told.slice(0, n).join(" "));
    const two = named(told.slice(LINKS.includes(told[n]) ? n + 1 : n).join(" "));
    if (one === undefined || two === undefined) continue;
    const [made, other] = kind(two) === CROP ? [one, kind(two)] : [two, kind(one)];
    if (kind(made) === other || (other === CROP && OF_CROPS.includes(kind(made)))) return made;
  }
  return undefined;
}

/** What `words`, plain and without signs, say of goods: what `named` finds for their name
    without words that are `aside`, or for that of which they are made; then `made` finds
    what is made. Undefined if they name no goods.
    @type {<T>(words: string, named: (name: string) => T | undefined, aside: string[],
      made: (word: string) => T | undefined, kind: (found: T) => string,
      both: (of: T, form: T) => T) => T | undefined} */
export function goodsSaid(words, named, aside, made, kind, both) {
  const told = words.split(" ").filter((word) => !aside.includes(word));
  while (LINKS.includes(told[0])) told.shift();
  const own = named(told.join(" "));
  if (own !== undefined) return own;
  const forms = told.map(made).filter((form) => form !== undefined);
  const rest = told.filter((word) => made(word) === undefined && !LINKS.includes(word));
  const of = named(rest.join(" "));
  if (!forms.length || of === undefined) return twoNames(told, named, kind);
  if (KEPT.includes(kind(of))) return of;
  if (!GROWN.includes(kind(of))) return undefined;
  return both(of, forms.find((form) => GROWN.includes(kind(form))) ?? forms[0]);
}
