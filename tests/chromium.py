"""Starts the Chromium that tests and benches drive."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, BrowserType, sync_playwright

from tests.find_browser import ADVICE, find_browser


def started(kind: BrowserType, *more: str) -> Browser:
    """A Chromium without a window, with `more` flags; who starts it, closes it."""
    path = find_browser()
    assert path, ADVICE
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    flags = ["--disable-gpu", *(["--no-sandbox"] if root else []), *more]
    return kind.launch(executable_path=path, args=flags)


@contextmanager
def chromium() -> Iterator[Browser]:
    """A running Chromium without a window, closed in the end."""
    with sync_playwright() as playwright:
        browser = started(playwright.chromium)
        yield browser
        browser.close()
