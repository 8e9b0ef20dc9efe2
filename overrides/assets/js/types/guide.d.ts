// The decision guide: its graph as programs read it too (`docs/api/v1/types.d.ts`), what
// results say, and what the parts of the guide hand each other.

type Graph = import("../../../../docs/api/v1/types").Guide & {
  /** In a branch: "table/item" -> the day before which its ends do not give it. */
  since?: Record<string, string>;
};
type GraphRef = import("../../../../docs/api/v1/types").Ref;
type GraphNode = import("../../../../docs/api/v1/types").GraphNode;
type GraphRule = import("../../../../docs/api/v1/types").GraphRule;
type Epoch = import("../../../../docs/api/v1/types").Epoch;

/** Nodes as they are sent: kinds, forms, children. */
type PackedNodes = [kinds: string, forms: string, children: string];
/** Rules as they are sent: a word for each in each text. */
type PackedRules = [names: string, tables: string, items: string];
/** What is not as in the epoch before; null for what is gone. */
type Changed = Record<string, number | null>;
type PackedGraph = Omit<Graph, "nodes" | "ends" | "rules" | "epochs" | "grounds"> & {
  nodes: PackedNodes;
  ends: string;
  rules: PackedRules;
  epochs: [day: string, root: GraphRef, changed: Changed][];
  grounds: Changed[];
};

/** Where a walk has come: `macros/guide/walk.py` is its twin. */
type Walk = {
  next: string;
  route: string[];
  assumed: Answers;
  open: string[];
  left: number;
  ends: number[];
};
/** Item -> a rule that gives it. */
type Given = Map<string, number>;
/** Table -> what is sure, and what only some ends give. */
type Outcome = Map<string, { sure: Given; maybe: Given }>;
/** "table/item" -> facts. */
type FactsOfItems = Map<string, Set<string>>;

/** The shipment in the address. */
type State = {
  answers: Answers;
  on: string;
  asof: string;
  rules?: string;
  known?: string;
  ask: string;
  done: Set<string>;
  unknown?: boolean;
};

/** A state to go to: what is not told is left out. */
type NewState = Partial<State> & Pick<State, "answers">;

/** A fact as the reader is asked for it; a place if it has no values. */
type Fact = {
  name: string;
  ask: string;
  unsure: boolean;
  values?: AnswerRow[];
  short?: Record<string, string>;
  likely: string[];
  goods?: boolean;
  /** The goods that somebody typed by name, and the answer that follows from them. */
  typed?: [name: string, value: string];
  /** Kinds of product with which it goes without saying. */
  unlisted?: string[];
  hints?: Record<string, string>;
  why: string;
  find: string;
};

type AnswerRow = [id: string, label: string];
/** Elements to choose from, what is chosen, and what follows from it. */
type Choices = [
  parts: Child[],
  value: () => string,
  facts?: () => Record<string, string>,
];

/** The day that a step is bound to: so many days after another day. */
type Deadline = { from: string; days: number; working?: boolean };

/** What a table gives. Who asks for a part that only some tables have asks an item of these. */
type Item = {
  name: string;
  short?: string;
  text: string;
  who: string;
  when: string;
  phase?: string;
  kind: string;
  weight: string;
  page?: string;
  roles?: string[];
  between?: string[];
  weak?: boolean;
  forms?: [href: string, name: string][];
  calendar?: Deadline;
  consequence?: string;
  sources: number[];
  requester?: string;
  issuer?: string;
  deadline?: string;
  system?: string;
  instead?: string;
};
/** A row of a list: its table, its id, the rule that gives it. */
type ItemRow = [table: string, id: string, rule: number];
/** The rows of one phase of a shipment. */
type Phase = [phase: string, name: string, rows: ItemRow[]];
type NamedItem = [id: string, item: Item];

/** The page's own data: enough to ask. */
type PageData = {
  graph: Graph;
  facts: Record<string, Fact>;
  places: Record<string, string>;
  aliases: Record<string, Words>;
  words: { guide: Words };
  /** The fact that is asked first, the names of what follows by class of its answers. */
  first: string;
  branches: string[];
  /** Name of a large branch -> its next question -> the answers that part it. */
  cut: Record<string, Record<string, string[]>>;
  most: number;
  /** The hash of the whole graph. */
  version: string;
  /** What is fetched when it is needed, by what it is for. */
  parts: Record<
    | "ask" | "answers" | "branch" | "part" | "rest" | "why" | "take" | "ways" | "known" | "places"
    | "names" | "dated",
    string[]
  >;
};

