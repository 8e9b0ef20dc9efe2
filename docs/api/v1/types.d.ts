// Types of the files under /api/v1/. What they mean: /api/.
// Keys may be added at any time; those named here stay.

/** YYYY-MM-DD. */
export type Day = string;
/** A text in both languages. */
export interface Text {
  en: string;
  es: string;
}

export interface Index {
  interface: 1;
  /** The version of the rules: answers are comparable only within one. */
  rules: string;
  reviewed: Day;
  files: { path: string; schema: string; sha256: string; reviewed: Day }[];
}

/** Not below 0: a node of `nodes`. Below 0: the end -1 - n of `ends`. */
export type Ref = number;
/** [number of the fact, a child for each of its classes]. */
export type GraphNode = [fact: number, ...children: Ref[]];
/** ["table/rule", tables that may lead to it, what it gives]. */
export type GraphRule = [name: string, tables: string[], ...items: string[]];
/** [first day, root of the guide, roots of the reasons by table]. */
export type Epoch = [first: Day, root: Ref, reasons: Record<string, Ref>];

export interface Guide {
  facts: string[];
  offered: string[];
  usual: Record<string, string>;
  same: Record<string, [string, string]>;
  classes: Record<string, string[]>;
  nodes: GraphNode[];
  ends: number[][];
  rules: GraphRule[];
  epochs: Epoch[];
  /** For each epoch "table/rule" -> root: which of the rule's tables count. */
  grounds: Record<string, Ref>[];
}

export type Known = "authority" | "client" | "secondary";

export interface Rule {
  rule: string;
  when: string;
  then: string;
  because: string;
  /** "yes" where the sentence is not for readers. */
  silent: "yes" | "";
  sources: string;
  law: string;
  from: Day | "";
  until: Day | "";
  known: Known;
  reviewed: Day;
  markets: string;
}

export interface Vector {
  on: Day;
  known: Record<string, string>;
  certain: Record<string, string[]>;
  missing: string[];
}
