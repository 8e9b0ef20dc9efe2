"""Measures how long 10,000 shipments of a list take, by command and by page."""

from pathlib import Path
from tempfile import TemporaryDirectory

from macros.checks.run import check
from macros.site.csv_text import csv_rows, csv_text
from macros.site.model import build_site
from macros.site.shipments import ShipmentList
from macros.site.vocabulary import names_of_facts
from tests.bench import timed
from tests.made_shipments import as_file, by_page, facts_asked, shipments
from tests.whole_project import ROOT

ROWS = 10_000
TODAY = "2026-11-28"


def rows() -> list[tuple[str, str]]:
    """(what, figure) pairs, measured now."""
    site = build_site(check(ROOT))
    asked, names = facts_asked(site), names_of_facts(site, "en")
    graph = site.published_graph
    file = as_file(asked, shipments(asked, ROWS, 0.95))

    def command() -> str:
        decided = ShipmentList(graph, names, TODAY).decide(file)
        return csv_text([decided.head, *decided.rows])

    _, copied = timed(lambda: csv_text(csv_rows(file)))
    _, decided = timed(command)
    with TemporaryDirectory() as folder:
        page = by_page(Path(folder), graph, names, TODAY, file.encode())["seconds"]
    return [
        (f"{ROWS:,} shipments read and written, not decided", f"{copied:.2f} s"),
        ("  decided by the command", f"{decided:.2f} s, {decided / copied:.1f} times"),
        ("  decided by the page", f"{page:.2f} s, {page / copied:.1f} times"),
    ]


if __name__ == "__main__":
    for what, figure in rows():
        print(f"{what:<66}{figure}")
