"""Pages stay short while what folds is folded, in both languages."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from macros.data import kinds
from macros.site.model import Site
from tests.browser.steps import Visit

MOST = {
    "": 1230,
    "changes/": 1800,
    "contact/": 2200,
    "eu/": 2180,
    "faq/": 1550,
    "forms/": 2380,
    "laws/": 2400,
    "markets/": 2250,
    "tools/papers/": 6800,
    "transaction-certificates/": 2500,
    "us/": 1750,
    "us/exporting/": 2060,
    "us/soe/": 1580,
}
"""Address -> how tall it may be in a window 1280 pixels wide."""

MOST_ON_A_PHONE = {
    "": 2800,
    "markets/": 4050,
    "us/": 3000,
    "us/soe/": 2600,
}
"""The same in one 390 pixels wide."""

MARKET = 1120
"""The same of every market."""

WIDE = ("", "contact/", "forms/", "markets/", "markets/jp/", "us/", "us/soe/")
"""What fills a window 1920 pixels wide from one margin to the other."""


def tall(page: Page) -> int:
    return page.evaluate("document.documentElement.scrollHeight")


@pytest.mark.parametrize("lang", ["", "es/"])
@pytest.mark.parametrize("address", MOST)
def test_a_page_is_no_taller_than_is_good(
    visit: Visit, address: str, lang: str
) -> None:
    page = visit(lang + address, viewport={"width": 1280, "height": 800})
    page.wait_for_load_state("networkidle")
    assert tall(page) <= MOST[address]


@pytest.mark.parametrize("lang", ["", "es/"])
def test_every_market_stands_on_little_more_than_a_screen(
    visit: Visit, served: tuple[Path, str], site: Site, lang: str
) -> None:
    page = visit(f"{lang}markets/jp/", viewport={"width": 1280, "height": 800})
    heights = {}
    for market in site.ids(kinds.MARKETS):
        page.goto(f"{served[1]}{lang}markets/{market}/")
        heights[market] = tall(page)
    assert {market: px for market, px in heights.items() if px > MARKET} == {}


@pytest.mark.parametrize("lang", ["", "es/"])
@pytest.mark.parametrize("address", MOST_ON_A_PHONE)
def test_a_page_is_no_taller_on_a_phone(visit: Visit, address: str, lang: str) -> None:
    page = visit(lang + address, viewport={"width": 390, "height": 844})
    page.wait_for_load_state("networkidle")
    assert tall(page) <= MOST_ON_A_PHONE[address]


@pytest.mark.parametrize("address", WIDE)
def test_a_wide_window_is_used(visit: Visit, address: str) -> None:
    page = visit(address, viewport={"width": 1920, "height": 1080})
    article = page.locator(".md-content__inner").bounding_box()
    assert article
    assert article["width"] > 0.7 * 1920
    assert article["x"] < 0.15 * 1920


@pytest.mark.parametrize("lang", ["", "es/"])
def test_a_table_of_sums_fits_on_a_phone(visit: Visit, lang: str) -> None:
    page = visit(lang + "us/records/", viewport={"width": 360, "height": 800})
    wide = page.locator(".table-wrap").evaluate_all(
        "all => all.filter((one) => one.scrollWidth > one.clientWidth).length"
    )
    assert wide == 0


@pytest.mark.parametrize(
    ("address", "section"),
    [
        *(("us/soe/", "records"), ("faq/", "soe")),
        *(("changes/", "on-2026-06-29"), ("changes/", "month-2026-11")),
    ],
)
def test_a_section_that_is_opened_is_in_the_address_and_can_be_passed_on(
    visit: Visit, address: str, section: str
) -> None:
    page = visit(address)
    topic = page.locator(f".topic#{section}, .topic:has(summary #{section})")
    topic.locator("> summary").click()
    assert page.url.endswith(f"{address}#{section}")
    page.reload()
    assert topic.get_attribute("open") is not None


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("lang", ["", "es/"])
def test_an_older_change_is_opened_by_its_address_and_found_in_its_month(
    visit: Visit, lang: str, *, scripts: bool
) -> None:
    page = visit(f"{lang}changes/#rules-2026-11-28", java_script_enabled=scripts)
    expect(page.locator("#rules-2026-11-28")).to_be_in_viewport()
    page = visit(f"{lang}changes/", java_script_enabled=scripts)
    expect(page.locator("#rules-2026-11-28")).to_be_hidden()
    page.locator("summary:has(#month-2026-11)").click()
    expect(page.locator("#rules-2026-11-28")).to_be_visible()


def test_a_question_in_the_address_stays_when_a_section_is_opened(visit: Visit) -> None:
    page = visit("us/soe/#q=e-COI")
    page.locator(".topic > summary").first.click()
    assert page.url.endswith("us/soe/#q=e-COI")


@pytest.mark.parametrize("lang", ["", "es/"])
@pytest.mark.parametrize("address", ["laws/", "faq/"])
def test_a_long_section_that_is_opened_fills_the_page(
    visit: Visit, address: str, lang: str
) -> None:
    page = visit(lang + address, viewport={"width": 1280, "height": 800})
    article = page.locator(".md-content__inner").bounding_box()
    topics = page.locator(".topic")
    long = topics.filter(has=page.locator(":is(li, .questions > p):nth-child(8)"))
    long.nth(1).locator("summary").first.click()
    rows = (
        long.nth(1)
        .locator("> ul > li, > .questions > p")
        .evaluate_all("(rows) => rows.map((row) => row.getBoundingClientRect().right)")
    )
    assert article
    assert max(rows) > article["x"] + 0.9 * article["width"]
    assert min(rows) < article["x"] + 0.55 * article["width"]


@pytest.mark.parametrize("opened", [[1], [2, 3]])
def test_sections_that_open_on_the_right_leave_no_hole(
    visit: Visit, opened: list[int]
) -> None:
    page = visit("faq/", viewport={"width": 1280, "height": 800})
    topics = page.locator(".topic")
    for nth in opened:
        topics.nth(nth).locator("summary").first.click()
    closed = page.locator(".topic:not([open])").evaluate_all(
        "all => all.map((one) => one.getBoundingClientRect().top)"
    )
    lone = {top for top in closed if closed.count(top) == 1}
    assert len(lone) == len(closed) % 2
