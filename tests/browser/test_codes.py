"""No line parts a code such as TM-11 or EE. UU., and copied codes are plain."""

import pytest
from playwright.sync_api import Page

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


def opened(visit: Visit, address: str) -> Page:
    """A page with all that it shows: a result comes later than its page."""
    page = visit(address)
    page.locator(".result" if "guide/" in address else "main").wait_for()
    return page


@pytest.mark.parametrize("lang", ["", "es/"])
@pytest.mark.parametrize("address", PAGES)
def test_no_line_parts_a_code(visit: Visit, address: str, lang: str) -> None:
    page = opened(visit, lang + address)
    for width in (1280, 390, 320):
        page.set_viewport_size({"width": width, "height": 800})
        found = page.evaluate(PARTED)
        assert found["whole"], width
        assert found["parted"] == [], width


def test_a_code_is_copied_and_found_as_it_is_written(visit: Visit) -> None:
    page = visit("markets/tw/", **CLIPBOARD)
    page.locator(".facts .code").first.select_text()
    page.keyboard.press("ControlOrMeta+C")
    assert pasted(page) == "TM-11"


@pytest.mark.parametrize("lang", ["", "es/"])
def test_a_code_stands_in_the_line_of_its_sentence(visit: Visit, lang: str) -> None:
    shown = """codes => codes.map((code) => getComputedStyle(code).display)"""
    for address in ("", *PAGES, "tools/", "documents/"):
        page = opened(visit, lang + address)
        displays = page.locator("main .code").evaluate_all(shown)
        assert set(displays) <= {"inline"}, address
