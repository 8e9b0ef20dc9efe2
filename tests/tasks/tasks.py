"""The tasks of exporters, importers, staff and auditors, with what each may cost.

`first` is what each cost in November 2026, before the pages were made anew.
"""

from playwright.sync_api import Locator

from tests.browser.steps import BANANAS, WHOLE
from tests.tasks.reader import Reader, Task, sheets

PHONE = 390
GERMANY = {"": "germ", "es/": "alema"}


def _bananas(reader: Reader) -> int:
    reader.begin(("ecua", "usa", "banan"), "nop")
    reader.answer()
    reader.page.locator(".verdict .actions a").first.wait_for()
    return reader.steps


def _cacao(reader: Reader) -> int:
    reader.begin(("ecua", GERMANY[reader.lang], "caca"), "eu")
    reader.answer()
    return reader.steps


def _opened(reader: Reader, address: str) -> Reader:
    reader.open(address)
    return reader


def _result(reader: Reader, address: str = BANANAS) -> Reader:
    reader.open(address)
    reader.page.locator(".verdict").wait_for()
    return reader


def _share(reader: Reader) -> int:
    share = _result(reader).page.locator("[data-share]:visible").first
    box, size = share.bounding_box(), reader.page.viewport_size
    assert box
    assert size
    return round(box["y"]) // size["height"]


def _tapped(reader: Reader, start: str, *links: str) -> int:
    reader.open(start)
    for link in links:
        reader.tap(_to(reader, link))
        reader.page.wait_for_load_state("networkidle")
    return reader.steps


def _to(reader: Reader, end: str) -> Locator:
    """The first link of the page's text whose address ends so."""
    return reader.page.locator(f"main a[href$='{end}']").first


def _place(reader: Reader, start: str, selector: str) -> int:
    return reader.down(_opened(reader, start).page.locator(selector).first)


def _letter(reader: Reader) -> int:
    page = _opened(reader, "staff/").page
    for number, question in enumerate(
        ("how long do we keep records", "certificate number rejected"), start=1
    ):
        page.locator("#desk-find").press_sequentially(question)
        page.locator("#desk-finds li").first.wait_for()
        reader.press("Enter")
        page.locator(f".desk__tray li:nth-child({number})").wait_for()
    reader.press("Control+Enter")
    return reader.steps


def _rank(reader: Reader, question: str, *wanted: str) -> int:
    """Which of the desk's finds is the wanted one; 99 if it is none."""
    page = _opened(reader, "staff/").page
    page.locator("#desk-find").fill(question)
    page.locator("#desk-finds li").first.wait_for()
    keys = [
        row.get_attribute("data-key") for row in page.locator("#desk-finds li").all()
    ]
    return next((n for n, key in enumerate(keys, 1) if key in wanted), 99)


def _paste(reader: Reader) -> int:
    page = _opened(reader, "staff/").page
    reader.tap(page.locator("#desk-guide"))
    page.locator("#desk-guide").fill(reader.root + WHOLE)
    page.locator(".desk__tray li").wait_for()
    reader.press("Control+Enter")
    return reader.steps


def _rule(reader: Reader) -> int:
    page = _result(reader).page
    reader.tap(page.locator(".verdict__why summary").first)
    reader.tap(page.locator(".verdict__why a.rule, .verdict__why .rule a").first)
    page.locator("tr:target").wait_for()
    return reader.steps


def _korea(reader: Reader) -> int:
    reader.open("markets/kr/")
    reader.tap(reader.page.locator("main a[href*='tables/#market=kr']").first)
    reader.page.locator("#rules-filter [role=status]").wait_for()
    return reader.steps


def _sheets(reader: Reader, address: str) -> int:
    opened = _result(reader, address) if "#" in address else _opened(reader, address)
    return sheets(opened.page)


def _height(reader: Reader, address: str) -> int:
    opened = _result(reader, address) if "#" in address else _opened(reader, address)
    return opened.height()


SOE, ARRIVED, AFTER = "us/soe/", "arrived-without-certificate", "nopic-after-departure"
NUMBER, OCS = "tools/certificate-number/", "us/soe/#organic-control-system"
KOREA = "markets/kr/", "faq/tc-korea/", "faq/korea-processed-only/"

