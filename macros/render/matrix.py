"""The matrix of markets as HTML.

Owns how the rows look. What they say is computed in `market_matrix`.
"""

from collections import Counter
from collections.abc import Sequence

from markupsafe import Markup

from macros.data import kinds
from macros.render.html import cells, chips, fact_list, html, link, table
from macros.render.words import listed, short_day
from macros.site.addresses import guide_address
from macros.site.market_matrix import EU, Row, matrix
from macros.site.view import View

HEADS = ("market", "accepted", "paper", "issuer", "seal", "wording")
SIGNS = {"yes": "✓", "partly": "◐", "own": "✕", "ask": "?", "until": "!"}
"""What stands before a status; the words after it say the same."""


def matrix_html(view: View) -> Markup:
    """All markets as one table that can be filtered, and the ones to ask about."""
    rows = matrix(view.site)
    known = [row for row in rows if row.status != "ask"]
    names = (view.word(f"matrix-{name}") for name in HEADS)
    lines = (_line(view, row) for row in known)
    tag = Markup('<table class="matrix__table stacks">')
    return html(
        '<div class="filtered matrix">{}{}{}</div>',
        _chips(view, rows),
        table(names, lines, view.word("matrix-caption"), tag),
        markets_to_ask_about(view, rows),
    )


def summary_list(view: View, row: Row) -> Markup:
    """The same row as a list of facts, for the page of its market."""
    pairs = zip(HEADS[1:], _cells(view, row), strict=True)
    return fact_list((view.word(f"matrix-{head}"), c) for head, c in pairs if c)


def _cells(view: View, row: Row) -> tuple[str, ...]:
    """What stands under HEADS behind the market, as HTML; "" for nothing."""
    return (
        status_html(view, row),
        "" if row.status == "own" else paper_links(view, row),
        issuers(view, row),
        _seal(view, row),
        _wording(view, row),
    )


def place_name(view: View, place: str) -> str:
    """What the market of a row is called."""
    if place == EU:
        return view.word("matrix-eu")
    return view.name(kinds.PLACES, place)


def market_link(view: View, place: str) -> Markup:
    """The market of a row, linked to its page."""
    return link(_market_address(view, place), place_name(view, place))


def accepted(view: View, row: Row) -> str:
    """Whether USDA organic is accepted, in a few words of plain text."""
    if row.until:
        return view.word("matrix-until", x=short_day(row.until, view.lang))
    if row.status == "partly":
        names = [view.word(f"matrix-{product}") for product in row.products]
        return view.word("matrix-partly", x=listed(names, view))
    return view.word(f"matrix-{row.status}")


def status_html(view: View, row: Row) -> Markup:
    """The same with its sign; what the market asks instead of USDA is linked."""
    sign = "until" if row.until else row.status
    name: str = accepted(view, row)
    if row.status == "own":
        name = link(view.address_of("certificate", row.papers[0]), name)
    return html(
        '<span class="status status--{}" aria-hidden="true">{}</span> {}',
        sign,
        SIGNS[sign],
        name,
    )


def paper_links(view: View, row: Row) -> Markup:
    """The papers of `row`, linked to their pages."""
    return Markup(", ").join(
        link(view.address_of("certificate", id_), view.name(kinds.CERTIFICATES, id_))
        for id_ in row.papers
    )


def issuers(view: View, row: Row) -> str:
    """Who issues the papers of `row`, and in which system; plain text."""
    names = []
    for id_ in row.papers:
        data = view.get(kinds.CERTIFICATES, id_)
        parts = [view.text(data[key]) for key in ("issuer", "system") if key in data]
        names.append("; ".join(parts))
    return ", ".join(dict.fromkeys(filter(None, names)))


def _market_address(view: View, place: str) -> str:
    return view.address("eu/index.md" if place == EU else f"markets/{place}.md")


def _line(view: View, row: Row) -> Markup:
    return html(
        '<tr id="{}" data-for="{}"><th scope="row">{}</th>{}</tr>',
        row.place,
        "own" if row.status == "own" else f"accepted {row.status}",
        market_link(view, row.place),
        cells((view.word(f"matrix-{head}") for head in HEADS[1:]), _cells(view, row)),
    )


def _seal(view: View, row: Row) -> str:
    if row.place == EU:
        return view.word("matrix-eu-seal")
    seal = view.get(kinds.MARKETS, row.place).get("seal")
    return view.text(seal) if seal else ""


def _wording(view: View, row: Row) -> Markup:
    """Whether words are fixed, linked to them: the EU's page has those of its rules."""
    if not row.wording:
        return Markup()
    if row.place != EU and "wording" in view.get(kinds.MARKETS, row.place):
        target = _market_address(view, row.place) + "#wording"
    else:
        target = view.address("eu/index.md") + "#routes-compared"
    return link(target, view.word("matrix-yes"))


def _chips(view: View, rows: Sequence[Row]) -> Markup:
    """A field to find a market in, chips with counts, and the CSV."""
    counts = Counter(row.status for row in rows)
    choices = {
        "all": len(rows) - counts["ask"],
        "accepted": counts["yes"] + counts["partly"],
        "own": counts["own"],
    }
    counted = [
        (choice, f"{view.word(f'matrix-only-{choice}')} {count}")
        for choice, count in choices.items()
    ]
    words = (view.word(f"matrix-{name}") for name in ("find", "none", "accepted"))
    return html(
        '<div class="matrix__tools"><span data-find="{}" data-none="{}">'
        '</span><fieldset class="chips"><legend class="md-visually-hidden">{}'
        "</legend>{}</fieldset>{}</div>",
        *(*words, chips("status", counted), sheet_link(view)),
    )


def sheet_link(view: View) -> Markup:
    """The whole matrix as CSV."""
    return link(view.file("transaction-certificates.csv"), "CSV")


def markets_to_ask_about(view: View, rows: Sequence[Row], *more: Markup) -> Markup:
    """The markets to ask QCS about, the way to every other country, and `more`."""
    links = [market_link(view, row.place) for row in rows if row.status == "ask"]
    guide = link(
        guide_address({"origin": "us"}, view.page, view.lang), view.word("matrix-guide")
    )
    named = html(
        "<strong>{}</strong> {}. ", view.word("matrix-asked"), Markup(", ").join(links)
    )
    ways = Markup("\xa0· ").join([guide, *more])
    return html('<p class="matrix__asked">{}{}</p>', named if links else "", ways)
