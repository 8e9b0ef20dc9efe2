// Copies an answer: its link, or what an e-mail needs of it.

import { pageAddress } from "./shared/address.js";
import { copy, teller } from "./shared/copy.js";

const share = document.getElementById("share");
const said = (selector) => document.querySelector(selector)?.textContent.trim() ?? "";
const cited = () =>
  [...document.querySelectorAll(".sources li")].map((row) => `- ${row.textContent.trim()}`);
const mail = () =>
  [said("h1"), said(".answer"), pageAddress(), said(".reviewed"), ...cited()].join("\n");

const { link: linkWord, mail: mailWord, done } = share.dataset;
share.append(
  ...teller(linkWord, done, () => copy(pageAddress())),
  " ",
  ...teller(mailWord, done, () => copy(mail())),
);
