"""No line parts a code such as TM-11 or EE. UU., and copied codes are plain."""

import pytest

from tests.browser.steps import BANANAS, CLIPBOARD, TO_GERMANY, Visit, pasted

PARTED = r"""() => {
  const code =
    /\b(?:[A-Z\d]{1,8}(?:-[A-Z\d]{1,8})+|(?:e|[A-Z]{1,2})-\w+)\b|EE\.\s+UU\.|\d\s+%/g;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = { whole: [], parted: [] };
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (!text.parentElement.checkVisibility()) continue;
    for (const { 0: name, index } of text.data.matchAll(code)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + name.length);
      const tops = [...range.getClientRects()].map((box) => Math.round(box.top));
      found[new Set(tops).size > 1 ? "parted" : "whole"].push(name);
    }
  }
  return found;
}"""
"""The codes in the texts that show: on one line, and on more."""

PAGES = (
    "markets/",
    "markets/kr/",
    "markets/tw/",
    "transaction-certificates/",
    "eu/",
    "certificates/",
    "certificates/eu-coi/",
    "us/soe/",
    "faq/below-70-percent/",
    BANANAS,
    TO_GERMANY,
)


@pytest.mark.parametrize("width", [1280, 390, 320])
@pytest.mark.parametrize("lang", ["", "es/"])
def test_no_line_parts_a_code(visit: Visit, lang: str, width: int) -> None:
    for address in PAGES:
        page = visit(lang + address, viewport={"width": width, "height": 800})
        page.wait_for_load_state("networkidle")
        found = page.evaluate(PARTED)
        assert found["whole"], address
        assert found["parted"] == [], address


def test_a_code_is_copied_and_found_as_it_is_written(visit: Visit) -> None:
    page = visit("markets/tw/", **CLIPBOARD)
    page.locator(".facts .code").first.select_text()
    page.keyboard.press("ControlOrMeta+C")
    assert pasted(page) == "TM-11"


@pytest.mark.parametrize("lang", ["", "es/"])
def test_a_code_stands_in_the_line_of_its_sentence(visit: Visit, lang: str) -> None:
    shown = """codes => codes.map((code) => getComputedStyle(code).display)"""
    for address in ("", *PAGES, "tools/", "documents/"):
        page = visit(lang + address)
        page.wait_for_load_state("networkidle")
        displays = page.locator("main .code").evaluate_all(shown)
        assert set(displays) <= {"inline"}, address
