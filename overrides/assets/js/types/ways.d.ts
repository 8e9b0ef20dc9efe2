// The way to yes: `macros/guide/way_to_yes.py` is the twin of the search.

/** How a fact can be changed: which value is dear, and what has to hold for it; `any`:
    value -> facts of which one has to have one of these values. */
type Change = {
  costs: Record<string, boolean>;
  only: Record<string, string[]>;
  wide: boolean;
  any: Record<string, Record<string, string[]>>;
};
type WayRules = { opens: string[]; stops: string[]; changes: Record<string, Change> };

/** Fact -> the values that it may have where it is not known. */
type Limits = Record<string, string[]>;
/** What is needed where: certificates, the facts that decide among them, the places. */
type WayPart = { needs: string[]; depends: string[]; values: string[] };
/** What to change; `wide` is the fact that may become any of `values`. */
type Way = { changes: Record<string, string>; wide: string; costs: number; parts: WayPart[] };

/** What a way is sorted by, part by part. */
type Rank = string | number | Rank[];
type FactValue = [fact: string, value: string];
/** A way as it is collected: parts by what they need. */
type MadeWay = { changes: FactValue[]; wide: string; parts: Map<string, WayPart> };
/** `assets/guide-ways-<lang>.js`. */
type WaysTexts = {
  rules: WayRules;
  sentences: Record<string, Words>;
  papers: Record<string, [name: string, page: string]>;
  places: Record<string, string>;
  reach: string;
  facts: Record<string, Partial<Fact>>;
  words: Words;
};

/** The graph cut down to where goods can go. */
type Openings = {
  papers: string[];
  nodes: GraphNode[];
  classIn: (fact: string, value: string) => number;
  reached: (
    root: GraphRef,
    known: Answers,
    limits: Limits,
  ) => { labels: Set<number>; unknown: string[] };
  rootOn: (day: string) => GraphRef;
};

/** Which changes lead to an open end, and to which values a person can change a fact. */
type WaySearch = {
  possible: (fact: string, answers: Answers, limits: Limits) => string[];
  stepsTo: (root: GraphRef, answers: Answers) => Set<string>;
};
