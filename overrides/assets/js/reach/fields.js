// What the form tells: its fields, each one fact of a shipment.

import { pageAddress } from "../shared/address.js";
import { el } from "../shared/dom.js";

/** @type {(field: HTMLElement) => string} */
const factOf = ({ dataset }) => dataset.fact;

/** The facts that `fields` tell.
    @type {(fields: HTMLSelectElement[]) => Map<string, string>} */
export const factsOf = (fields) =>
  new Map(fields.filter(({ value }) => value).map((field) => [factOf(field), field.value]));

/** What a fact is called beside its field.
    @type {(fields: HTMLSelectElement[], fact: string) => string} */
export const fieldLabel = (fields, fact) =>
  fields.find((field) => factOf(field) === fact)?.labels[0].textContent ?? fact;

/** What was told, in words, with what was `made` of it, and the address: only on paper.
    @type {(fields: HTMLSelectElement[], made: string) => HTMLElement} */
export function paperLine(fields, made) {
  const told = fields
    .filter(({ value }) => value)
    .map((field) => `${fieldLabel(fields, factOf(field))}: ${field.selectedOptions[0].text}`);
  const line = `${told.join("; ")}. ${made}. ${pageAddress()}${location.hash}`;
  return el("p", { class: "reach__paper" }, line);
}

/** Fill in what an address says; whether it told anything of these fields.
    @type {(fields: HTMLSelectElement[], params: URLSearchParams) => boolean} */
export function fillIn(fields, params) {
  const named = fields.filter((field) => params.has(factOf(field)));
  for (const field of named) {
    const value = params.get(factOf(field)) ?? "";
    if ([...field.options].some((option) => option.value === value)) field.value = value;
  }
  return named.length > 0;
}

/** What an address is to say, what is usual too: old links stay as they are when that changes.
    @type {(fields: HTMLSelectElement[]) => URLSearchParams} */
export function asParams(fields) {
  /** @type {(field: HTMLSelectElement) => boolean} */
  const untold = ({ value, options }) => !value && options[0].defaultSelected;
  return new URLSearchParams(
    fields.filter((field) => !untold(field)).map((field) => [factOf(field), field.value]),
  );
}
