"""What an address opens is open when the page is drawn first."""

import time
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route

from tests.browser.steps import WIDTHS
from tests.browser.test_pages import SHIFTS, UNSEEN

NAMED = ("faq/#customs", "us/#arrangements", "us/#step-file", "us/#role=importer")
"""A topic, one with a table, a step of a procedure, and the steps of one role."""


def late(route: Route) -> None:
    """Send a script when a page that did not wait for it would have been drawn."""
    time.sleep(0.3)
    route.continue_()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("address", NAMED)
def test_nothing_moves_when_a_script_opens_what_the_address_names(
    browser: Browser, served: tuple[Path, str], address: str, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.add_init_script(SHIFTS)
    page.route("**/*.js", late)
    page.goto(served[1] + address)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.moved") <= UNSEEN
    page.close()
