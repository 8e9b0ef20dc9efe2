"""How a reader does each task: what is opened, typed and tapped, and its count."""

from playwright.sync_api import Locator

from tests.browser.steps import BANANAS, WHOLE
from tests.tasks.reader import Reader, sheets

GERMANY = {"": "germ", "es/": "alema"}


def bananas(reader: Reader) -> int:
    reader.begin(("ecua", "usa", "banan"), "nop")
    reader.answer()
    reader.page.locator(".verdict .actions a").first.wait_for()
    return reader.steps


def cacao(reader: Reader) -> int:
    reader.begin(("ecua", GERMANY[reader.lang], "caca"), "eu")
    reader.answer()
    return reader.steps


def opened(reader: Reader, address: str) -> Reader:
    reader.open(address)
    return reader


def result(reader: Reader, address: str = BANANAS) -> Reader:
    reader.open(address)
    reader.page.locator(".verdict").wait_for()
    return reader


def share(reader: Reader) -> int:
    share = result(reader).page.locator("[data-share]:visible").first
    box, size = share.bounding_box(), reader.page.viewport_size
    assert box
    assert size
    return round(box["y"]) // size["height"]


def tapped(reader: Reader, start: str, *links: str) -> int:
    reader.open(start)
    for link in links:
        reader.tap(to(reader, link))
        reader.page.wait_for_load_state("networkidle")
    return reader.steps


def to(reader: Reader, end: str) -> Locator:
    """The first link of the page's text whose address ends so."""
    return reader.page.locator(f"main a[href$='{end}']").first


def place(reader: Reader, start: str, selector: str) -> int:
    return reader.down(opened(reader, start).page.locator(selector).first)


def letter(reader: Reader) -> int:
    page = opened(reader, "staff/").page
    for number, question in enumerate(
        ("how long do we keep records", "certificate number rejected"), start=1
    ):
        page.locator("#desk-find").press_sequentially(question)
        page.locator("#desk-finds li").first.wait_for()
        reader.press("Enter")
        page.locator(f".desk__tray li:nth-child({number})").wait_for()
    reader.press("Control+Enter")
    return reader.steps


def rank(reader: Reader, question: str, *wanted: str) -> int:
    """Which of the desk's finds is the wanted one; 99 if it is none."""
    page = opened(reader, "staff/").page
    page.locator("#desk-find").fill(question)
    page.locator("#desk-finds li").first.wait_for()
    keys = [
        row.get_attribute("data-key") for row in page.locator("#desk-finds li").all()
    ]
    return next((n for n, key in enumerate(keys, 1) if key in wanted), 99)


def paste(reader: Reader) -> int:
    page = opened(reader, "staff/").page
    reader.tap(page.locator("#desk-guide"))
    page.locator("#desk-guide").fill(reader.root + WHOLE)
    page.locator(".desk__tray li").wait_for()
    reader.press("Control+Enter")
    return reader.steps


def rule(reader: Reader) -> int:
    page = result(reader).page
    reader.tap(page.locator(".verdict__why summary").first)
    reader.tap(page.locator(".verdict__why a.rule, .verdict__why .rule a").first)
    page.locator("tr:target").wait_for()
    return reader.steps


def korea(reader: Reader) -> int:
    reader.open("markets/kr/")
    reader.tap(reader.page.locator("main a[href*='tables/#market=kr']").first)
    reader.page.locator("#rules-filter [role=status]").wait_for()
    return reader.steps


def printed(reader: Reader, address: str) -> int:
    return sheets(_shown(reader, address).page)


def height(reader: Reader, address: str) -> int:
    return _shown(reader, address).height()


def _shown(reader: Reader, address: str) -> Reader:
    """The page at `address`; with its result, if that is a shipment."""
    return result(reader, address) if "#" in address else opened(reader, address)
