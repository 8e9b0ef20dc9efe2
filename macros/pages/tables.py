"""The tables behind the decision guide, written for people."""

from markupsafe import Markup

from macros.data import kinds
from macros.render.blocks import listing
from macros.render.html import folding, html, link
from macros.render.tables import table_html
from macros.render.words import data_in_page
from macros.site.content import LEVELS
from macros.site.memory import memoized
from macros.site.model import Site
from macros.site.rule_results import rule_places
from macros.site.view import Page, View, in_each_language

FILES = {"rules.csv": "CSV", "api/v1/rules.json": "JSON"}
"""The rules as data, and what links to them say."""


@in_each_language("tables.md")
def pages(view: View) -> Page:
    """One page per language, with all tables."""
    never = link(view.address("laws.md"), view.word("laws"))
    parts = [html("<p>{} {}.</p>", view.word("laws-link"), never), _filter(view)]
    for table in view.site.rulebook.tables:
        parts += _table(view.site, view.lang, view.page, table.id)
    more = {"dataset": [*FILES], "scripts": ["folded", "rules"], "styles": ["rules"]}
    return listing(view, "tables", "table", parts, "data/guide/tables", more=more)


@memoized
def _table(site: Site, lang: str, page: str, id_: str) -> tuple[Markup, Markup]:
    """The heading of a table of the rules, and the table itself."""
    view = View(site, lang, page)
    title = view.text(site.tables[id_]["title"])
    rows = table_html(view, site.table(id_), title, rule_places(site))
    return folding(title, id_), rows


def _filter(view: View) -> Markup:
    """What the filter's script says and offers; links to the rules as data."""
    data: dict[str, object] = {"words": view.words("rules-")}
    data["places"] = view.names(kinds.PLACES)
    data["known"] = {level: view.word(f"known-{level}") for level in LEVELS}
    links = Markup(", ").join(link(view.file(f), label) for f, label in FILES.items())
    mount = html('<div id="rules-filter"></div>{}', data_in_page("rules-data", data))
    return html("{}<p>{}</p>", mount, links)
