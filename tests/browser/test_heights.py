"""Pages stay short while what folds is folded, in both languages."""

import pytest

from tests.browser.steps import Visit

MOST = {
    "eu/": 2200,
    "faq/": 1800,
    "markets/ca/": 1800,
    "markets/jp/": 1700,
    "markets/kr/": 1700,
    "us/": 1800,
    "us/exporting/": 2050,
    "us/soe/": 1700,
}
"""Address -> how tall it may be in a window 1280 pixels wide."""


@pytest.mark.parametrize("lang", ["", "es/"])
@pytest.mark.parametrize("address", MOST)
def test_a_page_is_no_taller_than_is_good(
    visit: Visit, address: str, lang: str
) -> None:
    page = visit(lang + address, viewport={"width": 1280, "height": 800})
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.documentElement.scrollHeight") <= MOST[address]
