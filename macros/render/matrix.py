"""The matrix of markets as HTML and as CSV.

Owns how the rows look. What they say is computed in `market_matrix`.
"""

from collections import Counter
from collections.abc import Sequence

from macros.data.library import Data
from macros.render.html import label
from macros.render.words import attribute, day, listed
from macros.site.addresses import (
    guide_address,
    localized,
    page_path,
    plain,
    relative_address,
)
from macros.site.csv_text import csv_text
from macros.site.market_matrix import EU, Row, matrix
from macros.site.model import Site, text

HEADS = ("market", "accepted", "paper", "issuer", "seal", "wording")
SIGNS = {"yes": "✓", "partly": "◐", "own": "✕", "ask": "?", "until": "!"}
"""What stands before a status; the words after it say the same."""


def matrix_html(site: Site, here: str, lang: str) -> str:
    """All markets as one table that can be filtered, and the ones to ask about."""
    rows = matrix(site)
    shown = [row for row in rows if row.status != "ask"]
    head = "".join(
        f'<th scope="col">{attribute(site.word(f"matrix-{h}", lang))}</th>'
        for h in HEADS
    )
    lines = "".join(_line(site, row, here, lang) for row in shown)
    caption = attribute(site.word("matrix-caption", lang))
    return (
        f'<div class="filtered matrix">{_chips(site, rows, here, lang)}'
        f'<table class="matrix__table stacks"><caption class="md-visually-hidden">'
        f"{caption}</caption><thead><tr>{head}</tr></thead><tbody>{lines}</tbody>"
        f"</table>{_asked(site, rows, here, lang)}</div>"
    )


def summary_list(site: Site, row: Row, here: str, lang: str) -> str:
    """The same row as a list of facts, for the page of its market."""
    lines = "".join(
        f"<div><dt>{attribute(site.word(f'matrix-{head}', lang))}</dt>"
        f"<dd>{cell}</dd></div>"
        for head, cell in zip(HEADS[1:], _cells(site, row, here, lang), strict=True)
        if cell
    )
    return f'<dl class="facts">{lines}</dl>'


def _cells(site: Site, row: Row, here: str, lang: str) -> tuple[str, ...]:
    """What stands under HEADS behind the market, as HTML; "" for nothing."""
    return (
        status_html(site, row, lang),
        paper_links(site, row, here, lang),
        attribute(issuers(site, row, lang)),
        attribute(_seal(site, row, lang)),
        _wording(site, row, here, lang),
    )


def place_name(site: Site, place: str, lang: str) -> str:
    """What the market of a row is called."""
    if place == EU:
        return site.word("matrix-eu", lang)
    return text(site.get("places", place)["name"], lang)


def accepted(site: Site, row: Row, lang: str) -> str:
    """Whether USDA organic is accepted, in a few words of plain text."""
    if row.until:
        return site.word("matrix-until", lang, x=day(row.until, lang))
    if row.status == "partly":
        names = [site.word(f"matrix-{product}", lang) for product in row.products]
        return site.word("matrix-partly", lang, x=listed(names, site, lang))
    return site.word(f"matrix-{row.status}", lang)


def status_html(site: Site, row: Row, lang: str) -> str:
    """The same with its sign."""
    sign = "until" if row.until else row.status
    said = attribute(accepted(site, row, lang))
    return (
        f'<span class="status status--{sign}" aria-hidden="true">{SIGNS[sign]}</span> '
        f"{said}"
    )


def paper_links(site: Site, row: Row, here: str, lang: str) -> str:
    """The papers of `row`, linked to their pages."""
    return ", ".join(
        _link(
            relative_address(page_path("certificate", id_, lang), here),
            text(_certificate(site, id_)["name"], lang),
        )
        for id_ in row.papers
    )


def issuers(site: Site, row: Row, lang: str) -> str:
    """Who issues the papers of `row`, and in which system; plain text."""
    said = []
    for id_ in row.papers:
        data = _certificate(site, id_)
        parts = [text(data[key], lang) for key in ("issuer", "system") if key in data]
        said.append("; ".join(parts))
    return ", ".join(dict.fromkeys(filter(None, said)))


