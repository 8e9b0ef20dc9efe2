// What is picked, in the address: a reload, the other language or a colleague keeps it.

const LONGEST = 4000;
const KEY = /^[a-z0-9/_-]+(#[a-z0-9=&_.-]*)?$/i;

/** The picks, the recipient and the letter's language that the address holds.
    @type {(hash: string, langs: string[], fallback: string) => Picks} */
export function picksIn(hash, langs, fallback) {
  const params =
    hash.includes("=") && hash.length < LONGEST
      ? new URLSearchParams(hash.slice(1))
      : new URLSearchParams();
  const keys = (params.get("pick") ?? "").split(",").filter((key) => KEY.test(key));
  // A link to one answer of the desk picks it.
  const one = !hash.includes("=") && KEY.test(hash.slice(1)) ? [`faq/${hash.slice(1)}/`] : [];
  const lang = langs.find((one) => one === params.get("letter")) ?? fallback;
  return { keys: [...new Set([...keys, ...one])], to: params.get("to") ?? "", lang };
}

/** Write them back.
    @type {(picks: Picks, fallback: string) => void} */
export function keep({ keys, to, lang }, fallback) {
  const params = new URLSearchParams();
  if (keys.length) params.set("pick", keys.join(","));
  if (to) params.set("to", to);
  if (lang !== fallback) params.set("letter", lang);
  history.replaceState(null, "", [...params].length ? `#${params}` : location.pathname);
}
