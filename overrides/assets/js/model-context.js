// Offers the guide to an assistant in the reader's browser (the model-context interface,
// "WebMCP"). Fetched only where a browser has it; its tools decide with the page's own walker.

import { load } from "./shared/load.js";
import { once } from "./shared/once.js";
import { unpacked } from "./guide/unpack-whole.js";
import { find, indexOf } from "./search/engine.js";
import { readFacts } from "./embed/read-facts.js";
import { guidesFrom, languageFor } from "./embed/source.js";
import { LANGUAGES } from "./shared/languages.js";
import { namedExactly } from "./shared/names.js";
import { decided, explained, nextQuestion, SOURCE } from "./assistant/replies.js";

const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
const root = new URL("..", src).href;
const pageLang = languageFor(document.documentElement.lang);
const guides = guidesFrom(`${root}embed/v1/`);
/** Hits of a search that a reply tells. */
const HITS = 5;

/** @type {(path: string) => Promise<any>} */
const data = async (path) => (await fetch(`${root}assets/${path}`)).json();

/** @type {Map<string, () => Promise<Reasons>>} */
const whyIn = new Map(
  LANGUAGES.map((lang) => [
    lang,
    once(async () => {
      const [evidence] = await Promise.all([
        data(`assistant-${lang}.json`),
        load(`${root}assets/guide-graph.js`),
      ]);
      return { evidence, graph: unpacked(globalThis.guideGraph) };
    }),
  ]),
);

/** Goods by name stand for the facts that follow; other facts stay as they were said.
    @type {(facts: Record<string, string>) => Promise<[name: string, value: string][]>} */
async function withGoods(facts) {
  const pairs = Object.entries(facts).map(
    ([name, value]) => /** @type {[string, string]} */ ([name.trim().toLowerCase(), String(value)]),
  );
  const product = pairs.find(([name]) => name === "product");
  if (!product) return pairs;
  await load(`${root}assets/names-${pageLang}.js`);
  const id = namedExactly(globalThis.names.goods, product[1]);
  const row = globalThis.names.goods.find(([one]) => one === id);
  return row ? [...pairs.filter((pair) => pair !== product), ...Object.entries(row[3])] : pairs;
}

/** What was asked, or what is wrong with it.
    @type {(input: ToolInput) => Promise<Asked | { error: string }>} */
async function askedFor({ facts = {}, on = "", lang = pageLang }) {
  const guide = await guides.guideIn(languageFor(String(lang)));
  /** @type {[string, string][]} */
  const day = on ? [["on", String(on)]] : [];
  const pairs = [...(await withGoods(facts)), ...day];
  const read = readFacts(pairs, guide.data);
  const error = read.faults
    .map(({ name, value, near }) => {
      const isFact = name === "on" || Object.hasOwn(guide.data.facts, name);
      const what = isFact ? `${name} is never '${value}'` : `there is no fact '${name}'`;
      return near ? `${what}; did you mean '${near}'?` : what;
    })
    .join("\n");
  return error ? { error } : { guide, answers: read.answers, on: read.on };
}

const index = once(async () => {
  await Promise.all(
    ["search", "names"].map((kind) => load(`${root}assets/${kind}-${pageLang}.js`)),
  );
  return indexOf(globalThis.searchData, globalThis.names);
});

/** What the site says that fits some words, in the language of the page.
    @type {(query: string) => Promise<object>} */
async function searched(query) {
  const { data: guide } = await guides.guideIn(pageLang);
  const { rows: matches } = find(await index(), query.slice(0, 500));
  return {
    found: matches.slice(0, HITS).map(([, address, title, text]) => ({
      title,
      text,
      link: new URL(address || ".", root).href,
    })),
    version: guide.rules,
    source: SOURCE,
  };
}

/** @type {(name: string, input: ToolInput) => Promise<object>} */
async function reply(name, input) {
  if (name === "search") return searched(String(input.query ?? ""));
  const asked = await askedFor(input);
  if ("error" in asked) return asked;
  const why = /** @type {() => Promise<Reasons>} */ (
    whyIn.get(languageFor(input.lang ?? pageLang))
  );
  if (name === "explain") return explained(asked, why, input.item && String(input.item));
  return name === "decide" ? decided(asked, why) : nextQuestion(asked);
}

/** Offer each tool; a browser that refuses one is left alone.
    @type {(context: ModelContext) => Promise<void>} */
async function offer(context) {
  /** @type {ToolListed[]} */
  const tools = await data("assistant-tools.json");
  for (const tool of tools) {
    // A tool that fails would tell its assistant nothing.
    const execute = (/** @type {ToolInput} */ input) =>
      reply(tool.name, input ?? {}).catch((reason) => ({ error: String(reason) }));
    await context.registerTool({ ...tool, execute });
  }
}

const context = document.modelContext ?? navigator.modelContext;
if (context) offer(context).catch((reason) => console.warn(`model context: ${reason}`));
