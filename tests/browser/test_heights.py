"""Pages stay short while what folds is folded, in both languages."""

import pytest
from playwright.sync_api import Page

from tests.browser.steps import Visit

MOST = {
    "contact/": 2250,
    "eu/": 2200,
    "faq/": 1800,
    "forms/": 2400,
    "markets/": 2350,
    "markets/ca/": 1800,
    "markets/jp/": 1700,
    "markets/kr/": 1700,
    "transaction-certificates/": 2600,
    "us/": 1800,
    "us/exporting/": 2100,
    "us/soe/": 1700,
}
"""Address -> how tall it may be in a window 1280 pixels wide."""

MOST_ON_A_PHONE = {
    "markets/": 3200,
    "us/soe/": 2700,
}
"""The same in one 390 pixels wide."""


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
@pytest.mark.parametrize("address", MOST_ON_A_PHONE)
def test_a_page_is_no_taller_on_a_phone(visit: Visit, address: str, lang: str) -> None:
    page = visit(lang + address, viewport={"width": 390, "height": 844})
    page.wait_for_load_state("networkidle")
    assert tall(page) <= MOST_ON_A_PHONE[address]
