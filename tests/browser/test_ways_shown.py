"""How the ways out of a dead end come and look: late, on paper, narrow."""

from functools import partial
from itertools import product

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.browser.barriers import barriers
from tests.browser.steps import SCHEMES, WHOLE, WIDTHS, Visit
from tests.browser.ways_steps import DAY, SWISS, TO_JAPAN, UNCERTIFIED, dead_end

LOADED = "[...document.scripts].map((script) => script.src).join()"


@pytest.fixture(name="visit")
def visit_that_day(visit: Visit) -> Visit:
    """As `visit`, on the day on which these shipments leave."""
    return partial(visit, today=DAY)


def test_only_a_result_that_says_no_loads_the_search(visit: Visit) -> None:
    page = visit(WHOLE + "&importer=uncertified")
    page.locator(".result").wait_for()
    assert "guide-ways" not in page.evaluate(LOADED)
    page = dead_end(visit, UNCERTIFIED)
    assert "guide-ways.js" in page.evaluate(LOADED)


def test_a_result_that_says_no_is_there_before_its_ways(
    browser: Browser, served: tuple[object, str]
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.clock.set_fixed_time(f"{DAY}T12:00")
        held: list[Route] = []

        def hold(route: Route) -> None:
            held.append(route)

        page.route("**/guide-graph.js", hold)
        with page.expect_request("**/guide-graph.js"):
            page.goto(served[1] + UNCERTIFIED, wait_until="commit")
        expect(page.locator(".verdict")).to_be_visible()
        expect(page.locator(".checklist-page")).to_be_visible()
        expect(page.locator(".ways")).to_have_count(0)
        held[0].continue_()
        expect(page.locator(".ways h2")).to_be_visible()


def test_without_the_search_the_result_stands_all_the_same(
    browser: Browser, served: tuple[object, str]
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/guide-ways.js", lambda route: route.abort())
        with page.expect_event("requestfailed"):
            page.goto(served[1] + UNCERTIFIED)
        expect(page.locator(".verdict")).to_be_visible()
        expect(page.locator(".ways")).to_have_count(0)


def test_without_a_script_the_guide_is_what_it_was(visit: Visit) -> None:
    page = visit(UNCERTIFIED, java_script_enabled=False)
    expect(page.locator("#guide-mount .button")).to_be_visible()
    expect(page.locator(".ways")).to_have_count(0)


def test_on_paper_the_ways_stand_without_what_is_folded(visit: Visit) -> None:
    page = dead_end(visit, SWISS)
    page.emulate_media(media="print")
    expect(page.locator(".ways h2")).to_be_visible()
    expect(page.locator(".ways > .ways__list > li").first).to_be_visible()
    expect(page.locator(".ways__more")).to_be_hidden()


@pytest.mark.parametrize(
    ("folder", "width", "scheme"), [*product(("", "es/"), WIDTHS, SCHEMES)]
)
def test_the_list_has_no_accessibility_fault(
    visit: Visit, folder: str, width: int, scheme: str
) -> None:
    size = {"width": width, "height": 900}
    page = dead_end(visit, folder + SWISS, viewport=size, color_scheme=scheme)
    page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
    assert barriers(page, scheme) == ""


@pytest.mark.parametrize("folder", ["", "es/"])
def test_the_list_stays_inside_320_pixels(visit: Visit, folder: str) -> None:
    page = dead_end(visit, folder + TO_JAPAN, viewport={"width": 320, "height": 700})
    page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
    assert page.evaluate("document.documentElement.scrollWidth") == 320


MOVED = """new Promise((done) => {
  const inside = (list) => list.getEntries().flatMap((entry) => entry.sources)
    .filter(({ node }) => node?.closest?.(".result")).length;
  new PerformanceObserver((list) => done(inside(list)))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(0), 1000);
})"""
"""How many parts of the result have moved since it was drawn."""


def test_nothing_of_the_result_moves_when_the_ways_come(visit: Visit) -> None:
    assert dead_end(visit, SWISS).evaluate(MOVED) == 0
