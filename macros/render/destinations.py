"""Which paper for which destination: the rows of the matrix, gathered by paper.

Owns how they are gathered and look. What they say is computed in `market_matrix`.
"""

from collections.abc import Sequence
from itertools import groupby

from markupsafe import Markup

from macros.render.html import html, joined, table
from macros.render.matrix import (
    issuers,
    market_link,
    markets_to_ask_about,
    paper_links,
    sheet_link,
    status_html,
)
from macros.site.market_matrix import Row, matrix
from macros.site.view import View

HEADS = ("paper", "destinations", "accepted", "issuer")


def destinations(view: View) -> Markup:
    """A table with a row for each paper, and the destinations to ask about."""
    rows = matrix(view.site)
    names = (view.word(f"matrix-{name}") for name in HEADS)
    papers = table(names, (_line(view, same) for same in _gathered(rows)))
    return papers + markets_to_ask_about(view, rows, sheet_link(view))


def _gathered(rows: Sequence[Row]) -> list[list[Row]]:
    """The rows that go with the same papers on the same terms, in their order."""

    def terms(row: Row) -> tuple[object, ...]:
        return row.papers, row.status, row.until

    accepted = [row for row in rows if row.status != "ask"]
    first = {terms(row): at for at, row in reversed([*enumerate(accepted)])}
    accepted.sort(key=lambda row: first[terms(row)])
    return [[*same] for _, same in groupby(accepted, terms)]


def _line(view: View, rows: Sequence[Row]) -> Markup:
    row = rows[0]
    places = Markup(", ").join(
        html('<span id="{}">{}</span>', row.place, market_link(view, row.place))
        for row in rows
    )
    paper, issuer = paper_links(view, row), issuers(view, row)
    cells = paper, places, status_html(view, row), issuer
    return html("<tr>{}</tr>", joined("<td>{}</td>", cells))
