// All places at once: `macros/site/reach.py` is the twin of the grouping.

type ReachNeeds = {
  kind: string;
  certificate: string;
  stops: string[];
  wording: string[];
  depends: string[];
  confidence: string;
};
type ReachGroup = ReachNeeds & { places: string[] };
type ReachAnswer = { answer: ManyAnswer; needs: ReachNeeds };
type Reach = {
  alone: (answers: Answers, day: string) => ReachAnswer;
  groups: (answers: Answers, side: string, day: string, places: string[]) => ReachGroup[];
};

/** What the page carries of its rules: files to fetch, the guide's address, what stops. */
type ReachRules = { words: Words; files: string[]; guide: string; levels: string; stops: string[] };

/** Hears of every box that is ticked. */
type ReachPick = (event: { target: HTMLInputElement }) => void;
/** What the tables ask of their page. */
type ReachPage = {
  words: Words;
  names: Map<string, string>;
  texts: typeof guideTexts;
  fact: (id: string) => string;
  page: (own: string) => string;
  link: (place: string, text: string) => Node;
};
type ReachTables = {
  whole: (
    caption: string,
    groups: ReachGroup[],
    picked: string[],
    pick: ReachPick,
  ) => HTMLElement;
  beside: (caption: string, picked: string[], alone: (place: string) => ReachAnswer) => Child[];
};

/** Rows of what not all share, and of what they do. */
type Differences = {
  differ: [name: string, cells: string[][]][];
  same: [name: string, cell: string[]][];
};
