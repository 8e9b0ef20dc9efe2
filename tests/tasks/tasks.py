"""The tasks of exporters, importers, staff and auditors, with what each may cost.

`first` is what each cost in November 2026, before the pages were made anew.
"""

from tests.browser.steps import BANANAS
from tests.tasks import doing
from tests.tasks.reader import Task

PHONE = 390

SOE, ARRIVED, AFTER = "us/soe/", "arrived-without-certificate", "nopic-after-departure"
NUMBER, OCS = "tools/certificate-number/", "us/soe/#organic-control-system"
KOREA = "markets/kr/", "faq/tc-korea/", "faq/korea-processed-only/"

TASKS = (
    Task("exporter", "bananas to the US", "steps", "23", 11, doing.bananas, PHONE),
    Task("exporter", "cacao to Germany", "steps", "12", 11, doing.cacao, PHONE),
    Task("exporter", "share: screens down", "screens", "10", 0, doing.share, PHONE),
    Task(
        *("exporter", "the request form: how far down", "px", "3,897", 844),
        lambda r: r.down(doing.result(r).page.locator(".verdict__forms a").first),
        PHONE,
    ),
    Task(
        *("exporter", "if we are late", "steps", "3", 1),
        lambda r: doing.tapped(r, "", "vessel-leaves-friday/"),
        PHONE,
    ),
    Task(
        "importer", "what SOE asks", "steps", "2", 1, lambda r: doing.tapped(r, "", SOE)
    ),
    Task(
        *("importer", "arrived without: how far down", "px", "1,102", 800),
        lambda r: doing.place(r, "", ".alarm"),
    ),
    Task(
        *("importer", "check a number", "steps", "2", 1),
        lambda r: doing.tapped(r, "", NUMBER),
    ),
    Task(
        *("importer", "control system", "steps", "2", 1),
        lambda r: doing.tapped(r, "", OCS),
    ),
    Task("importer", "print SOE", "sheets", "13", 2, lambda r: doing.printed(r, SOE)),
    Task("staff", "letter with two questions", "steps", "6", 3, doing.letter),
    Task(
        *("staff", "el barco ya salió", "rank", "none", 3),
        lambda r: doing.rank(r, "el barco ya salió", f"faq/{AFTER}/"),
    ),
    Task(
        *("staff", "how long do we keep records", "rank", "none", 1),
        lambda r: doing.rank(
            r, "how long do we keep records", "faq/how-long-keep-records/"
        ),
    ),
    Task(
        *("staff", "certificate number rejected", "rank", "3", 1),
        lambda r: doing.rank(
            r, "certificate number rejected", "faq/certificate-number-rejected/"
        ),
    ),
    Task(
        *("staff", "frozen blueberries korea", "rank", "none", 3),
        lambda r: doing.rank(r, "frozen blueberries korea", *KOREA),
    ),
    Task("staff", "letter with a result", "steps", "14", 2, doing.paste),
    Task(
        *("staff", "copy a link: how far down", "px", "1,164", 800),
        lambda r: doing.place(r, f"faq/{ARRIVED}/", "#share button"),
    ),
    Task("auditor", "from a result to its rule", "steps", "never", 2, doing.rule),
    Task("auditor", "all rules for Korea", "steps", "never", 1, doing.korea),
    Task(
        *("auditor", "what changed", "steps", "1", 1),
        lambda r: (r.open(""), r.tap(r.page.locator("footer a[href$='changes/']")), 1)[
            -1
        ],
    ),
    Task(
        *("auditor", "rules as a table file", "steps", "never", 1),
        lambda r: (
            doing.opened(r, "tables/").page.locator("a[href$='rules.csv']").count()
            or 99
        ),
    ),
    Task("page", "home", "px", "3,846", 1300, lambda r: doing.height(r, "")),
    Task(
        "page", "home, phone", "px", "5,976", 2900, lambda r: doing.height(r, ""), PHONE
    ),
    Task("page", "result", "px", "6,487", 2000, lambda r: doing.height(r, BANANAS)),
    Task(
        *("page", "result, phone", "px", "10,441", 3400),
        lambda r: doing.height(r, BANANAS),
        PHONE,
    ),
    Task("page", "questions", "px", "26,337", 1800, lambda r: doing.height(r, "faq/")),
    Task(
        "page",
        "steps into the US",
        "px",
        "6,066",
        1800,
        lambda r: doing.height(r, "us/"),
    ),
    Task(
        *("page", "transaction certificates", "px", "8,563", 2500),
        lambda r: doing.height(r, "transaction-certificates/"),
    ),
    Task(
        "page", "market", "px", "2,678", 1300, lambda r: doing.height(r, "markets/jp/")
    ),
    Task("page", "rules", "px", "38,287", 2000, lambda r: doing.height(r, "tables/")),
    Task(
        "page", "staff desk", "px", "34,884", 1200, lambda r: doing.height(r, "staff/")
    ),
    Task(
        "page", "glossary", "px", "18,030", 9100, lambda r: doing.height(r, "glossary/")
    ),
    Task(
        "page",
        "result on paper",
        "sheets",
        "14",
        2,
        lambda r: doing.printed(r, BANANAS),
    ),
    Task(
        *("page", "answer on paper", "sheets", "3", 1),
        lambda r: doing.printed(r, f"faq/{ARRIVED}/"),
    ),
)
