"""A real Chromium against the really built site."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.checks import letters
from macros.render.embed import ELEMENT, MODULE
from macros.site.model import Site
from tests.browser.embed_steps import Element, Elsewhere
from tests.browser.steps import CLIPBOARD, WHOLE, WIDTHS, Visit, hear
from tests.chromium import chromium
from tests.other_site import other_site

expect.set_options(timeout=60_000)  # a machine that does much else is slow, not wrong


def pytest_itemcollected(item: pytest.Item) -> None:
    """Let a test of the browser try twice; the report names each that had to.

    Chromium, the pages and the test run side by side: what only chance brings
    together does not fail twice, and what is wrong does.
    """
    item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        yield running


@pytest.fixture
def visit(browser: Browser, served: tuple[Path, str]) -> Iterator[Callable[..., Page]]:
    """Open an address of the site in a fresh profile; fails on any script error.

    `today` is the day that the browser takes it for, as YYYY-MM-DD.
    """
    _, root = served
    errors: list[str] = []
    contexts = []

    def go(address: str = "", *, today: str = "", **options: object) -> Page:
        options.setdefault("viewport", {"width": WIDTHS[0], "height": 900})
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        if today:
            page.clock.set_fixed_time(f"{today}T12:00")
        hear(page, errors)
        page.on("request", lambda r: _same_host(r.url, root, errors))
        page.goto(root + address)
        return page

    yield go
    for context in contexts:
        context.close()
    assert errors == []


def _same_host(url: str, root: str, errors: list[str]) -> None:
    if not url.startswith((root, "data:")):
        errors.append(f"asked another host: {url}")


@pytest.fixture(scope="session")
def reporters(site: Site) -> frozenset[str]:
    """Names of those who only report: no e-mail made by the site has one."""
    return letters.reporters(site.library)


@pytest.fixture
def elsewhere(browser: Browser, served: tuple[Path, str]) -> Iterator[Elsewhere]:
    """Open a page of another site with `body`; it fails on any error and refusal."""
    with ExitStack() as stack:
        faults: list[str] = []

        def go(
            body: str = "",
            *,
            name: str = "page.html",
            quiet: bool = False,
            **options: object,
        ) -> Page:
            there = stack.enter_context(other_site(served[1], {name: body}))
            options.setdefault("viewport", {"width": WIDTHS[0], "height": 900})
            page = stack.enter_context(browser.new_context(**options)).new_page()
            if not quiet:
                hear(page, faults)
            page.goto(there + name)
            return page

        yield go
        assert faults == []


@pytest.fixture
def element(served: tuple[Path, str]) -> Element:
    """The element as markup, with the script that brings it."""

    def made(inside: str = '<a href="/guide">The guide</a>', **facts: str) -> str:
        attributes = "".join(
            f' {name.replace("_", "-")}="{value}"' for name, value in facts.items()
        )
        script = f'<script type="module" src="{served[1]}{MODULE}"></script>'
        return f"<{ELEMENT}{attributes}>{inside}</{ELEMENT}>{script}"

    return made


@pytest.fixture
def result(visit: Visit) -> Page:
    """A whole result, on a machine that lets it copy."""
    page = visit(WHOLE, **CLIPBOARD)
    page.locator(".result").wait_for()
    return page
