"""The travel-plan builder: a load, and the stops of its journey.

Whole without its script: it then shows the empty tables to print.
"""

from markupsafe import Markup

from macros.data import kinds
from macros.data.library import Data
from macros.pages.tool_parts import (
    empty_table,
    group,
    hint,
    link_to_fields,
    mail_of,
    office,
    page_of_tool,
    privacy,
)
from macros.render.evidence import evidence
from macros.render.html import html
from macros.render.tools import PLAN, tool_page, words_of
from macros.render.words import data_in_page
from macros.site.view import Page, View

LAST_PREPARATION = "last-preparation"
"""The field of the plan that its first stop holds."""

STOP_FIELDS = {
    "certificate": "certificate-or-contract",
    "activity": "activity",
    "in": "date-in",
    "out": "date-out",
}
"""What the builder's script calls a field of a stop -> its id in the data."""

LOAD = "consignment"
"""The group of fields that says what is carried; the others are stops and legs."""

LEG_FIELDS = ("means", "vehicle", "seal", "cleaning", "ports")
"""The fields of the legs, which the script calls as the data does."""

OWN_FIELDS = ("name", "place", "certifier")
"""Fields of a stop that the builder words itself, since the data joins them."""

STOP_ORDER = ("name", "place", "certificate", "certifier", "activity", "in", "out")
EMPTY_STOPS = 6


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


def plan_entries(view: View, data: kinds.FieldSet) -> dict[str, dict[str, str]]:
    """Every entry of a stop and of a leg: what it is called, what to write."""
    parts = (part for part in data["groups"] if part["id"] != LOAD)
    fields = {field["id"]: field for part in parts for field in part["fields"]}
    entries = {
        name: {"name": view.text(fields[id_]["name"]), "hint": hint(view, fields[id_])}
        for name, id_ in (STOP_FIELDS | {id_: id_ for id_ in LEG_FIELDS}).items()
    }
    for name in OWN_FIELDS:
        entries[name] = {"name": view.word(f"plan-{name}"), "hint": ""}
    entries["name"]["hint"] = view.word("plan-name-hint")
    return entries


def eu_countries(view: View) -> list[tuple[str, str]]:
    """Id and name of each EU country, in the order of the names."""
    countries = [
        (id_, view.text(item.data["name"]))
        for id_, item in view.site.ids(kinds.PLACES).items()
        if "eu" in item.data.get("groups", ())
    ]
    return sorted(countries, key=lambda pair: pair[1])


def empty_tables(view: View, entries: Data) -> Markup:
    """The stops and the legs to fill in by hand."""
    stops = [entries[name]["name"] for name in STOP_ORDER]
    legs = [entries[name]["name"] for name in LEG_FIELDS]
    numbers = [str(number) for number in range(1, EMPTY_STOPS + 1)]
    ways = [f"{number} - {number + 1}" for number in range(1, EMPTY_STOPS)]
    return empty_table(
        view.word("plan-stops"), [view.word("plan-stop"), *stops], numbers
    ) + empty_table(view.word("plan-legs"), [view.word("plan-leg"), *legs], ways)
