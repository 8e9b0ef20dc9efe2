// A field with its label.

import { el } from "./dom.js";

/** A field and its label, as one paragraph.
    @type {(field: HTMLElement, label: string) => HTMLElement} */
export const labelled = (field, label) => el("p", {}, el("label", { for: field.id }, label), field);
