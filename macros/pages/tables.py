"""The tables behind the decision guide, written for people."""

from markupsafe import Markup

from macros.data import kinds
from macros.data.languages import localized
from macros.pages.listing import listing
from macros.render.html import folding, html, link
from macros.render.tables import table_html
from macros.render.words import data_in_page
from macros.site.model import LEVELS
from macros.site.page import Page
from macros.site.rule_places import rule_places
from macros.site.view import View, in_each_language

FILES = {"rules.csv": "CSV", "api/v1/rules.json": "JSON"}
"""The rules as data, and what links to them say."""


@in_each_language
def pages(view: View) -> Page:
    """One page per language, with all tables."""
    view = view.at(localized("tables.md", view.lang))
    never = link(view.address("laws.md"), view.word("laws"))
    parts = [html("<p>{} {}.</p>", view.word("laws-link"), never), _filter(view)]
    places_of = rule_places(view.site)
    heads = {s.value["table"]: s.value for s in view.site.library.files["table"]}
    for table in view.site.rulebook.tables:
        name = view.text(heads[table.id]["title"])
        parts.append(folding(name, table.id))
        parts.append(table_html(view, table, name, places_of))
    more = {"dataset": [*FILES], "scripts": ["folded", "rules"], "styles": ["rules"]}
    return listing(view, "tables", "table", parts, "data/guide/tables", more=more)


def _filter(view: View) -> Markup:
    """What the filter's script says and offers; links to the rules as data."""
    data: dict[str, object] = {"words": view.words("rules-")}
    data["places"] = view.names(kinds.PLACES)
    data["known"] = {level: view.word(f"known-{level}") for level in LEVELS}
    links = Markup(", ").join(link(view.file(f), label) for f, label in FILES.items())
    mount = html('<div id="rules-filter"></div>{}', data_in_page("rules-data", data))
    return html("{}<p>{}</p>", mount, links)
