// A telephone number of the US that can be tapped.

import { el } from "./dom.js";

/** @type {(phone: string) => HTMLElement} */
export const phoneLink = (phone) => el("a", { href: `tel:+1${phone.replace(/\D/g, "")}` }, phone);
