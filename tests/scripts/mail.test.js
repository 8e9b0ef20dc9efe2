// E-mails that are written for the reader: nothing of a text is lost on its way.

import assert from "node:assert/strict";
import { test } from "node:test";

import { mailTo } from "../../overrides/assets/js/shared/mail.js";

const parts = (link) => {
  const [to, query] = link.slice("mailto:".length).split("?");
  const fields = query.split("&").map((pair) => pair.split("=").map(decodeURIComponent));
  return { to, ...Object.fromEntries(fields) };
};

for (const text of ["a & b = c?", "100 % #1", "año, “quotes”", "+1 555", "a\nb"])
  test(`${JSON.stringify(text)} arrives as it was written`, () => {
    const { to, subject, body } = parts(mailTo("x@y.example", text, text));
    assert.deepEqual([to, subject, body], ["x@y.example", text, text.replace("\n", "\r\n")]);
  });

test("blanks are no plus signs, which mail programs would show", () =>
  assert.ok(!mailTo("", "a b", "c d").includes("+")));

test("the reader may be left to choose whom to write", () =>
  assert.equal(mailTo("", "a", "b"), "mailto:?subject=a&body=b"));
