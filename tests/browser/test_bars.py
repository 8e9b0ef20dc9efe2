"""Bars at an edge of the window lie over nothing that is shown first or focused."""

import pytest
from playwright.sync_api import Page

from tests.browser.steps import ASKED, BANANAS, KINDS, Visit, wait_for_all

PHONES = (320, 390, 412)
TALL = (600, 667, 844, 915)
LATER = "guide/#" + "&".join(
    f"{fact}={value}" for fact, value in ASKED.items() if fact != "product"
)
PAGES = {
    **KINDS,
    "later question": LATER,
    "dead end": BANANAS.replace("standard=nop", "standard=none"),
    "spanish question": f"es/{LATER}",
    "spanish result that stops": f"es/{KINDS['result that stops']}",
}
TARGETS = "a, button, input, select, textarea, summary"

COVERED = f"""() => {{
  const shown = (one) => one.checkVisibility({{ visibilityProperty: true }});
  const bars = [...document.querySelectorAll("*")].filter((one) =>
    /sticky|fixed/.test(getComputedStyle(one).position) && shown(one));
  const lies = (bar, one) => {{
    const [a, b] = [bar, one].map((each) => each.getBoundingClientRect());
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  }};
  return [...document.querySelectorAll("main :is({TARGETS})")].filter(shown)
    .filter((one) => bars.some((bar) => !bar.contains(one) && lies(bar, one)))
    .map((one) => one.outerHTML);
}}"""
"""What a reader would touch that lies under a bar, or half under it, anywhere."""

FOCUSED_BEHIND = """() => {
  const { left, top, width, height } = document.activeElement.getBoundingClientRect();
  const above = document.elementFromPoint(left + width / 2, top + height / 2);
  const bar = above?.closest(".result__bar, .guide__go, .md-header");
  return bar && !bar.contains(document.activeElement)
    ? document.activeElement.outerHTML : "";
}"""


ONE_SECTION = """for (const one of
  document.querySelectorAll(".gamebook > :not(:target)")) one.remove();"""
"""Leaves of the guide without a script what shows: of thousands of sections one."""


def at_the_top(page: Page, width: int, height: int) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.evaluate("scrollTo(0, 0)")


@pytest.mark.parametrize("kind", PAGES)
def test_no_bar_lies_over_what_a_page_shows_first(visit: Visit, kind: str) -> None:
    page = visit(PAGES[kind], viewport={"width": 320, "height": 600})
    wait_for_all(page, kind)
    page.evaluate(ONE_SECTION)
    for width in PHONES:
        for height in TALL:
            at_the_top(page, width, height)
            assert page.evaluate(COVERED) == [], (width, height)


def test_a_bar_over_a_link_would_be_told(visit: Visit) -> None:
    page = visit("about/")
    page.evaluate("document.querySelector('main p').style.position = 'sticky'")
    assert page.evaluate(COVERED) == []
    page.evaluate(
        """document.querySelector('main p').style.cssText =
          'position: fixed; inset: 0; background: white'"""
    )
    assert page.evaluate(COVERED) != []


@pytest.mark.parametrize("kind", ["result", "later question"])
def test_the_keyboard_comes_to_nothing_behind_a_bar(visit: Visit, kind: str) -> None:
    page = visit(PAGES[kind], viewport={"width": 390, "height": 700})
    page.locator("#guide-mount").get_by_role("link").or_(
        page.locator("#guide-mount input")
    ).first.focus()
    for _ in range(60):
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUSED_BEHIND) == ""
