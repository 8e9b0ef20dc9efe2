"""Weighs the first view of pages in Chromium, beside stock Material.

Everything that a page asks for before the reader does anything is counted, as
it is sent (gzip). Stock Material shows the same generated Markdown.
"""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

from tests.bench_build import built, project_with, stock_project
from tests.chromium import chromium
from tests.packed import built_and_served, served

PAGES = {
    "home": ("", 15),
    "one answer": ("faq/arrived-without-certificate/", 12),
    "guide": ("guide/", 30),
    "all answers": ("faq/", 42),
    "a market": ("markets/jp/", None),
    "forms library": ("forms/", None),
}
"""Page -> its address, and the most kB it may weigh."""

STOCK = {"home": "es/"}
"""Where stock Material has the page at another address: our English home is prose."""


def weighed(browser: Browser, url: str) -> tuple[float, int, int]:
    """KB sent, requests made, and elements on the page of one first view."""
    sizes: list[int] = []
    with browser.new_context() as context:
        page = context.new_page()
        page.on(
            "response",
            lambda response: sizes.append(int(response.headers["content-length"])),
        )
        page.goto(url, wait_until="networkidle")
        nodes = page.evaluate("document.querySelectorAll('*').length")
    return sum(sizes) / 1000, len(sizes), nodes


def rows(browser: Browser) -> Iterator[str]:
    """One line per page: ours, the goal, stock Material."""
    with (
        built_and_served() as (_, ours),
        TemporaryDirectory() as copied,
        TemporaryDirectory() as made,
    ):
        stock = stock_project(Path(made), project_with(Path(copied), 0))
        built(stock)
        with served(stock / "site") as theirs:
            for name, (address, goal) in PAGES.items():
                size, requests, nodes = weighed(browser, ours + address)
                line = (
                    f"{name:<15}{size:7.1f} kB {requests:3d} requests {nodes:5d} nodes"
                )
                line += f"   goal {goal or '-':>3}"
                there = STOCK.get(name, address)
                if (stock / "site" / there / "index.html").is_file():
                    size, requests, nodes = weighed(browser, theirs + there)
                    line += f"   stock {size:7.1f} kB {requests:3d} {nodes:5d} nodes"
                yield line


def main() -> None:
    """Print the table."""
    with chromium() as browser:
        for line in rows(browser):
            print(line, flush=True)


if __name__ == "__main__":
    main()
