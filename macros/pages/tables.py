"""The tables behind the decision guide, written for people."""

from markupsafe import Markup

from macros.data import kinds
from macros.data.languages import localized
from macros.render.html import folding, html, link, opening
from macros.render.tables import table_html
from macros.render.words import data_in_page
from macros.site.addresses import relative_address
from macros.site.model import LEVELS
from macros.site.page import Page
from macros.site.rule_places import rule_places
from macros.site.view import View, in_each_language


@in_each_language
def pages(view: View) -> Page:
    """One page per language, with all tables."""
    path = localized("tables.md", view.lang)
    view = view.at(path)
    title, lede = view.word("tables"), view.word("tables-lede")
    parts = [opening(title, lede, "tables")]
    laws = relative_address(localized("laws.md", view.lang), path)
    never = link(laws, view.word("laws"))
    parts.append(html("<p>{} {}.</p>", view.word("laws-link"), never))
    places_of = rule_places(view.site)
    parts.append(_filter(view))
    heads = {s.value["table"]: s.value for s in view.site.library.files["table"]}
    for table in view.site.rulebook.tables:
        name = view.text(heads[table.id]["title"])
        parts.append(folding(name, table.id))
        parts.append(table_html(view, table, name, places_of))
    meta = view.meta_of_all(
        title,
        lede,
        "table",
        dataset=["rules.csv", "api/v1/rules.json"],
        scripts=["folded", "rules"],
        styles=["rules"],
    )
    return Page(path, Markup("\n").join(parts), meta, "data/guide/tables")


def _filter(view: View) -> Markup:
    """What the filter's script says and offers; links to the rules as data."""
    data: dict[str, object] = {"words": view.words("rules-")}
    data["places"] = view.names(kinds.PLACES)
    data["known"] = {level: view.word(f"known-{level}") for level in LEVELS}
    links = Markup(", ").join(
        link(view.file(file), label)
        for file, label in (("rules.csv", "CSV"), ("api/v1/rules.json", "JSON"))
    )
    mount = html('<div id="rules-filter"></div>{}', data_in_page("rules-data", data))
    return html("{}<p>{}</p>", mount, links)
