// The guide on other people's pages, and for assistants: what its rooms hand each other.

/** `embed/v1/data/<lang>.json`. */
type EmbedData = Omit<PageData, "parts" | "words"> & {
  words: Omit<ResultWords, "confidence">;
  /** The version of the rules, as people read it. */
  rules: string;
  /** The guide's own page, and the folders of the pages of items, seen from the module. */
  guide: string;
  pages: Record<string, string>;
  /** The style sheet. */
  sheet: string;
};

/** `embed/v1/data/<lang>-<branch>.json`. */
type EmbedBranch = Pick<BranchTexts, "graph" | "items"> & { version: string };

/** The guide in one language. */
type Guide = {
  data: EmbedData;
  /** All that is told after that answer to the first question. */
  branch: (value: string) => Promise<GuideData>;
  /** The address of what the data name, as a browser needs it anywhere. */
  there: (path: string) => string;
};

/** Something said in vain: `near` is what was probably meant, or "". */
type Fault = { name: string; value: string; near: string };
type FactsRead = { answers: Map<string, string>; on: string; faults: Fault[] };

/** Where a shipment stands. `fact` is asked next; without one, `branch` has what is told. */
type Progress = {
  fact: string;
  walked: Walk;
  left: number;
  day: string;
  branch?: GuideData;
};

/** What the event tells. */
type EventDetail = {
  facts: Record<string, string>;
  assumed: Record<string, string>;
  certificates: { id: string; name: string; kind: string; certain: boolean }[];
  outcome: Record<string, string[]>;
  possible: Record<string, string[]>;
  link: string;
  version: string;
};

/** What the parts of the element ask of it. */
type EmbedView = {
  guide: Guide;
  answers: Map<string, string>;
  /** The level of its headings. */
  level: number;
  back: false | (() => void);
  restart: () => void;
  /** Ask `fact`, again or for the first time. */
  ask: (fact: string) => void;
  /** Take an answer: of a question, or where the result stands. */
  take: (fact: string, value: string, inPlace?: boolean) => void;
};
