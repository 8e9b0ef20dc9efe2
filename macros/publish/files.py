"""Data that scripts and spreadsheets take: names, texts, rules, as files.

Owns which such files there are and where they lie; what they say is the business of
`render` and `site`. Scripts and sheets themselves are those of `assets`.
"""

from collections.abc import Iterable, Iterator

from macros.data.languages import LANGUAGES, localized
from macros.guide.pack import packed
from macros.pages.staff import desk_texts
from macros.publish.ledger import RULES
from macros.publish.rules_data import rules_csv
from macros.publish.search_data import search_data
from macros.render.guide import BRANCH, asked_data
from macros.render.guide_branches import branch_texts
from macros.render.guide_known import known_texts
from macros.render.guide_texts import (
    item_names,
    item_texts,
    reason_data,
    taking_data,
)
from macros.render.guide_ways import ways_texts
from macros.render.matrix import as_csv
from macros.render.names import names_data, place_names
from macros.render.words import compact
from macros.site.model import Site
from macros.site.page import Page
from macros.site.releases import graphs
from macros.site.view import views
from macros.site.vocabulary import names_of_facts


def tables(site: Site) -> Iterator[tuple[str, str]]:
    """(path, content) of what opens in a spreadsheet."""
    yield "rules.csv", rules_csv(site)
    yield "transaction-certificates.csv", as_csv(site)


def guide_texts(site: Site) -> Iterator[tuple[str, str]]:
    """(path, content) of what the guide's results say, as scripts.

    Scripts, because a page opened from a folder may not fetch data.
    """
    for view in views(site):
        page = localized("guide.md", view.lang)
        parts = {
            "asked": asked_data(view),
            "reasons": reason_data(view.at(page)),
            "take": taking_data(view),
        }
        for name, data in parts.items():
            yield f"assets/guide-{name}-{view.lang}.js", _part(name, data)
        for name, data, rest in branch_texts(view.at(page)):
            yield BRANCH.format(view.lang, name), _part(name, data)
            more = f"{name}-more"
            yield BRANCH.format(view.lang, more), _part(more, rest)
        ways = compact(ways_texts(view.at(page)))
        yield (
            f"assets/guide-ways-{view.lang}.js",
            f"globalThis.guideWaysTexts={ways};\n",
        )
        texts = compact(item_texts(view.at(page)))
        yield f"assets/guide-texts-{view.lang}.js", f"globalThis.guideTexts={texts};\n"
        items = compact(item_names(view))
        yield f"assets/item-names-{view.lang}.js", f"globalThis.itemNames={items};\n"
    graph = compact(packed(site.published_graph))
    yield "assets/guide-graph.js", f"globalThis.guideGraph={graph};\n"


def _part(name: str, data: object) -> str:
    """A script that puts `data` beside what the guide has of other parts."""
    key = compact(name)
    return f"(globalThis.guideParts??={{}})[{key}]={compact(data)};\n"


def short_answers(site: Site) -> Iterator[tuple[str, str]]:
    """(path, content) of what the staff desk puts into letters, as scripts."""
    for view in views(site):
        short = compact(desk_texts(view))
        yield f"assets/desk-{view.lang}.js", f"globalThis.deskTexts={short};\n"


def kept_rules(site: Site) -> Iterator[tuple[str, str]]:
    """(path, content) of every release of the rules, and what a page says of them."""
    for name, graph in graphs(site).items():
        data = compact(packed(graph))
        script = f'(globalThis.guideRules??={{}})["{name}"]={data};\n'
        yield f"{RULES}{name}.js", script
    for view in views(site):
        data = compact(known_texts(view))
        yield (
            f"assets/guide-known-{view.lang}.js",
            f"globalThis.guideKnownTexts={data};\n",
        )


def names(site: Site) -> Iterator[tuple[str, str]]:
    """(path, content) of places and goods by name, as scripts.

    `names` is for fields in which readers type, `places` only names each place.
    """
    for view in views(site):
        place_data = compact(place_names(view))
        yield f"assets/places-{view.lang}.js", f"globalThis.placeNames={place_data};\n"
        data = compact(names_data(view))
        yield f"assets/names-{view.lang}.js", f"globalThis.names={data};\n"


def names_of_lists(site: Site) -> Iterator[tuple[str, str]]:
    """(path, content) of what reads a list of shipments, as scripts."""
    for lang in LANGUAGES:
        data = compact(names_of_facts(site, lang))
        yield f"assets/shipment-names-{lang}.js", f"globalThis.shipmentNames={data};\n"


def search_texts(site: Site, pages: Iterable[Page]) -> Iterator[tuple[str, str]]:
    """(path, content) of what search finds; `pages` are those made from data."""
    for view in views(site):
        data = compact(search_data(view, pages))
        yield f"assets/search-{view.lang}.js", f"globalThis.searchData={data};\n"
