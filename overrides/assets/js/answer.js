// Copies an answer: its link, or what an e-mail needs of it. Only official texts are named.

import { pageAddress } from "./shared/address.js";
import { copy, teller } from "./shared/copy.js";

const share = document.getElementById("share");
/** @type {(selector: string) => string} */
const textOf = (selector) => document.querySelector(selector)?.textContent.trim() ?? "";
const cited = () =>
  [...document.querySelectorAll(".sources li[data-official]")].map(
    (row) => `- ${row.textContent.trim()}`,
  );
const mail = () =>
  [textOf("h1"), textOf(".answer"), pageAddress(), levelText(), textOf(".reviewed"), ...cited()]
    .filter(Boolean)
    .join("\n");
/** How well the answer is known, without names: official texts follow by their title. */
const levelText = () => textOf(".sources .mark :is(.mark__said, p)");

const { link, mail: mailWord, done } = share.dataset;
share.append(
  ...teller(link, done, () => copy(pageAddress())),
  " ",
  ...teller(mailWord, done, () => copy(mail())),
);
