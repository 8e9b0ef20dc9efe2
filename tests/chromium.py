"""Starts the Chromium that tests and benches drive."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

from tests.find_browser import ADVICE, find_browser


@contextmanager
def chromium(*more: str) -> Iterator[Browser]:
    """A running Chromium without a window, with `more` flags, closed in the end."""
    path = find_browser()
    assert path, ADVICE
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    flags = ["--disable-gpu", *(["--no-sandbox"] if root else []), *more]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=flags)
        yield browser
        browser.close()
