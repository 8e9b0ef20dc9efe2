"""The pieces of the travel-plan builder: its entries, countries, empty tables."""

from markupsafe import Markup

from macros.data import kinds
from macros.data.library import Data
from macros.render.entries import empty_table, hint
from macros.site.view import View

STOP_FIELDS = {
    "certificate": "certificate-or-contract",
    "activity": "activity",
    "in": "date-in",
    "out": "date-out",
}
"""What the builder's script calls a field of a stop -> its id in the data."""

LOAD = "consignment"
"""The group of fields that says what is carried; the others are stops and legs."""

LEG_FIELDS = {id_: id_ for id_ in ("means", "vehicle", "seal", "cleaning", "ports")}
"""The same for the legs."""

OWN_FIELDS = ("name", "place", "certifier")
"""Fields of a stop that the builder words itself, since the data joins them."""

STOP_ORDER = ("name", "place", "certificate", "certifier", "activity", "in", "out")
EMPTY_STOPS = 6


def plan_entries(view: View, data: kinds.FieldSet) -> dict[str, dict[str, str]]:
    """Every entry of a stop and of a leg: what it is called, what to write."""
    parts = (part for part in data["groups"] if part["id"] != LOAD)
    fields = {field["id"]: field for part in parts for field in part["fields"]}
    entries = {
        name: {"name": view.text(fields[id_]["name"]), "hint": hint(view, fields[id_])}
        for name, id_ in (STOP_FIELDS | LEG_FIELDS).items()
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