type ResultWords = { guide: Words; phase: Words; confidence: Words; field: Words };

/** `assets/guide/<lang>-<name>.js`: a branch of the graph, and what its results say. Where
    it comes in parts, the graph is in theirs: `assets/guide/<name>/<part>.js`. */
type BranchTexts = {
  graph: Pick<Graph, "classes" | "epochs" | "since"> & { nodes: PackedNodes; ends: string };
  items: Record<string, Record<string, Item>>;
  /** What each is called; the labels of its values, in the order in which the page has these. */
  facts: Record<string, Partial<Omit<Fact, "values">> & { labels?: string[] }>;
  /** How many documents there are in all. */
  documents: number;
  mail: string;
  phone: string;
  words: Omit<ResultWords, "confidence">;
};

/** `assets/guide-asked-<lang>.js`: what questions say. */
type AskedTexts = { facts: Record<string, Partial<Fact>>; words: Words };

/** Why: what a rule rests on, by numbers of sources. */
type Because = [sentence: string, sources: number[], law?: number[]];
type SourceRow = [title: string, publisher: string, read: string, url: string];

/** `assets/guide-reasons-<lang>.js`: why results say it. */
type GuideReasons = {
  because: Because[];
  /** Rules whose sentences are not for readers. */
  silent: number[];
  items: Record<string, Record<string, Partial<Item>>>;
  only: Record<string, string>;
  sources: SourceRow[];
  /** Table -> id -> name and address of each certificate and document. */
  papers: Record<string, Record<string, [name: string, page: string]>>;
  tables: string;
  words: Partial<ResultWords>;
};

/** What the scripts of the guide's parts have left, by the names of the parts. */
type GuideParts = {
  asked: AskedTexts;
  reasons: GuideReasons;
  take: { words: Partial<ResultWords> };
  dated: { words: Words; late: string };
  [branch: string]: any;
};

/** All data of a result; what tells why is there once `why()` has come. */
type GuideData = Omit<PageData, "words"> &
  Omit<BranchTexts, "graph" | "facts" | "words"> &
  Omit<GuideReasons, "items" | "words"> & { words: ResultWords; rules: Graph["rules"]; name: string;
    /** Whether its graph goes no further than the next question. */
    isStem?: boolean };

/** What a result asks of its page. */
type View = {
  answers: Answers;
  day: string;
  dated?: DatedRoom;
  days: Map<string, string>;
  on: string;
  today: string;
  dateText: (day: string, style?: Intl.DateTimeFormatOptions) => string;
  changed: string;
  address: string;
  pair: string;
  goods: string;
  label: (fact: string, value: string) => string;
  chip: (fact: string) => string;
  ask: (fact: string, text: string) => HTMLElement;
  tell: (fact: string, value: string) => void;
  open: (pairs: [fact: string, value: string][], text: string) => Node;
  leaves: (day: string) => void;
  done: Set<string>;
  tick: (id: string, yes: boolean) => void;
  restart: Node;
  settled: () => Promise<void> | undefined;
  rest: Parts["rest"];
  take: Parts["take"];
  why: Parts["why"];
  ways: Parts["ways"];
};

/** What both kinds of views have. */
type AnyView = Omit<View, "why">;

/** The same within a result: `why()` promises what tells why this result is so. */
type ToldView = Omit<View, "why"> & { why: () => Promise<Why>; assumed: Answers };
/** What is put behind a switch, made of what was fetched. */
type Fill<T> = (there: T) => Child[] | Promise<Child[]>;

/** Why one result is so; `key` is "table/id". */
type Why = {
  reason: (key: string) => Child[];
  more: (key: string) => Child[];
  certificates: () => Child[];
  others: () => Child[];
  instead: () => Promise<Child[]>;
  rulesOf: (keys: string[]) => { rule: string; because: string; sources: string[] }[];
};

/** What a letter needs of a view. `way`: what would open one, where the result is a dead end. */
type Telling = Pick<
  ToldView,
  "on" | "dateText" | "pair" | "goods" | "address" | "answers" | "assumed" | "label" | "chip"
