"""Weighs the first view of pages in Chromium, beside stock Material.

Everything that a page asks for before the reader does anything is counted, as
it is sent (gzip). Stock Material shows the same generated Markdown.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Response

from tests.bench_build import built, project_with, stock_project
from tests.browser.steps import BANANAS
from tests.chromium import chromium
from tests.hosted import built_and_hosted, hosted

GOALS = {
    "home": ("", 15),
    "one answer": ("faq/arrived-without-certificate/", 12),
    "guide": ("guide/", 30),
    "a result": (BANANAS, 32),
    "staff desk": ("staff/", 45),
    "a tool": ("tools/travel-plan/", 35),
    "shipments": ("tools/shipments/", 35),
    "papers": ("tools/papers/", 35),
    "where to": ("tools/where-to/", 35),
    "all answers": ("faq/", 42),
}
"""Page -> its address, and the most kB it may weigh."""

PAGES = GOALS | {
    "a result with no": (BANANAS.replace("standard=nop", "standard=none"), "-"),
    "a market": ("markets/jp/", "-"),
    "forms library": ("forms/", "-"),
}


class FirstView(NamedTuple):
    """What one first view sends, in bytes and files by kind, and its elements.

    `paths`: of each file, below the root of the site.
    """

    bytes: Counter[str]
    files: Counter[str]
    nodes: int
    paths: list[str]


def first_view(browser: Browser, url: str) -> FirstView:
    """Everything that a page asks for before its reader does anything."""
    sent: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    paths: list[str] = []

    def count(response: Response) -> None:
        kind = response.request.resource_type
        asked[kind] += 1
        sent[kind] += int(response.headers["content-length"])
        paths.append(urlsplit(response.url).path.strip("/"))

    with browser.new_context() as context:
        page = context.new_page()
        page.on("response", count)
        page.goto(url, wait_until="networkidle")
        nodes = page.evaluate("document.querySelectorAll('*').length")
    return FirstView(sent, asked, nodes, paths)


def weighed(browser: Browser, url: str) -> str:
    """A first view as a line of the table."""
    sent, asked, nodes, _ = first_view(browser, url)
    return (
        f"{sent.total() / 1000:6.1f} kB (styles {sent['stylesheet'] / 1000:5.1f}, "
        f"scripts {sent['script'] / 1000:4.1f}), {asked.total()} requests, "
        f"{nodes:4d} nodes"
    )


def rows(browser: Browser) -> Iterator[str]:
    """Two lines per page: ours with the goal, and stock Material's."""
    with (
        built_and_hosted() as (_, ours),
        TemporaryDirectory() as copied,
        TemporaryDirectory() as made,
    ):
        stock = stock_project(Path(made), project_with(Path(copied), 0))
        built(stock)
        with hosted(stock / "site") as theirs:
            for name, (address, goal) in PAGES.items():
                yield f"{name:<17}{weighed(browser, ours + address)}; goal {goal}"
                yield f"{'  stock':<17}{weighed(browser, theirs + address)}"


def main() -> None:
    """Print the table."""
    with chromium() as browser:
        for line in rows(browser):
            print(line, flush=True)


if __name__ == "__main__":
    main()
