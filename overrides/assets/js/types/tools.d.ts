// The tools: entries, tables, papers, tariff codes, travel plans, lists of shipments.

/** Words of the tools; `wrong` holds what to tell of an entry that does not fit. */
type ToolWords = Words & { wrong: Words; letter: Words };

/** What is wrong: [id of the message, what is filled into it]. */
type Problem = [id: string, filled?: Record<string, string | number>];

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
/** Something to tell of an input. */
type Remark = [input: Field, message: string];

/** An entry that the page holds. */
type Entry = {
  input: HTMLInputElement;
  id: string;
  kind: string;
  always: boolean;
  box: string;
  label: string;
  part: string;
};

type Table = { title: string; head: string[]; rows: string[][] };
/** A title and its rows. */
type Notes = [title: string, rows: string[]];

/** Entries in every form in which they can be taken along. */
type Taken = {
  name: string;
  subject: string;
  made: string;
  text: string;
  tables: Table[];
  csv: string[][];
  data: object;
  notes: Notes[];
};

/** What a number is: see `tools/number.js`. */
type KnownNumber = {
  kind: string;
  number: string;
  notes: string[];
  count?: number;
  parts?: string;
};

/** Kind of line -> digits -> goods. */
type TariffCodes = Record<string, Words>;
type TariffLine = {
  kind: string;
  code?: string;
  goods?: string;
  lines?: [code: string, goods: string][];
  bad?: Problem;
};

/** Field -> its values, in the order of the lines. */
type Paper = Map<string, string[]>;
type Papers = Record<string, Paper>;
/** A value, and the paper that it stands on. */
type OnPaper = [paper: string, value: string];
type Finding = {
  check: string;
  field: string;
  paper: string;
  value: string;
  otherPaper: string;
  otherValue: string;
};
type PaperGiven = { codes: TariffCodes; statement: string };
/** What a line counts; pallets apart from the packages on them. */
type Counted = { packages?: number; pallets?: number };
/** A company: its name squeezed, and the words of its legal form. */
type Party = { name: string; forms: string[] };
type Lot = { name: string; weight: number | undefined };

/** A stop of a journey, with the transport away from it: field -> entry. */
type Stop = Record<string, string>;
type StopFinding = {
  id: string;
  index: number;
  field: string;
  day?: string;
  earlier?: { day: string; index: number };
};

/** What the page of the travel plan carries. */
type PlanData = {
  words: ToolWords;
  mail: string;
  entries: Record<string, { name: string; hint: string }>;
  countries: [id: string, name: string][];
};
/** The country of endorsement, and what the buttons at a stop do. */
type JourneyState = {
  country: string;
  setCountry: (value: string) => void;
  acts: Record<string, (index: number) => void>;
};

/** `assets/shipment-names-<lang>.js`. */
type ListNames = {
  heads: Words;
  facts: Words;
  values: Record<string, Words>;
  goods: Record<string, Record<string, string>>;
  aside: string[];
  made: Record<string, Record<string, string>>;
  towns: Record<string, Words>;
  stops: string[];
  words: Words;
};
/** Column of a result -> cell. */
type ListCells = Record<string, string>;
/** A fault: the row's number or 0, its column, what is wrong. */
type ListFault = [line: number, column: string, message: string];
type DecidedList = {
  head: string[];
  rows: string[][];
  lines: number[];
  faults: ListFault[];
  changed: number[];
  again: boolean;
  towns: Map<string, string>;
};
/** A decided list as elements. */
type ListTables = Record<
  "answers" | "changes" | "faultList" | "missing" | "townList",
  (decided: DecidedList) => Child
>;
/** What many shipments are told: table -> items, names of rules, facts that are missing. */
type ManyAnswer = { certain: Record<string, string[]>; rules: string[]; missing: string[] };
/** What lies below a node: the bits that all ends share, and the facts on the way. */
type Below = { shared: Int32Array; met: number };
/** A cell as facts, or what is wrong with it; the place, where only a town told it. */
type ReadCell = [facts: Record<string, string>, fault: string, town?: string];
