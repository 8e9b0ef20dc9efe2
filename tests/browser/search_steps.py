"""What readers do in search, wherever it is."""

from playwright.sync_api import Locator, Page


def opened(page: Page) -> Locator:
    """The search dialog, opened from the header."""
    page.locator("#__search").click()
    dialog = page.get_by_role("dialog")
    dialog.wait_for()
    return dialog


def first(page: Page, count: int = 3) -> list[str]:
    """Addresses of the first results, from the site's root on."""
    links = page.locator(".search__results a")
    found = links.evaluate_all("all => all.map((link) => link.href)")
    root = page.evaluate("document.getElementById('__search').href")
    root = root.removesuffix("search/").removesuffix("es/")
    return [address.removeprefix(root) for address in found[:count]]
