"""How the search dialog looks: no barrier, nothing cut off, nothing too small."""

from itertools import product

import pytest
from playwright.sync_api import expect

from tests.browser.barriers import barriers
from tests.browser.search_steps import opened
from tests.browser.steps import SCHEMES, WIDTHS, Visit


def test_the_focus_ring_of_a_result_is_not_cut_off(visit: Visit) -> None:
    page = visit("")
    opened(page).get_by_role("searchbox").fill("certificate")
    page.locator(".search__results a").first.wait_for()
    page.keyboard.press("ArrowDown")
    ring = page.evaluate(
        "(({outlineOffset, outlineWidth}) => parseFloat(outlineOffset) + "
        "parseFloat(outlineWidth))(getComputedStyle(document.activeElement))"
    )
    assert ring <= 0


@pytest.mark.parametrize(("width", "scheme"), [*product((*WIDTHS, 320), SCHEMES)])
def test_the_dialog_has_no_accessibility_fault(
    visit: Visit, width: int, scheme: str
) -> None:
    size = {"width": width, "height": 800}
    page = visit("about/", viewport=size, color_scheme=scheme)
    status = opened(page).get_by_role("status")
    for question, answer in (
        ("", ""),
        ("certificate", "the best 10 are shown"),
        ("qqqwwwxxx", "Nothing found"),
    ):
        page.get_by_role("searchbox").fill(question)
        expect(status).to_contain_text(answer)
        assert barriers(page, scheme) == ""
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_in_a_low_window_everything_can_be_reached(visit: Visit) -> None:
    page = visit("", viewport={"width": 320, "height": 256})
    dialog = opened(page)
    page.get_by_role("searchbox").fill("certificate")
    last = page.locator(".search__results a").last
    last.scroll_into_view_if_needed()
    expect(last).to_be_in_viewport()
    page.get_by_label("The key / opens search").scroll_into_view_if_needed()
    expect(page.get_by_label("The key / opens search")).to_be_in_viewport()
    assert dialog.evaluate("d => d.scrollWidth <= d.clientWidth")


def test_what_a_finger_touches_is_large_enough(visit: Visit) -> None:
    page = visit("", viewport={"width": 390, "height": 800})
    opened(page)
    page.get_by_role("searchbox").fill("certificate")
    page.locator(".search__results a").first.wait_for()
    touched = page.locator("dialog input[type=search], dialog button, dialog li a")
    for box in touched.evaluate_all(
        "all => all.map((one) => one.getBoundingClientRect().toJSON())"
    ):
        assert min(box["width"], box["height"]) >= 24
