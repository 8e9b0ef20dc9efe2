// The staff desk: what it can find, what is picked, the letter.

/** What the page of the desk carries. */
type DeskData = {
  words: Words;
  letter: Record<string, Words>;
  mail: Words;
  root: string;
  graph: string;
  version: string;
  known: string;
  aliases: Record<string, Record<string, string>>;
  stops: string[];
  later: Record<string, string[]>;
};

/** All that is known in one language. */
type Shelf = {
  index: SearchIndex;
  rows: Map<string, SearchRow>;
  names: Names;
  items: typeof itemNames;
  short: typeof deskTexts;
};
type Library = Record<string, Shelf>;

/** What decides shipments: the graph, former names of answers by fact, and what stops goods: "table/id". */
type DeskRules = Pick<DeskData, "aliases" | "stops"> & { graph: Graph };
/** What a link tells: the answers, the day that they are meant for, the day on which it was made, and
    by which rules; or "". */
type Shipment = { facts: Answers; on: string; asof: string; rules: string };

/** What a narrow window shows of the desk. */
type DeskHalf = "find" | "letter";

type DeskFind = { key: string; lang: string; kind: string; title: string; text: string };
/** What the address holds: what is picked, for whom, in which language. */
type Picks = { keys: string[]; to: string; lang: string };
/** What a letter says of one pick. */
type LetterItem = { key: string; link: string; title: string; text: string; confidence: string };

/** What finding needs of the desk: `ready()` fetches all that can be found. */
type FindingPage = {
  data: DeskData;
  picked: Picks;
  pageLang: string;
  ready: () => Promise<Library>;
  add: (key: string) => void;
  toggle: (key: string) => void;
};
