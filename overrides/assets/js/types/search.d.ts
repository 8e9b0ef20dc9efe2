// Search: what it is given, its index, what a question means.

/** [kind, address, title, text, hidden words, words of the whole text, way, other language]. */
type SearchRow = [
  kind: number,
  place: string,
  title: string,
  text: string,
  more: string,
  whole: string,
  way: string,
  lang?: string,
];

type Cues = Record<
  "from" | "to" | "via" | "at" | "sites" | "several" | "imports" | "asks" | "sellers" | "buyers" | "plain" | "common",
  string[]
> & {
  entry: Words;
  home: Words;
  people: Record<string, string[]>;
  unclear: Record<string, string[]>;
  told?: Record<string, string[]>;
  not?: string[];
};

/** `assets/search-<lang>.js`; `macros/publish/search_data.py` says what each holds. */
type SearchData = {
  lang: string;
  page: string;
  guide: string;
  mail: string;
  words: Words;
  kinds: [name: string, worth: number][];
  entries: SearchRow[];
  same: string[][];
  ignored: string[];
  courtesies: string[];
  closings: string[];
  endings: string[];
  whole: string[];
  cues: Cues;
  shapes: [like: string, means: string][];
  regions: Region[];
  within: Record<string, string>;
  products: Record<string, string[]>;
  told: Words;
  others: OtherLanguage[];
};
/** Another language of the site: its page of search, words that say nothing in it, and how
    it tells the number of results. */
type OtherLanguage = {
  lang: string;
  page: string;
  ignored: string[];
  one: string;
  many: string;
};
type Region = [id: string, names: string[], members: string];

/** First word -> the phrases that begin with it. */
type Phrases = Map<string, { words: string[]; meaning: string }[]>;
type FoundPhrase = { at: number; words: string[]; meaning: string };

/** From where to where entries are about. */
type Lanes = {
  ways: string[][][];
  regionOf: (id: string) => string;
  ends: Map<string, number>[];
};
type Lane = { lane: string[]; sure: boolean };

type SearchIndex = {
  data: SearchData;
  names: Names;
  stem: (word: string) => string;
  phrases: Phrases;
  called: Phrases;
  /** Term -> where it stands. */
  postings: Map<string, number[]>;
  words: string[];
  norms: Float64Array[];
  lanes: Lanes;
};

/** What a question tells of a shipment: ids or "". */
type SaidShipment = {
  origin: string;
  destination: string;
  goods: string;
  names: FoundName[];
  sure: boolean;
  vague: boolean;
};
type FoundName = FoundPhrase & { adjective: boolean };

/** The part that a word gives a name. */
type Part = "from" | "to" | "via" | "at" | "sites" | "";
/** An entry, and how well it answers a question and what the question is about. */
type Scored = { entry: SearchRow; score: number; topic: number };

type PanelHow = {
  root: URL;
  most: number;
  indexIn: (lang: string) => Promise<SearchIndex>;
  searched?: (query: string, more: boolean) => void;
};

/** The search field and what it finds. */
type SearchPanel = { element: HTMLElement; input: HTMLInputElement; search: () => Promise<void> };

/** A word of a question, the terms that answer it, and how far it counts. */
type Slot = { word: string; counts: number; named: boolean; terms: Map<string, number> };
type Reading = { slots: Slot[]; shipment: SaidShipment; told: string[]; whole: boolean };
type Found = { rows: SearchRow[]; terms: Set<string> };
