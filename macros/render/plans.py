"""The pieces of the travel-plan builder: its entries, countries, empty tables."""

from macros.data.library import Data
from macros.render.entries import empty_table, hint
from macros.site.model import Site, text

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


def plan_entries(site: Site, data: Data, lang: str) -> dict[str, dict[str, str]]:
    """Every entry of a stop and of a leg: what it is called, what to write."""
    parts = (part for part in data["groups"] if part["id"] != LOAD)
    fields = {field["id"]: field for part in parts for field in part["fields"]}
    found = {
        name: {
            "name": text(fields[id_]["name"], lang),
            "hint": hint(site, fields[id_], lang),
        }
        for name, id_ in (STOP_FIELDS | LEG_FIELDS).items()
    }
    for name in OWN_FIELDS:
        found[name] = {"name": site.word(f"plan-{name}", lang), "hint": ""}
    found["name"]["hint"] = site.word("plan-name-hint", lang)
    return found


def eu_countries(site: Site, lang: str) -> list[tuple[str, str]]:
    """Id and name of each EU country, in the order of the names."""
    found = [
        (id_, text(item.data["name"], lang))
        for id_, item in site.ids("places").items()
        if "eu" in item.data.get("groups", ())
    ]
    return sorted(found, key=lambda pair: pair[1])


def empty_tables(site: Site, entries: Data, lang: str) -> str:
    """The stops and the legs to fill in by hand."""
    stops = [entries[name]["name"] for name in STOP_ORDER]
    legs = [entries[name]["name"] for name in LEG_FIELDS]
    numbers = [str(number) for number in range(1, EMPTY_STOPS + 1)]
    ways = [f"{number} - {number + 1}" for number in range(1, EMPTY_STOPS)]
    return empty_table(
        site.word("plan-stops", lang), [site.word("plan-stop", lang), *stops], numbers
    ) + empty_table(
        site.word("plan-legs", lang), [site.word("plan-leg", lang), *legs], ways
    )
