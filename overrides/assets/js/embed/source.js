// The guide's data, as other people's pages fetch them: of one language, branch by branch.

import { withBranch } from "../guide/with-branch.js";
import { unpackedNodes } from "../guide/unpack.js";
import { classOf } from "../guide/walk.js";
import { LANGUAGES } from "../shared/languages.js";
import { once } from "../shared/once.js";

/** The guide's language for those who read `tag` ("es-MX").
    @type {(tag: string) => string} */
export const languageFor = (tag) =>
  LANGUAGES.find((lang) => tag.toLowerCase().split("-")[0] === lang) ?? LANGUAGES[0];

/** Nothing is sent along: neither who reads, nor on which page.
    @type {(address: string) => Promise<any>} */
async function fetchedData(address) {
  const answer = await fetch(address, { credentials: "omit", referrerPolicy: "no-referrer" });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

/** The guide in `lang`; `room` is the address of the folder that its data lie below.
    @type {(room: string, lang: string) => Promise<Guide>} */
async function guideFrom(room, lang) {
  /** @type {EmbedData} */
  const data = await fetchedData(`${room}data/${lang}.json`);
  /** @type {unknown} */
  const sent = data.graph.nodes;
  data.graph.nodes = unpackedNodes(/** @type {PackedNodes} */ (sent), data.graph);
  /** @type {(name: string) => () => Promise<GuideData>} */
  const branchCalled = (name) =>
    once(async () => {
      /** @type {EmbedBranch} */
      const { version, graph, items } = await fetchedData(`${room}data/${lang}-${name}.json`);
      // The site was built anew in between: its parts belong together.
      if (version !== data.version) throw new Error(`rules ${version}, not ${data.version}`);
      const grown = { ...data, name, items, graph: withBranch(data.graph, graph, items) };
      return /** @type {any} */ (grown);
    });
  const made = new Map(data.branches.map((name) => [name, branchCalled(name)]));
  return {
    data,
    branch: (value) => {
      const name = data.branches[classOf(data.graph, data.first, value)];
      return /** @type {() => Promise<GuideData>} */ (made.get(name))();
    },
    there: (path) => new URL(path, room).href,
  };
}

/** The guide in each language, fetched once for all elements of a page; `anew()` forgets it.
    @type {(room: string) => { guideIn: (lang: string) => Promise<Guide>, anew: () => void }} */
export function guidesFrom(room) {
  /** @type {Map<string, () => Promise<Guide>>} */
  const made = new Map();
  return {
    guideIn(lang) {
      const there = made.get(lang) ?? once(() => guideFrom(room, lang));
      made.set(lang, there);
      return there();
    },
    anew: () => made.clear(),
  };
}
