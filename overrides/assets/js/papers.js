// The pre-flight of the papers: lines of five papers in, what does not fit out. Nothing is sent.

import { keepCodesWhole } from "./shared/codes.js";
import { el } from "./shared/dom.js";
import { shortened } from "./tools/number.js";
import { filled, guardEntries, toolData } from "./tools/page.js";
import { checkPapers } from "./tools/paper-checks.js";
import { labelMap, readPaper, unknownLabels } from "./tools/paper-lines.js";

keepCodesWhole();

const { words, names, fields, labels, loads, codes } = toolData();
const LONGEST_VALUE = 120;
const PAPERS = ["request", "invoice", "packing", "transport", "certificate"];
const fieldsByLabel = labelMap(labels);
const form = document.getElementById("papers-form");
const answer = document.getElementById("papers-answer");
const ownTitle = document.title;
/** @type {(paper: string) => HTMLInputElement} */
const entryOf = (paper) => document.getElementById(`paper-${paper}`);

/** @type {(paper: string, value: string) => HTMLElement} */
const sideOf = (paper, value) =>
  el(
    "li",
    {},
    `${words[paper] ?? words.wanted}: `,
    value ? el("samp", {}, shortened(value, LONGEST_VALUE)) : words.empty,
  );

/** Rule and sources of a check, as its own section on this page says them.
    @type {(check: string) => [rule: string, sources: string]} */
function reasonOf(check) {
  const section = document.getElementById(`check-${check}`);
  const levelText = section.querySelector("summary").textContent;
  const sources = [...section.querySelectorAll("aside li")].map(
    (source) => (source.querySelector("a") ?? source).textContent,
  );
  return [
    section.querySelector("p").textContent,
    `${levelText}. ${[...new Set(sources)].join("; ")}`,
  ];
}

/** One thing that does not fit: what, in which papers, both values, the rule and its sources.
    @type {(finding: Finding) => HTMLElement} */
function findingRow({ check, field, paper, value, otherPaper, otherValue }) {
  const [rule, sources] = reasonOf(check);
  return el(
    "li",
    {},
    el("strong", {}, names[check]),
    ` · ${fields[field]}`,
    el("ul", {}, sideOf(paper, value), otherValue && sideOf(otherPaper, otherValue)),
    el("p", {}, rule),
    el("p", {}, sources),
    el(
      "a",
      { href: `#check-${check}` },
      words.more,
      el("span", { class: "md-visually-hidden" }, `: ${names[check]}`),
    ),
  );
}

/** Lines of a paper that were compared with nothing; they may be misnamed.
    @type {(paper: string) => HTMLElement | undefined} */
function unreadOn(paper) {
  const labels = unknownLabels(entryOf(paper).value, fieldsByLabel);
  const unread = labels.map((label) => shortened(label, LONGEST_VALUE)).join("; ");
  return labels.length ? el("li", {}, `${words[paper]}: ${unread}`) : undefined;
}

/** @type {(findings: Finding[], count: number) => string} */
function headOf(findings, count) {
  if (!count) return words.nothing;
  return findings.length ? filled(words.unfit, { n: findings.length }) : words.fits;
}

/** @type {(event: Event) => void} */
function check(event) {
  event.preventDefault();
  const papers = Object.fromEntries(
    PAPERS.map((paper) => [paper, readPaper(entryOf(paper).value, fieldsByLabel)]),
  );
  const count = PAPERS.reduce((sum, paper) => sum + papers[paper].size, 0);
  const { checks, statement } =
    loads[/** @type {HTMLSelectElement} */ (document.getElementById("papers-for")).value];
  const findings = count ? checkPapers(papers, checks, { codes, statement }) : [];
  const head = headOf(findings, count);
  const unread = PAPERS.map(unreadOn).filter(Boolean);
  const box = el(
    "div",
    { class: findings.length || !count ? "notice" : "answer" },
    el("h2", { tabindex: "-1" }, head),
    findings.length > 0 ? el("ol", {}, findings.map(findingRow)) : el("p", {}, words.lede),
    unread.length > 0 && [el("p", {}, words.unread), el("ul", {}, unread)],
  );
  answer.replaceChildren(box);
  document.title = `${head} · ${ownTitle}`;
  box.querySelector("h2").focus();
}

form.addEventListener("submit", check);
guardEntries(form);
