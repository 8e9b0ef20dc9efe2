"""The travel-plan builder: a load, and the stops of its journey.

Whole without its script: it then shows the empty tables to print.
"""

from markupsafe import Markup

from macros.data import kinds
from macros.pages.tool_parts import (
    link_to_fields,
    mail_of,
    office,
    page_of_tool,
    privacy,
)
from macros.render.entries import group
from macros.render.evidence import evidence
from macros.render.html import html
from macros.render.plans import LOAD, empty_tables, eu_countries, plan_entries
from macros.render.tools import PLAN, tool_page, words_of
from macros.render.words import data_in_page
from macros.site.page import Page
from macros.site.view import View

LAST_PREPARATION = "last-preparation"
"""The field of the plan that its first stop holds."""


def plan_page(view: View, fields: tuple[str, kinds.FieldSet]) -> Page:
    """The page for the set `fields`: its id, and what it asks."""
    (id_, data), path = fields, tool_page(PLAN, view.lang)
    view = view.at(path)
    [load] = [part for part in data["groups"] if part["id"] == LOAD]
    form = group(view, "load", load, leave=LAST_PREPARATION)
    entries = plan_entries(view, data)
    in_page = {
        "words": words_of(view, "plan-"),
        "mail": mail_of(view.site, data),
        "entries": entries,
        "countries": eu_countries(view),
    }
    parts = [
        html("<p>{}</p>", view.word("plan-how")),
        privacy(view),
        link_to_fields(view, id_),
        _builder(view, form, empty_tables(view, entries)),
        office(view, data),
        evidence(view, data),
        data_in_page("tool-data", in_page),
    ]
    return page_of_tool(view, PLAN, parts)


def _builder(view: View, form: str, tables: str) -> Markup:
    """The entries for the load, and the journey: tables until the script draws."""
    return html(
        '<div class="tool"><form class="consignment" autocomplete="off">{}</form>'
        '<h2 id="journey">{}</h2><div id="tool-mount"><p>{}</p>{}</div></div>',
        *(form, view.word("plan-stops"), view.word("plan-no-script"), tables),
    )
