"""What is written besides pages: front matter, texts for scripts, the stylesheet.

Owns the files of the built site that no reader opens as a page.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import minify

from macros.data.languages import LANGUAGES, localized
from macros.guide.pack import packed
from macros.pages.staff import desk_texts
from macros.publish.ledger import RULES
from macros.publish.rules_data import rules_csv
from macros.publish.scripts import joined
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

SCRIPTS = (
    "site",
    "guide",
    "guide-ask",
    "guide-answers",
    "guide-why",
    "guide-take",
    "guide-ways",
    "guide-known",
    "model-context",
    "answer",
    "home",
    "checklist",
    "glossary",
    "procedure",
    "folded",
    "markets",
    "rules",
    "staff",
    "contact",
    "certificate-number",
    "worksheet",
    "travel-plan",
    "shipments",
    "reach",
    "papers",
    "search",
)
"""Scripts of our own; each is joined from its modules."""

LATER = {
    "guide-known": ("guide",),
    "guide-ask": ("guide",),
    "guide-answers": ("guide",),
    "guide-why": ("guide", "guide-answers"),
    "guide-take": ("guide", "guide-answers"),
    "guide-ways": ("guide", "guide-answers"),
}
"""Scripts that others fetch -> those, besides the first, that have run by then."""

STYLES = (
    "material-prose",
    "toc",
    "tables",
    "marks",
    "rail",
    "picture",
    "mail",
    "cards",
    "contact",
    "embed-page",
    "lists",
    "guide",
    "guide-page",
    "guide-ways",
    "guide-why",
    "guide-known",
    "forms",
    "glossary",
    "halves",
    "home",
    "matrix",
    "procedure",
    "reach",
    "rules",
    "sections",
    "status",
    "steps",
    "tools",
    "staff",
    "search",
)
"""Sheets beside the one that every page loads."""

IMPORT = re.compile(r'^@import "([^"]+)";$', re.MULTILINE)


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


def scripts(overrides: Path) -> Iterator[tuple[str, str]]:
    """(path, content) of the scripts that pages load."""
    folder = (overrides / "assets" / "js").resolve()
    entry = {name: folder / f"{name}.js" for name in SCRIPTS}
    before = {entry[n]: [entry[b] for b in there_before(n)] for n in SCRIPTS}
    for name, path in entry.items():
        yield f"assets/{name}.js", joined(path, before[path], before)


def there_before(name: str) -> tuple[str, ...]:
    """The scripts that have run when the script `name` runs."""
    return () if name == "site" else ("site", *LATER.get(name, ()))


def stylesheets(overrides: Path) -> Iterator[tuple[str, str]]:
    """(path, content) of the sheets: one for all pages, and those of some pages.

    Pages name the others that they need in `styles` of their front matter.
    """
    for name in ("site", *STYLES):
        yield f"assets/{name}.css", sheet(overrides, name)


def sheet(overrides: Path, name: str) -> str:
    """The sheet `name`, whole and small."""
    whole = _whole(overrides / "assets" / "css" / f"{name}.css")
    small: str = minify.string("text/css", whole)
    return small


def _whole(sheet: Path) -> str:
    """`sheet` after the sheets that it imports, joined in its order."""
    text = sheet.read_text(encoding="utf-8")
    parts = [_whole(sheet.parent / name) for name in IMPORT.findall(text)]
    return "\n".join([*parts, IMPORT.sub("", text)])
