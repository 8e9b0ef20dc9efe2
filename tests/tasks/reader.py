"""A reader who does something on the site, and what it costs.

Owns how taps and keys are counted. Typing itself is free: only keys beyond it count.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from playwright.sync_api import Locator, Page

FORM = "#start-from", "#start-to", "#start-product"
SALE = {
    "purpose": "sale",
    "stage": "planned",
    "production": "origin",
    "label": "organic",
}
"""What a reader answers beyond the four fields of the front page."""


@dataclass
class Reader:
    """One person on one page; `steps` are taps, and keys beyond typing."""

    page: Page
    root: str
    lang: str
    touch: bool = False
    steps: int = 0

    def open(self, address: str) -> None:
        """Begin at `address` of the reader's language."""
        self.page.goto(f"{self.root}{self.lang}{address}", wait_until="networkidle")

    def tap(self, target: Locator) -> None:
        """Touch or click it."""
        self.steps += 1
        if self.touch:
            target.tap()
        else:
            target.click()

    def press(self, key: str) -> None:
        """Press a key that writes nothing."""
        self.steps += 1
        self.page.keyboard.press(key)

    def name(self, field: str, text: str) -> None:
        """Tap a field with suggestions, type, and take the first."""
        self.tap(self.page.locator(field))
        self.page.keyboard.type(text)
        self.page.locator("[role=option]").first.wait_for()
        self.press("Enter")

    def begin(self, names: tuple[str, str, str], standard: str) -> None:
        """Fill in the front page's form and open the guide."""
        self.open("")
        for field, text in zip(FORM, names, strict=True):
            self.name(field, text)
        self.page.locator("#start-standard").select_option(standard)
        self.steps += 2
        self.tap(self.page.locator(".start button"))
        self.page.wait_for_url("**/guide/#**")

    def answer(self, answers: Mapping[str, str] = SALE) -> None:
        """Answer what the guide still asks, until it shows the result."""
        page = self.page
        asks, verdict = page.locator(".guide fieldset"), page.locator(".verdict")
        while True:
            asks.or_(verdict).first.wait_for()
            if verdict.count():
                return
            heading = asks.locator("h2").inner_text()
            fact = asks.locator("input").first.get_attribute("name") or ""
            self.tap(asks.locator(f"label[for='{fact}-{answers[fact]}']"))
            page.wait_for_timeout(400)
            if not verdict.count() and asks.locator("h2").inner_text() == heading:
                self.tap(page.locator(".guide__go button"))

    def down(self, target: Locator) -> int:
        """How far down the page `target` ends."""
        box = target.bounding_box()
        assert box, target
        scrolled: float = self.page.evaluate("scrollY")
        return round(box["y"] + box["height"] + scrolled)

    def height(self) -> int:
        """How tall the page is."""
        tall: int = self.page.evaluate("document.documentElement.scrollHeight")
        return tall


def sheets(page: Page, paper: str = "A4") -> int:
    """On how many sheets of `paper` the page goes."""
    printed = page.pdf(format=paper, prefer_css_page_size=True)
    return len(re.findall(rb"/Type\s*/Page\b", printed))


class Task(NamedTuple):
    """`first`: as it was measured before anything was mended; `goal`: at most this."""

    who: str
    what: str
    unit: str
    first: str
    goal: int
    do: Callable[[Reader], int]
    width: int = 1280
