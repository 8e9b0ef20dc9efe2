"""What readers do with the guide on somebody else's page, and what that page hears."""

from collections.abc import Callable
from datetime import datetime

from playwright.sync_api import Locator, Page, expect

from macros.render.embed import ELEMENT

Elsewhere = Callable[..., Page]
Element = Callable[..., str]


def guide_of(page: Page) -> Locator:
    return page.locator(ELEMENT).first


def answer(guide: Locator, value: str) -> None:
    """Answer `value`, once it is asked for."""
    choice = guide.locator(f"form input[value='{value}']")
    listed = guide.locator(f"form select:has(option[value='{value}'])")
    choice.or_(listed).wait_for()
    if listed.count():
        listed.select_option(value)
    else:
        choice.check()
    guide.locator("form [type=submit]").click()


def walk(guide: Locator, facts: dict[str, str]) -> None:
    """Answer by `facts` whatever is asked, until a result is told."""
    for _ in range(20):
        guide.locator("form, .verdict, .stop, .limits").first.wait_for()
        if not guide.locator("form").count():
            return
        field = guide.locator("form select, form input").first
        fact = field.get_attribute("name")
        before = guide.locator("#ask").inner_text()
        answer(guide, facts[fact])
        expect(guide.get_by_text(before, exact=True)).to_have_count(0)
    raise AssertionError("it asks on and on")


def today() -> str:
    return datetime.now().astimezone().date().isoformat()


def heard(page: Page) -> list:
    return page.evaluate("heard")
