"""Data that scripts and spreadsheets take: names, texts, rules, as files.

Owns which such files there are and where they lie, those of the guide for other
people's pages and for assistants included; what they say is the business of `render`
and `site`. Scripts and style sheets themselves are those of `assets`.
"""

from collections.abc import Iterator
from pathlib import Path

from macros.data.json_text import compact
from macros.data.languages import LANGUAGES
from macros.guide.pack import packed
from macros.pages.generated import generated_pages
from macros.pages.staff import desk_texts
from macros.publish.assets import sheet
from macros.publish.ledger import RULES
from macros.publish.scripts import joined
from macros.publish.search_data import search_data
from macros.publish.sheets import matrix_csv, rules_csv
from macros.render.embed import DATA, MODULE, branch_data, first_data
from macros.render.guide import BRANCH, PART, asked_data
from macros.render.guide_branches import branch_texts, packed_parts
from macros.render.guide_texts import (
    dated_data,
    item_names,
    item_texts,
    known_texts,
    reason_data,
    taking_data,
)
from macros.render.guide_ways import ways_texts
from macros.render.names import names_data, place_names
from macros.site.assistant_tools import ON_PAGES, listed
from macros.site.memory import memoized
from macros.site.model import Site
from macros.site.releases import graph_of, graphs, rules_hash
from macros.site.view import views
from macros.site.vocabulary import names_of_facts

TABLES = {"rules.csv": rules_csv, "transaction-certificates.csv": matrix_csv}
"""Path of what opens in a spreadsheet -> what makes it."""


def tables(site: Site) -> Iterator[tuple[str, str]]:
    """(path, content) of what opens in a spreadsheet."""
    for path, make in TABLES.items():
        yield path, make(site)


def reasons(site: Site) -> Iterator[tuple[str, str]]:
    """(path, content) of the reasons of all rules, as scripts."""
    for view in views(site):
        data = reason_data(view.on("guide.md"))
        yield f"assets/guide-reasons-{view.lang}.js", _part("reasons", data)


def guide_texts(site: Site) -> Iterator[tuple[str, str]]:
    """(path, content) of what else the guide's results say, as scripts.

    Scripts, because a page opened from a folder may not fetch data.
    """
    for view in (view.on("guide.md") for view in views(site)):
        parts = {"asked": asked_data, "dated": dated_data, "take": taking_data}
        for name, make in parts.items():
            yield f"assets/guide-{name}-{view.lang}.js", _part(name, make(view))
        for name, data, rest in branch_texts(view):
            yield BRANCH.format(view.lang, name), _part(name, data)
            more = f"{name}-more"
            yield BRANCH.format(view.lang, more), _part(more, rest)
        yield _script(f"guide-ways-{view.lang}", "guideWaysTexts", ways_texts(view))
        yield _script(f"guide-texts-{view.lang}", "guideTexts", item_texts(view))
        yield _script(f"item-names-{view.lang}", "itemNames", item_names(view))
    for name, part in packed_parts(site):
        yield PART.replace("{x}", name), _part(name, part)
    yield _script("guide-graph", "guideGraph", _packed(site, rules_hash(site)))


def _script(file: str, name: str, data: object) -> tuple[str, str]:
    """Path and content of a script by which others know `data` by its `name`."""
    return f"assets/{file}.js", f"globalThis.{name}={compact(data)};\n"


def _part(name: str, data: object) -> str:
    """A script that puts `data` beside what the guide has of other parts."""
    key = compact(name)
    return f"(globalThis.guideParts??={{}})[{key}]={compact(data)};\n"


def short_answers(site: Site) -> Iterator[tuple[str, str]]:
    """(path, content) of what the staff desk puts into letters, as scripts."""
    for view in views(site):
        yield _script(f"desk-{view.lang}", "deskTexts", desk_texts(view))


def kept_rules(site: Site) -> Iterator[tuple[str, str]]:
    """(path, content) of every release of the rules, and what a page says of them."""
    for name in graphs(site):
        data = compact(_packed(site, name))
        script = f'(globalThis.guideRules??={{}})["{name}"]={data};\n'
        yield f"{RULES}{name}.js", script
    for view in views(site):
        texts = known_texts(view)
        yield _script(f"guide-known-{view.lang}", "guideKnownTexts", texts)


@memoized
def _packed(site: Site, name: str) -> dict[str, object]:
    """The release `name` of the rules, as it is sent."""
    graph = graph_of(site, name)
    assert graph
    return packed(graph)


def names(site: Site) -> Iterator[tuple[str, str]]:
    """(path, content) of places and goods by name, as scripts.

    `names` is for fields in which readers type, `places` only names each place.
    """
    for view in views(site):
        yield _script(f"places-{view.lang}", "placeNames", place_names(view))
        yield _script(f"names-{view.lang}", "names", names_data(view))


def names_of_lists(site: Site) -> Iterator[tuple[str, str]]:
    """(path, content) of what reads a list of shipments, as scripts."""
    for lang in LANGUAGES:
        names = names_of_facts(site, lang)
        yield _script(f"shipment-names-{lang}", "shipmentNames", names)


def search_texts(site: Site) -> Iterator[tuple[str, str]]:
    """(path, content) of what search finds, as scripts."""
    pages = [*generated_pages(site)]
    for view in views(site):
        data = search_data(view, pages)
        yield _script(f"search-{view.lang}", "searchData", data)


def embed(site: Site, overrides: str) -> Iterator[tuple[str, str]]:
    """(path, content) of the guide for other people's pages: a module, and its data."""
    folder = Path(overrides).resolve()
    yield MODULE, joined(folder / "assets" / "js" / "embed.js")
    style = sheet(folder, "embed")
    for view in views(site):
        yield f"{DATA}{view.lang}.json", compact(first_data(view, style))
        for name, data in branch_data(view):
            yield f"{DATA}{view.lang}-{name}.json", compact(data)


def assistant(site: Site) -> Iterator[tuple[str, str]]:
    """(path, content) of what pages fetch for an assistant in the browser.

    The list of tools, and of each rule the reason and the sources, which the data of
    `embed` do not tell.
    """
    yield "assets/assistant-tools.json", compact([listed(name) for name in ON_PAGES])
    for view in views(site):
        every = reason_data(view.on("guide.md"))
        keys = ("because", "silent", "sources")
        texts: dict[str, object] = {key: every[key] for key in keys}
        texts["confidence"] = site.words("confidence-", view.lang)
        texts["deciding"] = [t.id for t in site.rulebook.tables if t.unique]
        yield f"assets/assistant-{view.lang}.json", compact(texts)
