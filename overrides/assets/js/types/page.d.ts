// What all scripts share: words, elements, names, and what other scripts leave on the page.
// Types only; nothing of this folder is sent to a browser.

/** Texts by their ids in `data/ui.yml`. */
type Words = Record<string, string>;

/** Facts of a shipment by id, or "unsure". Who asks for one has seen that it is told. */
interface Answers extends Map<string, string> {
  get(fact: string): any;
}

/** What stands in an element; what is empty or false is left out. */
type Child = Node | string | number | false | null | undefined | Child[];

/** Attributes, and listeners under "on" and their kind. */
type Attributes = Record<
  string,
  string | number | boolean | null | undefined | ((event: any) => unknown)
>;

/** An e-mail; `brief` stands in it when the text is too long for a link. */
type Letter = { to: string; subject: string; text: string; brief?: string };

/** A place by name: id, name, other names, towns, its people, the regions it is in. */
type PlaceRow = [
  id: string,
  name: string,
  others: string[],
  towns: string[],
  people: string[],
  regions?: string[],
];
/** Goods by name: id, name, other names, the facts that follow, what is assumed, words that
    beside the name of a crop name these goods made of it. */
type GoodsRow = [
  id: string,
  name: string,
  others: string[],
  facts: Record<string, string>,
  assumes: number,
  made?: string[],
];
/** `assets/names-<lang>.js`. */
type Names = {
  lang: string;
  places: PlaceRow[];
  goods: GoodsRow[];
  assumes: string[];
  several: string;
  aside: string[];
};
/** What a field for names needs to know of a row. */
type NamePair = [id: string, name: string];
type NameRow = PlaceRow | GoodsRow | NamePair;

/** A field for names: its element, its input, what is chosen. */
type Combobox = {
  element: HTMLElement;
  input: HTMLInputElement;
  choose: (id: string) => Promise<void>;
  value: () => string;
};

// A page and its scripts are made together: what they ask of it is there, or they ask
// with `?.`; all elements that are looked for are HTML; a browser makes texts of numbers.
interface Document {
  getElementById<E extends HTMLElement = HTMLElement>(id: string): E;
}
interface ParentNode {
  querySelector<K extends keyof HTMLElementTagNameMap>(name: K): HTMLElementTagNameMap[K];
  querySelector<E extends HTMLElement = HTMLElement>(selectors: string): E;
  querySelectorAll<K extends keyof HTMLElementTagNameMap>(
    name: K,
  ): NodeListOf<HTMLElementTagNameMap[K]>;
  querySelectorAll<E extends HTMLElement = HTMLElement>(selectors: string): NodeListOf<E>;
}
interface Element {
  closest<K extends keyof HTMLElementTagNameMap>(name: K): HTMLElementTagNameMap[K];
  closest<E extends HTMLElement = HTMLElement>(selectors: string): E;
  setAttribute(name: string, value: string | number | boolean): void;
}
interface HTMLElement {
  readonly dataset: DOMStringMap & Record<string, string>;
  readonly children: HTMLCollectionOf<HTMLElement>;
  readonly parentElement: HTMLElement;
}
interface UIEvent {
  readonly target: HTMLElement;
}
interface String {
  replace(found: string, value: number): string;
}

declare var names: Names;
declare var searchData: SearchData;
declare var deskTexts: Record<string, [short: string, confidence: string]>;
declare var guideGraph: PackedGraph;
/** `assets/guide-texts-<lang>.js`: all items, for tools that answer for all places. */
declare var guideTexts: Pick<BranchTexts, "items"> & { words: Pick<ResultWords, "guide" | "field"> };
declare var guideParts: GuideParts;
/** `assets/places-<lang>.js`, `assets/item-names-<lang>.js`: names by id. */
declare var placeNames: Record<string, string>;
declare var itemNames: Record<string, Record<string, string>>;
declare var guideWaysTexts: WaysTexts;
declare var shipmentNames: ListNames;

/** Left by one script of the site for another. */
declare var guideAsk: AskRoom;
declare var guideAnswers: ResultRoom;
declare var guideWhy: WhyRoom;
declare var guideDated: DatedRoom;
declare var guideTake: TakeRoom;
declare var guideWays: WaysTeller;
declare var openSearch: (() => Promise<void>) | undefined;
declare var guideRules: Record<string, PackedGraph>;
declare var guideKnownTexts: KnownTexts;
declare var guideKnown: KnownTeller;
