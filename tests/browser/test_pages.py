"""Every kind of page: accessible, inside its width, light, private."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.barriers import barriers
from tests.browser.steps import (
    BACKGROUND,
    BANANAS,
    KINDS,
    SCHEMES,
    WHOLE,
    WIDTHS,
    Visit,
    wait_for_all,
)
from tests.chromium import started


def opened(visit: Visit, kind: str, **options: object) -> Page:
    """A page with all that can be opened on it open."""
    page = visit(KINDS[kind], **options)
    wait_for_all(page, kind)
    page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
    return page


SHORTENED = """for (const parent of document.querySelectorAll("main *")) {
  const most = parent.closest("tbody, .shortened") ? 4 : 9;
  for (const child of [...parent.children].slice(most)) {
    const equal = child.tagName === parent.children[3].tagName;
    if (!equal && parent.tagName !== "DL") continue;
    if (child.matches(":target")) continue;
    child.remove();
    parent.classList.add("shortened");
  }
}"""
"""Keeps nine of many equal sections, and four of the rows of a table or of what is many
in them: the audit takes seconds for each hundred."""


@pytest.mark.parametrize("width", [*WIDTHS, 320])
@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_of_page_has_an_accessibility_fault(
    visit: Visit, kind: str, width: int
) -> None:
    """In the light, and after nightfall: colours follow the system by style alone.

    Nothing has other colours at 320 pixels than at 390.
    """
    size = {"width": width, "height": 900}
    page = opened(visit, kind, viewport=size, color_scheme="light")
    page.evaluate(SHORTENED)
    # The head of the page would lie over what an address has scrolled to.
    page.evaluate("scrollTo(0, 0)")
    assert barriers(page, every=True, colours=width in WIDTHS) == ""
    if width in WIDTHS:
        light = page.evaluate(BACKGROUND)
        # Without motion: else colours fade into the others while they are read.
        page.emulate_media(color_scheme="dark", reduced_motion="reduce")
        assert page.evaluate(BACKGROUND) != light
        assert barriers(page, "dark") == ""


@pytest.mark.parametrize("address", ["", "guide/", "staff/", "markets/", "us/", "faq/"])
def test_forced_colours_bring_no_fault(visit: Visit, address: str) -> None:
    page = visit(address, forced_colors="active")
    page.evaluate(SHORTENED)
    assert barriers(page, every=True) == ""


def test_what_is_chosen_is_seen_where_colours_are_the_readers_own(visit: Visit) -> None:
    page = visit(WHOLE, forced_colors="active")
    outline = "(label) => getComputedStyle(label).outlineStyle"
    chosen = page.locator(".segments :checked + label").first
    assert chosen.evaluate(outline) == "solid"
    other = page.locator(".segments :not(:checked) + label").first
    assert other.evaluate(outline) == "none"


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_barrier_would_be_told(visit: Visit, scheme: str) -> None:
    page = visit("about/", color_scheme=scheme)
    assert barriers(page, scheme) == ""
    page.evaluate("document.querySelector('main p').style.color = 'rgb(120,120,120)'")
    assert "color-contrast" in barriers(page, scheme)


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_scrolls_sideways_at_320_pixels(visit: Visit, kind: str) -> None:
    page = opened(visit, kind, viewport={"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.fixture(scope="module")
def large(browser: Browser) -> Iterator[Browser]:
    """A browser whose reader has chosen letters twice as large."""
    other = started(browser.browser_type, "--blink-settings=defaultFontSize=32")
    yield other
    other.close()


LARGE = ["home", "question", "result", "steps", "prose", "contact", "answer"]
LARGE += ["answers", "tables", "market", "changes", "sources"]
IN_ENGLISH_ONLY = {"sources"}


@pytest.mark.parametrize("kind", LARGE)
def test_letters_twice_as_large_widen_no_page_of_a_phone(
    large: Browser, served: tuple[Path, str], kind: str
) -> None:
    page = large.new_page(viewport={"width": 390, "height": 844})
    lang = "" if kind in IN_ENGLISH_ONLY else "es/"
    page.goto(f"{served[1]}{lang}{KINDS[kind]}")
    wait_for_all(page, kind)
    page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
    assert page.evaluate("getComputedStyle(document.body).fontSize") == "20px"
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    page.close()


LONG = """for (const text of document.querySelectorAll("main :is(p, li, dd)"))
  if (!text.closest("table")) text.append(" " + "x".repeat(60));"""
"""Gives each text a word that no phone shows on one line, as an address can be."""


@pytest.mark.parametrize("kind", ["result", "contact", "steps", "market", "tools"])
def test_no_long_word_widens_a_page(visit: Visit, kind: str) -> None:
    page = opened(visit, kind, viewport={"width": 320, "height": 700})
    page.evaluate(LONG)
    assert page.evaluate("document.documentElement.scrollWidth") == 320


SHIFTS = """window.moved = 0;
new PerformanceObserver((list) => {
  for (const { hadRecentInput, value } of list.getEntries())
    if (!hadRecentInput) window.moved += value;
}).observe({ type: "layout-shift", buffered: true });"""


LINKED = {
    "later question": "guide/#origin=ec&destination=us&product=crop",
    "result that depends": BANANAS.replace("standard=nop", "standard=unsure"),
}
"""Links into the guide, beside those of `KINDS`."""

MOVED = {"spanish results": 0.04}
"""A kind of page whose content comes by itself, and how much may move there."""

UNSEEN = 0.01
"""A line at the foot that comes a moment later on a busy machine."""


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", [k for k in KINDS | LINKED if k != "gamebook"])
def test_nothing_that_is_seen_moves_while_a_page_comes(
    browser: Browser, served: tuple[Path, str], kind: str, width: int
) -> None:
    """But where `MOVED` says, and in the guide without a script.

    That hides what the address does not name as soon as all of it is there.
    """
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.add_init_script(SHIFTS)
    page.goto(served[1] + (KINDS | LINKED)[kind])
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.moved") <= MOVED.get(kind, UNSEEN)
    page.close()


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_stored_on_the_readers_device(visit: Visit, kind: str) -> None:
    page = visit(KINDS[kind])
    wait_for_all(page, kind)
    kept = page.evaluate(
        "[document.cookie, localStorage.length, sessionStorage.length]"
    )
    assert kept == ["", 0, 0]
