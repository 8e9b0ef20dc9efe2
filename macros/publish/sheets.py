"""Tables for spreadsheets: the rules, the matrix of markets, every permalink.

Owns their columns. The rules stand on the page of tables too, and are rows of JSON for
programs; what the matrix says is computed in `market_matrix`.
"""

from collections.abc import Iterator, Mapping
from itertools import product

from macros.data import kinds
from macros.data.languages import LANGUAGES, MAIN
from macros.guide.otherwise import OTHERWISE
from macros.guide.rules import BEGINNING, END, Rule, Table
from macros.render.conditions import conditions, value_name
from macros.render.matrix import accepted, issuers, place_name
from macros.site.addresses import FOLDERS, address, has_page, page_path, plain
from macros.site.content import text
from macros.site.csv_text import csv_text
from macros.site.market_matrix import matrix
from macros.site.memory import memoized
from macros.site.model import Site
from macros.site.rule_results import rule_places
from macros.site.view import View

COLUMNS = (
    *("rule", "when", "then", "because", "silent", "sources", "law", "from", "until"),
    *("known", "reviewed", "markets"),
)
"""What is told of a rule."""

LINKS = "links.csv"

NAMED = {
    "faq": "question",
    "certificates": "name",
    "documents": "name",
    "forms": "name",
    "fields": "title",
    "markets": "summary",
    "glossary": "term",
}
"""Kind of data with permalinks -> where its items say what they are called."""

WORDS = {folder: word for word, folder in FOLDERS.items()} | {"glossary": "term"}


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


def matrix_csv(site: Site) -> str:
    """The matrix as CSV in English, with a line for each market."""
    names = ("market", "accepted", "until", "certificate", "issued by", "wording")
    rows, view = [[*names, "send"]], View(site, MAIN)
    for row in matrix(site):
        papers = [view.name(kinds.CERTIFICATES, id_) for id_ in row.papers]
        words = [
            plain(view.text(view.get(kinds.WORDING, w)["text"])) for w in row.wording
        ]
        sent = [view.name(kinds.DOCUMENTS, id_) for id_ in row.documents]
        status = place_name(view, row.place), accepted(view, row), row.until
        texts = "; ".join(papers), issuers(view, row), " ".join(words), "; ".join(sent)
        rows.append([*status, *texts])
    return csv_text(rows)


def links_csv(site: Site, root: str) -> str:
    """Every permalink, a row for each item and language.

    `root` is the address of the site, ending in "/".
    """
    rows = [["kind", "id", "language", "title", "link", "reviewed"]]
    for kind, name in NAMED.items():
        word = WORDS[kind]
        for (id_, item), lang in product(site.ids(kind).items(), LANGUAGES):
            if has_page(site, word, id_, lang):
                title = text(item.data[name], lang)
                link = root + address(page_path(word, id_, lang))
                rows.append(
                    [kind, id_, lang, title, link, item.data.get("reviewed", "")]
                )
    return csv_text(rows)