def as_csv(site: Site) -> str:
    """The matrix as CSV in English, with a line for each market."""
    names = ("market", "accepted", "until", "certificate", "issued by", "wording")
    rows = [[*names, "send"]]
    for row in matrix(site):
        papers = [text(_certificate(site, id_)["name"], "en") for id_ in row.papers]
        words = [plain(text(site.get("wording", w)["text"], "en")) for w in row.wording]
        sent = [text(site.get("documents", d)["name"], "en") for d in row.documents]
        rows.append(
            [
                place_name(site, row.place, "en"),
                accepted(site, row, "en"),
                row.until,
                "; ".join(papers),
                issuers(site, row, "en"),
                " ".join(words),
                "; ".join(sent),
            ]
        )
    return csv_text(rows)


def _certificate(site: Site, id_: str) -> Data:
    return site.get("certificates", id_)


def _link(target: str, said: str) -> str:
    return f'<a href="{attribute(target)}">{attribute(said)}</a>'


def _market_address(row: Row, here: str, lang: str, anchor: str = "") -> str:
    page = "eu/index.md" if row.place == EU else f"markets/{row.place}.md"
    return relative_address(localized(page, lang) + anchor, here)


def _line(site: Site, row: Row, here: str, lang: str) -> str:
    name = attribute(place_name(site, row.place, lang))
    market = f'<a href="{_market_address(row, here, lang)}">{name}</a>'
    told = "".join(
        f"<td{label(attribute(site.word(f'matrix-{head}', lang)))}>{cell}</td>"
        for head, cell in zip(HEADS[1:], _cells(site, row, here, lang), strict=True)
    )
    return (
        f'<tr id="{row.place}" data-for="{_tags(row)}">'
        f'<th scope="row">{market}</th>{told}</tr>'
    )


def _seal(site: Site, row: Row, lang: str) -> str:
    if row.place == EU:
        return site.word("matrix-eu-seal", lang)
    seal = site.get("markets", row.place).get("seal")
    return text(seal, lang) if seal else ""


def _wording(site: Site, row: Row, here: str, lang: str) -> str:
    if not row.wording:
        return ""
    target = _market_address(row, here, lang, "#wording")
    return _link(target, site.word("matrix-yes", lang))


def _tags(row: Row) -> str:
    return "own" if row.status == "own" else f"accepted {row.status}"


def _chips(site: Site, rows: Sequence[Row], here: str, lang: str) -> str:
    """A field to find a market in, chips with counts, and the CSV."""
    counts = Counter(row.status for row in rows)
    choices = {
        "all": len(rows) - counts["ask"],
        "accepted": counts["yes"] + counts["partly"],
        "own": counts["own"],
    }
    chips = "".join(
        f'<label class="chip"><input type="radio" name="status" value="{choice}"'
        f"{' checked' if choice == 'all' else ''}> "
        f"{attribute(site.word(f'matrix-only-{choice}', lang))} {count}</label>"
        for choice, count in choices.items()
    )
    legend = attribute(site.word("matrix-accepted", lang))
    sheet = relative_address("transaction-certificates.csv", here).rstrip("/")
    find = attribute(site.word("matrix-find", lang))
    none = attribute(site.word("matrix-none", lang))
    return (
        f'<div class="matrix__tools"><span data-find="{find}" data-none="{none}">'
        f'</span><fieldset class="chips"><legend class="md-visually-hidden">{legend}'
        f'</legend>{chips}</fieldset><a href="{sheet}">CSV</a></div>'
    )


def _asked(site: Site, rows: Sequence[Row], here: str, lang: str) -> str:
    """The markets to ask QCS about, and the way to every other country."""
    links = [
        _link(_market_address(row, here, lang), place_name(site, row.place, lang))
        for row in rows
        if row.status == "ask"
    ]
    guide = _link(
        guide_address({"origin": "us"}, here, lang), site.word("matrix-guide", lang)
    )
    asked = f"<strong>{attribute(site.word('matrix-asked', lang))}</strong>"
    listed_ = f"{asked} {', '.join(links)}. " if links else ""
    return f'<p class="matrix__asked">{listed_}{guide}</p>'