> & { way?: string };

/** What one person has to do, and "(who, when)". */
type DoneBy = [names: string[], tail: string];

/** What hangs on the answers, and single other answers that lead elsewhere. */
type Influence = {
  because: FactsOfItems;
  instead: [fact: string, value: string, certificate: string][];
};

/** What a list to tick off asks of its result. */
type ListView = ToldView & { saveCalendar: () => void; soon?: string | false };

/** A result and all that it was made of. */
type WholeResult = ToldView & {
  outcome: Outcome;
  data: GuideData;
  route: string[];
  way: string;
};
/** Parts of the guide that are fetched when they are needed. */
type Parts = {
  branch: (answers: Answers) => Promise<GuideData>;
  rest: (data: GuideData) => Promise<void>;
  ask: () => Promise<AskRoom>;
  answers: () => Promise<ResultRoom>;
  why: (data: GuideData) => Promise<WhyRoom>;
  take: (data: GuideData) => Promise<TakeRoom>;
  ways: () => Promise<WaysTeller | undefined>;
  dated: () => Promise<DatedRoom | undefined>;
  known: () => Promise<KnownTeller>;
  places: () => Promise<void>;
};

/** What stands on the page: the first question, another, or a result. */
type Drawing = {
  parts: Child[];
  kind: "first" | "question" | "result";
  split?: boolean;
  headline: string;
  summary?: string;
};

type Shown = { element: HTMLElement; headline: string; summary: string };

/** `guide-ask.js`. */
type AskRoom = {
  questionPage: (state: State, fact: string, how: Asking) => Drawing;
};

/** What a question asks of its page. */
type Asking = {
  data: PageData;
  /** The facts that were answered before it. */
  answered: string[];
  left: number;
  title: string;
  label: View["label"];
  back: () => Child;
  inVain: Child;
  change: (state: NewState, fact: string, ...content: Child[]) => HTMLElement;
  restart: () => HTMLElement;
  take: (facts: Record<string, string>, value: string) => void;
};

/** The form of a question. */
type Questioning = {
  current: string | undefined;
  told: Set<string>;
  step: number;
  left: number;
  answered: (value: string, facts?: Record<string, string>) => void;
  failed: (form: HTMLElement) => void;
};

/** `guide-why.js`. */
type WhyRoom = {
  explained: (
    data: GuideData,
    view: View & { assumed: Answers; route: string[] },
  ) => Why;
};

/** `guide-answers.js`. */
type ResultRoom = {
  certificatesAt: (ends: number[], data: GuideData) => string;
  result: (walk: Walk, data: GuideData, view: View) => Shown;
};

/** `guide-dated.js`. */
type DatedRoom = {
  byDay: (item: Item, view: Pick<View, "on" | "dateText">) => string;
  lastDays: (view: Pick<View, "on" | "today" | "answers">) => string;
  panel: (title: string, data: GuideData, view: Pick<View, "ask" | "chip">) => HTMLElement;
  dayFields: (rows: Item[], view: ListView) => Child[];
};

/** `guide-take.js`. */
type TakeRoom = {
  printResult: (whole: WholeResult, element: Element, open?: boolean) => Promise<void>;
  saveCalendar: (whole: WholeResult) => boolean;
  shareRoom: (whole: WholeResult, element: Element) => Node[];
  shareWithSystem: (whole: WholeResult) => Promise<boolean>;
};

/** `guide-ways.js`: the section about ways out of a dead end, and the first in a sentence. */
type WaysTeller = (data: GuideData, view: AnyView) =>
  Promise<{ section: HTMLElement; first: string } | undefined>;

/** `assets/guide-known-<lang>.js`: releases of the rules, names of items, words. */
type KnownTexts = {
  releases: [day: string, hash: string][];
  items: Record<string, Words>;
  words: Words;
};

/** `guide-known.js`: what other rules told, beside today's; "" if there is nothing to tell.
    `rules`: today's; `own`: the address of a file beside which all are. */
type KnownTeller = (
  state: Pick<State, "answers" | "rules" | "known">,
  more: { rules: string; own: string; day: string; dateText: View["dateText"] },
) => Promise<HTMLElement | "">;
