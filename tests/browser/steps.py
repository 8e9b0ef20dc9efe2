"""What the browser tests share: where readers go, and what they do there."""

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import ConsoleMessage, Error, Page, expect

Visit = Callable[..., Page]
BACKGROUND = "getComputedStyle(document.body).backgroundColor"
WIDTHS = (1280, 390)
SCHEMES = ("light", "dark")
CLIPBOARD = {"permissions": ["clipboard-read", "clipboard-write"]}

ASKED = {
    "destination": "us",
    "origin": "ec",
    "purpose": "sale",
    "stage": "planned",
    "standard": "nop",
    "product": "crop",
}
OFFERED = {"importer": "certified", "certifier": "qcs", "tariff-codes": "one"}
WHOLE = "guide/#" + "&".join(
    f"{fact}={value}" for fact, value in {**ASKED, **OFFERED}.items()
)
"""A guide's address with every answer that leads to one result."""

BANANAS = "guide/#" + "&".join(f"{fact}={value}" for fact, value in ASKED.items())
"""The same with what is asked only, as most readers have it."""

TO_PERU = BANANAS.replace("destination=us&origin=ec", "destination=pe&origin=us")
FROM_US = "&production=origin"

TO_GERMANY = (
    "guide/#destination=de&origin=us&purpose=sale&standard=nop&stage=planned"
    "&product=crop&production=origin&label=organic&certifier=qcs&bulk=no&apples-pears=no"
)
"""A guide's address whose result has days for a calendar."""

KINDS = {
    "home": "",
    "question": "guide/",
    "result": WHOLE,
    "result that stops": BANANAS + "&importer=uncertified",
    "gamebook": "guide/all/",
    "staff desk": "staff/",
    "contact": "contact/",
    "prose": "us/soe/",
    "steps": "us/",
    "markets": "markets/",
    "answer": "faq/arrived-without-certificate/",
    "answers": "faq/",
    "certificate": "certificates/eu-coi/",
    "forms": "forms/",
    "form": "forms/qcs-nopic-request/",
    "glossary": "glossary/",
    "fields": "fields/nop-import-certificate/",
    "tables": "tables/",
    "sources": "sources/",
    "market": "markets/jp/",
    "changes": "changes/",
    "tools": "tools/",
    "certificate number": "tools/certificate-number/",
    "worksheet": "tools/worksheet/#eu-coi",
    "travel plan": "tools/travel-plan/",
    "shipments": "tools/shipments/",
    "where to": "tools/where-to/",
    "spanish worksheet": "es/tools/worksheet/#nop-import-certificate",
    "spanish travel plan": "es/tools/travel-plan/",
    "guide elsewhere": "embed/",
    "search": "search/",
    "spanish results": "es/search/#q=certificado",
    "spanish home": "es/",
    "spanish answer": "es/certificates/nop-import-certificate/",
}
"""One address for each kind of page."""

LATER = {
    "question": "#guide-mount form",
    "result": ".result",
    "result that stops": ".result",
    "search": "#search-mount input",
    "spanish results": ".search__results a",
}
"""What a kind of page draws only when more of it has come."""

HOSTILE_FRAGMENTS = [
    "#destination=<script>document.title='x'</script>",
    "#destination=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&origin=us",
    "#__proto__=us&constructor=us&hasOwnProperty=us&toString=us",
    "#destination=__proto__&origin=constructor",
    "#ask=__proto__&on=9999-99-99",
    "#%E0%A4%A&destination=%",
    "#destination=unsure",
    "#" + "destination=us&" * 8000,
    "#&&&===&=us&destination",
]
"""Fragments that no guide wrote."""

DRAW = """(hash) => new Promise((drawn, failed) => {
  new MutationObserver((_, watcher) => (watcher.disconnect(), drawn()))
    .observe(document.getElementById("guide-mount"), { childList: true });
  history.replaceState(null, "", hash);
  dispatchEvent(new PopStateEvent("popstate"));
  setTimeout(() => failed(new Error(`nothing was drawn for ${hash}`)), 20_000);
})"""
"""Leads the guide's page to another address, and waits until that is drawn."""


def wait_for_all(page: Page, kind: str) -> None:
    """Wait until a page of this `kind` shows all that it has to show.

    Of the thousands of sections of the guide without a script that is one.
    """
    page.locator(LATER.get(kind, "main")).first.wait_for()
    if kind == "gamebook":
        page.evaluate("location.hash = document.querySelector('.gamebook > *').id")


def shown_in_the_book(page: Page) -> int:
    """How many of the thousands of linked sections show; `:visible` takes seconds."""
    sections = page.locator(".gamebook > section")
    return sections.evaluate_all("all => all.filter((s) => s.checkVisibility()).length")


def choose(page: Page, fact: str, value: str) -> None:
    """Answer a question: likely places are buttons that go on at once."""
    answer = page.locator(f"#{fact}-{value}")
    if answer.get_attribute("type") == "button":
        answer.click()
        return
    answer.check()
    page.get_by_role("button", name="Continue").click()


def type_name(page: Page, name: str) -> None:
    """Type a name into the question's field, and see what is suggested for it."""
    page.get_by_role("combobox").first.click()
    page.keyboard.type(name)
    nothing = page.locator(".combobox__status:not(:empty)")
    expect(page.get_by_role("option").or_(nothing).first).to_be_attached()


def answer_all(page: Page, facts: dict[str, str]) -> None:
    for fact, value in facts.items():
        choose(page, fact, value)


def pasted(page: Page) -> str:
    return page.evaluate("navigator.clipboard.readText()")


def saved(page: Page, button: str, folder: Path) -> str:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button).click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path.read_bytes().decode("utf-8")


def hear(page: Page, errors: list[str]) -> None:
    """Add to `errors` what `page` tells as one: of its scripts and on its console.

    One is Chromium's alone: on a busy machine it may give up a fade between pages
    before the new page has read a line, so nothing in that page can keep it quiet.
    """

    def thrown(error: Error) -> None:
        if "Transition was aborted because of invalid state" not in error.message:
            errors.append(str(error))

    def logged(line: ConsoleMessage) -> None:
        if line.type == "error":
            errors.append(line.text)

    page.on("pageerror", thrown)
    page.on("console", logged)


def asks(page: Page, question: str | re.Pattern) -> None:
    """The guide asks this `question` now, or will in a moment."""
    expect(page.locator("#guide-mount h2").first).to_have_text(question)


def shared(page: Page) -> Page:
    """`page` with all ways to pass the result on in sight."""
    page.locator(".verdict").get_by_role("button", name="Share").click()
    page.get_by_role("link", name="WhatsApp").wait_for()
    return page
