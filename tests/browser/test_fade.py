"""One page fades into the next where motion is welcome, and no haste is an error.

That nothing is told as an error is what `visit` asserts.
"""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import Visit

LISTEN = """globalThis.faded = new Promise((told) =>
  addEventListener("pagereveal", (event) => told(Boolean(event.viewTransition))));
"""
"""Whether this page was faded into."""


def begun(visit: Visit, **options: object) -> Page:
    """A page whose links lead to pages that tell whether they were faded into."""
    page = visit("us/", **options)
    page.add_init_script(LISTEN)
    return page


def go(page: Page, address: str) -> None:
    """Follow a link to `address`, as a click does."""
    page.evaluate("(address) => { location.href = address; }", address)


@pytest.mark.parametrize(
    ("motion", "fades"), [("no-preference", True), ("reduce", False)]
)
def test_a_page_fades_into_the_next_unless_motion_is_unwelcome(
    visit: Visit, motion: str, *, fades: bool
) -> None:
    page = begun(visit, reduced_motion=motion)
    seen = []
    for there in ("eu", "us", "eu", "us", "eu"):
        page.locator(f".md-tabs__link[href='../{there}/']").click()
        page.wait_for_url(f"**/{there}/")
        seen.append(page.evaluate("faded"))
    # A machine that is busy for four seconds lets a fade go.
    assert any(seen) == fades


HASTE = """addEventListener("pageswap", () =>
  setTimeout(() => { location.href = "../forms/"; }));
"""
"""Goes on to another page while the one that was asked for begins to fade in."""


def test_who_goes_on_before_a_page_has_faded_in_causes_no_error(visit: Visit) -> None:
    page = visit("us/")
    page.add_init_script(HASTE)
    page.reload()
    go(page, "../eu/")
    page.wait_for_url("**/forms/")
    expect(page.locator("h1")).to_be_visible()
