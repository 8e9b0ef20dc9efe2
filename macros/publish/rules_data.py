"""The rules as data for auditors: CSV and JSON.

Owns their columns. The same rules stand on the page of tables.
"""

from collections.abc import Iterator, Mapping

from macros.data.languages import MAIN
from macros.guide.otherwise import OTHERWISE
from macros.guide.rules import BEGINNING, END, Rule, Table
from macros.render.conditions import conditions, value_name
from macros.site.content import text
from macros.site.csv_text import csv_text
from macros.site.memory import memoized
from macros.site.model import Site
from macros.site.rule_places import rule_places
from macros.site.view import View

COLUMNS = (
    *("rule", "when", "then", "because", "silent", "sources", "law", "from", "until"),
    *("known", "reviewed", "markets"),
)


@memoized
def rules_data(site: Site) -> list[dict[str, str]]:
    """A row for each rule, table by table, in English; lists are joined by "; "."""
    places_of = rule_places(site)
    return [
        dict(zip(COLUMNS, _cells(site, table, rule, places_of), strict=True))
        for table in site.rulebook.tables
        for rule in table.rules
    ]


def rules_csv(site: Site) -> str:
    """The same as CSV."""
    rows = ([row[name] for name in COLUMNS] for row in rules_data(site))
    return csv_text([COLUMNS, *rows])


def _when(site: Site, rule: Rule) -> str:
    if rule.item.data["when"] == OTHERWISE:
        return site.word("otherwise", MAIN)
    return " OR ".join(
        "; ".join(
            f"{name}: {value}" for name, value in conditions(View(site, MAIN), cube)
        )
        for cube in rule.cubes
    )


def _cells(
    site: Site, table: Table, rule: Rule, places_of: Mapping[str, frozenset[str]]
) -> Iterator[str]:
    data = rule.item.data
    yield rule.name
    yield _when(site, rule)
    yield "; ".join(value_name(View(site, MAIN), table.id, word) for word in rule.then)
    yield text(data["because"], MAIN)
    yield "yes" if rule.silent else ""
    yield "; ".join(data["sources"])
    yield "; ".join(data.get("law", ()))
    yield "" if rule.first == BEGINNING else rule.first
    yield "" if rule.last == END else rule.last
    yield site.confidence(data["sources"])
    yield data["reviewed"]
    for_these = places_of.get(rule.name)
    yield "all" if for_these is None else " ".join(sorted(for_these))
