"""Dead ends, and the steps to what would open a way."""

from playwright.sync_api import Page

from tests.browser.steps import Visit

DAY = "2026-11-28"
ROUTE = f"guide/#origin=us&purpose=sale&production=origin&product=crop&on={DAY}"
UNCERTIFIED = f"{ROUTE}&destination=de&stage=planned&standard=none"
TO_JAPAN = f"{ROUTE}&destination=jp&stage=planned&standard=eu"
SWISS = (
    "guide/#origin=de&destination=ca&purpose=sale&stage=planned&standard=ch"
    f"&production=origin&product=processed&certifier=arrangement&on={DAY}"
)
"""Goods certified in Switzerland to Canada, with more ways than are shown at first."""


def dead_end(visit: Visit, address: str, **options: object) -> Page:
    page = visit(address, **options)
    page.locator(".ways").wait_for()
    return page
