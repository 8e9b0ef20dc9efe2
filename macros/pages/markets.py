"""One page for each market: what is accepted, which paper, whose labels."""

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from macros.data import kinds
from macros.data.library import Data
from macros.pages.changes import changed
from macros.render.blocks import fold, guide_link, listing, question_cards
from macros.render.evidence import evidence, evidence_of
from macros.render.html import heading, html
from macros.render.matrix import matrix_html, summary_list
from macros.render.prose_html import as_html
from macros.site.addresses import has_page, page_path, plain
from macros.site.market_matrix import row_of
from macros.site.memory import memoized
from macros.site.model import Site
from macros.site.rule_results import rule_places
from macros.site.view import Page, View, views

COLUMNS = (
    ("accepted", "excluded", "otherwise"),
    ("paper", "wording", "labels", "importer"),
)
"""What the page tells of the goods, and beside it of papers and labels."""


def pages(site: Site) -> Iterator[Page]:
    """A page per market and language, and an index per language."""
    for view in views(site):
        for id_ in site.ids(kinds.MARKETS):
            yield _market(site, view.lang, id_)
        yield _index(view)


@memoized
def _market(site: Site, lang: str, id_: str) -> Page:
    item = site.ids(kinds.MARKETS)[id_]
    data, path = item.data, page_path("market", id_, lang)
    view = View(site, lang, path)
    place = view.name(kinds.PLACES, id_)
    title = view.word("market-title", x=place)
    summary = plain(view.text(data["summary"]))
    facts = {"destination": id_, "origin": "us"}
    parts = [
        heading(1, title, id_),
        html('<div class="market"><p class="answer">{}</p>', summary),
        guide_link(view.word("open-guide"), facts, path, view.lang),
        summary_list(view, row_of(view.site, id_)),
        Markup('</div><div class="sections">'),
        *(_column(view, names, data) for names in COLUMNS),
        Markup('</div><div class="topics">'),
        *_answers(view, id_),
        fold(*changed(view, "markets", id_)),
        Markup("</div>"),
    ]
    ending = evidence_of(view, data, _rules_link(view, id_))
    meta = view.meta(
        title, summary, styles=["sections", "halves"], scripts=["folded"], hide=["toc"]
    )
    return Page(path, Markup("\n").join(parts), meta, item.source.path, ending=ending)


def _rules_link(view: View, id_: str) -> Markup:
    """How many rules decide about the market, and where they stand."""
    count = sum(id_ in places for places in rule_places(view.site).values())
    target = view.address("tables.md")
    label = view.word("rules-of-market", n=count)
    return html('<p><a href="{}#market={}">{}</a></p>', target, id_, label)


def _answers(view: View, id_: str) -> Iterator[Markup]:
    """The answers whose shipment goes to the market, folded."""
    ids = [
        answer
        for answer in view.site.answers_for(id_)
        if has_page(view.site, "faq", answer, view.lang)
    ]
    if ids:
        title = heading(2, view.counted("market-answers", len(ids)), "answers")
        yield fold(title, question_cards(view, ids))


def _column(view: View, names: Iterable[str], data: Data) -> Markup:
    """What is told under `names`; of some a market says nothing."""
    sections = (_section(view, name, data[name]) for name in names if name in data)
    return html("<div>{}</div>", sections)


def _section(view: View, name: str, section: kinds.MarketSection) -> Markup:
    title = heading(2, view.word(f"market-{name}"), name)
    body = as_html(view.text(section["text"]), view)
    return html("<section>{}{}{}</section>", title, body, evidence(view, section))


def _index(view: View) -> Page:
    view = view.on("markets/index.md")
    more = {"styles": ["forms", "matrix"], "scripts": ["markets"], "terms": False}
    table, origin = matrix_html(view), "data/markets.yml"
    return listing(view, "markets", "markets", [], origin, more=more, ending=table)