TASKS = (
    Task("exporter", "bananas to the US", "steps", "23", 11, _bananas, PHONE),
    Task("exporter", "cacao to Germany", "steps", "12", 11, _cacao, PHONE),
    Task("exporter", "share: screens down", "screens", "10", 0, _share, PHONE),
    Task(
        *("exporter", "the request form: how far down", "px", "3,897", 844),
        lambda r: r.down(_result(r).page.locator(".verdict__forms a").first),
        PHONE,
    ),
    Task(
        *("exporter", "if we are late", "steps", "3", 1),
        lambda r: _tapped(r, "", "vessel-leaves-friday/"),
        PHONE,
    ),
    Task("importer", "what SOE asks", "steps", "2", 1, lambda r: _tapped(r, "", SOE)),
    Task(
        *("importer", "arrived without: how far down", "px", "1,102", 800),
        lambda r: _place(r, "", ".alarm"),
    ),
    Task(
        *("importer", "check a number", "steps", "2", 1),
        lambda r: _tapped(r, "", NUMBER),
    ),
    Task(
        *("importer", "control system", "steps", "2", 1), lambda r: _tapped(r, "", OCS)
    ),
    Task("importer", "print SOE", "sheets", "13", 2, lambda r: _sheets(r, SOE)),
    Task("staff", "letter with two questions", "steps", "6", 3, _letter),
    Task(
        *("staff", "el barco ya salió", "rank", "none", 3),
        lambda r: _rank(r, "el barco ya salió", f"faq/{AFTER}/"),
    ),
    Task(
        *("staff", "how long do we keep records", "rank", "none", 1),
        lambda r: _rank(r, "how long do we keep records", "faq/how-long-keep-records/"),
    ),
    Task(
        *("staff", "certificate number rejected", "rank", "3", 1),
        lambda r: _rank(
            r, "certificate number rejected", "faq/certificate-number-rejected/"
        ),
    ),
    Task(
        *("staff", "frozen blueberries korea", "rank", "none", 3),
        lambda r: _rank(r, "frozen blueberries korea", *KOREA),
    ),
    Task("staff", "letter with a result", "steps", "14", 2, _paste),
    Task(
        *("staff", "copy a link: how far down", "px", "1,164", 800),
        lambda r: _place(r, f"faq/{ARRIVED}/", "#share button"),
    ),
    Task("auditor", "from a result to its rule", "steps", "never", 2, _rule),
    Task("auditor", "all rules for Korea", "steps", "never", 1, _korea),
    Task(
        *("auditor", "what changed", "steps", "1", 1),
        lambda r: (r.open(""), r.tap(r.page.locator("footer a[href$='changes/']")), 1)[
            -1
        ],
    ),
    Task(
        *("auditor", "rules as a table file", "steps", "never", 1),
        lambda r: (
            _opened(r, "tables/").page.locator("a[href$='rules.csv']").count() or 99
        ),
    ),
    Task("page", "home", "px", "3,846", 1300, lambda r: _height(r, "")),
    Task("page", "home, phone", "px", "5,976", 2900, lambda r: _height(r, ""), PHONE),
    Task("page", "result", "px", "6,487", 2000, lambda r: _height(r, BANANAS)),
    Task(
        *("page", "result, phone", "px", "10,441", 3400),
        lambda r: _height(r, BANANAS),
        PHONE,
    ),
    Task("page", "questions", "px", "26,337", 1800, lambda r: _height(r, "faq/")),
    Task("page", "steps into the US", "px", "6,066", 1800, lambda r: _height(r, "us/")),
    Task(
        *("page", "transaction certificates", "px", "8,563", 2500),
        lambda r: _height(r, "transaction-certificates/"),
    ),
    Task("page", "market", "px", "2,678", 1300, lambda r: _height(r, "markets/jp/")),
    Task("page", "rules", "px", "38,287", 2000, lambda r: _height(r, "tables/")),
    Task("page", "staff desk", "px", "34,884", 1200, lambda r: _height(r, "staff/")),
    Task("page", "glossary", "px", "18,030", 9100, lambda r: _height(r, "glossary/")),
    Task("page", "result on paper", "sheets", "14", 2, lambda r: _sheets(r, BANANAS)),
    Task(
        *("page", "answer on paper", "sheets", "3", 1),
        lambda r: _sheets(r, f"faq/{ARRIVED}/"),
    ),
)
