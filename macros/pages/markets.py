"""One page for each market: what is accepted, which paper, whose labels."""

from collections.abc import Iterator

from macros.data.library import Data, Item
from macros.render.blocks import guide_link
from macros.render.changed import changed
from macros.render.evidence import evidence, evidence_of
from macros.render.html import heading
from macros.render.matrix import matrix_html, summary_list
from macros.render.prose_html import as_html
from macros.render.words import attribute
from macros.site.addresses import localized, page_path, plain
from macros.site.market_matrix import row_of
from macros.site.model import Site
from macros.site.page import Page
from macros.site.rule_places import rule_places
from macros.site.view import View, views

SECTIONS = (
    "accepted",
    "excluded",
    "paper",
    "wording",
    "labels",
    "importer",
    "otherwise",
)


def pages(site: Site) -> Iterator[Page]:
    """A page per market and language, and an index per language."""
    for view in views(site):
        for id_, item in site.ids("markets").items():
            yield _market(view, id_, item)
        yield _index(view)


def _market(view: View, id_: str, item: Item) -> Page:
    data, path = item.data, page_path("market", id_, view.lang)
    view = view.at(path)
    place = view.text(view.get("places", id_)["name"])
    title = view.word("market-title", x=place)
    summary = plain(view.text(data["summary"]))
    parts = [
        heading(1, title, id_),
        f'<p class="answer">{attribute(summary)}</p>',
        summary_list(view, row_of(view.site, id_)),
        _rules_link(view, id_),
        guide_link(
            view.word("open-guide"),
            {"destination": id_, "origin": "us"},
            path,
            view.lang,
        ),
    ]
    parts.append('<div class="sections">')
    for name in SECTIONS:
        if name in data:
            parts += _section(view, name, data[name])
    parts += [*changed(view, "markets", id_), "</div>"]
    ending = evidence_of(view, data)
    meta: dict[str, object] = {
        "title": title,
        "description": summary,
        "lang": view.lang,
    }
    meta["styles"] = ["sections"]
    return Page(path, "\n".join(parts), meta, item.source.path, ending=ending)


def _rules_link(view: View, id_: str) -> str:
    """How many rules decide about the market, and where they stand."""
    count = sum(id_ in places for places in rule_places(view.site).values())
    target = view.address("tables.md")
    said = view.word("rules-of-market", n=count)
    return f'<p><a href="{target}#market={id_}">{said}</a></p>'


def _section(view: View, name: str, section: Data) -> list[str]:
    title = view.word(f"market-{name}")
    law = section.get("law", ())
    return [
        heading(2, title, name),
        as_html(view.text(section["text"]), view),
        evidence(view, section["sources"], law),
    ]


def _index(view: View) -> Page:
    path, title = localized("markets/index.md", view.lang), view.word("markets")
    view = view.at(path)
    lede = view.word("markets-lede")
    intro = f'{heading(1, title, "markets")}<p class="lede">{lede}</p>'
    meta: dict[str, object] = {
        "title": title,
        "description": lede,
        "lang": view.lang,
        "hide": ["toc"],
    }
    meta |= {"styles": ["forms", "matrix"], "scripts": ["markets"], "terms": False}
    meta["reviewed"] = view.site.newest_review("markets")
    table = matrix_html(view)
    return Page(path, intro, meta, "data/markets.yml", ending=table)
