"""The heading of one page fades into the next, and nobody pays for it.

That nothing is told as an error is what `visit` asserts.
"""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import Visit

LISTEN = """globalThis.faded = new Promise((told) =>
  addEventListener("pagereveal", (event) => told(Boolean(event.viewTransition))));
"""
"""Whether this page was faded into, told as soon as it is seen."""

WELCOME = "matchMedia('(prefers-reduced-motion: no-preference)').matches"
WAY = ("eu", "us", "markets", "faq", "us", "eu", "faq", "markets")
"""Pages of the menu, each reached from the one before."""


def begun(visit: Visit, **options: object) -> Page:
    """A page whose links lead to pages that tell whether they were faded into."""
    page = visit("us/", **options)
    page.add_init_script(LISTEN)
    return page


TRIES = 20
"""How often a fade is awaited: Chromium gives one up where a machine is busy."""


def gone(page: Page, name: str) -> None:
    """Click on the page `name` in the menu and see that it comes."""
    page.locator(f".md-tabs a[href='../{name}/']").click()
    page.wait_for_url(f"**/{name}/", wait_until="commit")


def faded_into(page: Page, name: str) -> bool:
    """Whether the page `name` fades in, the first time or a later one."""
    before = page.url
    for _ in range(TRIES if page.evaluate(WELCOME) else 1):
        if page.url != before:
            page.goto(before)
        gone(page, name)
        if page.evaluate("faded"):
            return True
    return False


@pytest.mark.parametrize(
    ("motion", "fades"), [("no-preference", True), ("reduce", False)]
)
def test_a_page_fades_into_the_next_unless_motion_is_unwelcome(
    visit: Visit, motion: str, *, fades: bool
) -> None:
    page = begun(visit, reduced_motion=motion)
    for name in WAY:
        assert faded_into(page, name) == fades


def test_a_click_while_the_heading_fades_in_is_not_lost(visit: Visit) -> None:
    page = begun(visit)
    gone(page, "eu")
    fading = 0
    for name in WAY[1:] * TRIES:
        fading += page.evaluate("faded")
        # The mouse alone: a locator waits until what lies over a link is gone.
        box = page.locator(f".md-tabs a[href='../{name}/']").bounding_box()
        assert box
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        page.wait_for_url(f"**/{name}/", wait_until="commit")
        if fading == len(WAY):
            break
    assert fading == len(WAY)


def test_who_goes_back_before_the_heading_has_faded_in_is_told_no_error(
    visit: Visit,
) -> None:
    page = begun(visit)
    for name in ("eu", "faq", "markets"):
        gone(page, name)
        page.evaluate("faded")
        page.evaluate("history.back()")
        page.wait_for_url("**/us/")
    expect(page.locator("h1")).to_be_visible()


def test_a_link_to_a_file_does_not_fade(visit: Visit) -> None:
    page = begun(visit)
    page.evaluate("location.href = 'index.md'")
    page.wait_for_url("**/us/index.md")
    assert page.evaluate("faded") is False


def test_without_scripts_every_page_of_the_menu_comes(visit: Visit) -> None:
    page = visit("us/", java_script_enabled=False)
    for name in WAY:
        gone(page, name)
    expect(page.locator("h1")).to_be_visible()
