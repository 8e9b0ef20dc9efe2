// The steps of a procedure: whose are shown, and all open at once. The role stands in the
// address, so that "the importer's steps" is a link; nothing is kept.

import { el } from "./shared/dom.js";

const mount = document.getElementById("roles");
const words = mount.dataset;
const lists = [...document.querySelectorAll(".procedure")];
const steps = lists.flatMap((list) => [...list.children]);
const folds = steps.map((step) => step.querySelector("details"));
/** Sections that fold around a procedure. */
const sections = lists
  .map((list) => /** @type {HTMLDetailsElement} */ (list.closest(".topic")))
  .filter(Boolean);
/** @type {(step: HTMLElement, role: string) => boolean} */
const does = (step, role) => !role || step.dataset.by.split(" ").includes(role);

const roles = ["exporter", "importer", "broker", "certifier", "authority"].filter((role) =>
  steps.some((step) => does(step, role)),
);
const buttons = ["", ...roles].map((role) =>
  el("button", { type: "button", value: role, onclick: () => choose(role) }, words[role || "all"]),
);
const count = el("span", { role: "status" });
const all = el("button", { type: "button", class: "roles__all", onclick: openAll });

/** @type {(role: string) => void} */
function show(role) {
  for (const step of steps) step.hidden = !does(step, role);
  for (const list of lists) list.hidden = [...list.children].every((step) => step.hidden);
  for (const button of buttons) button.setAttribute("aria-pressed", button.value === role);
  const left = steps.filter((step) => !step.hidden).length;
  count.textContent = role && words.shown.replace("{n}", left).replace("{m}", steps.length);
}

/** A section that folds opens for the steps of the role that was asked for, and only then.
    @type {(role: string) => void} */
function openFor(role) {
  for (const section of sections)
    section.open = !!role && steps.some((step) => !step.hidden && section.contains(step));
}

/** @type {(role: string) => void} */
function choose(role) {
  history.replaceState(null, "", role ? `#role=${role}` : location.pathname);
  show(role);
  openFor(role);
}

/** The role that the address names; a place in a step of somebody else shows all steps. */
function takeRole() {
  const asked = new URLSearchParams(location.hash.slice(1)).get("role");
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (asked && roles.includes(asked)) {
    show(asked);
    openFor(asked);
  } else if (target?.closest("[data-by]")?.hidden) {
    show("");
    target.scrollIntoView();
  }
}

const anyClosed = () => [...sections, ...folds].some((fold) => !fold.open);

function openAll() {
  const open = anyClosed();
  for (const fold of [...sections, ...folds]) fold.open = open;
}

const tellAll = () => (all.textContent = anyClosed() ? words.open : words.close);

for (const fold of [...sections, ...folds]) fold.addEventListener("toggle", tellAll);
tellAll();
mount.append(
  el("div", { role: "group", class: "roles__choice", "aria-label": words.choice }, buttons),
  count,
  all,
);
show("");
addEventListener("hashchange", takeRole);
takeRole();
