"""What readers do in search, wherever it is."""

from playwright.sync_api import Locator, Page, expect


def opened(page: Page) -> Locator:
    """The search dialog, opened from the header."""
    page.locator("#__search").click()
    dialog = page.get_by_role("dialog")
    dialog.wait_for()
    return dialog


def never_asked_for_search(page: Page) -> None:
    """No key and no click has asked for the dialog, which comes a moment later."""
    expect(page.locator("script[src$='/search.js']")).to_have_count(0)
    expect(page.get_by_role("dialog")).to_have_count(0)


def first(page: Page, count: int = 3) -> list[str]:
    """Addresses of the first results, from the site's root on, once there are some."""
    links = page.locator(".search__results a")
    links.first.wait_for()
    addresses = links.evaluate_all("all => all.map((link) => link.href)")
    root = page.evaluate("document.getElementById('__search').href")
    root = root.removesuffix("search/").removesuffix("es/")
    return [address.removeprefix(root) for address in addresses[:count]]
