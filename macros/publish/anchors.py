"""Ids of the data that the program itself names.

Owns the list, so that a renamed item is told by a check and not by a build
that breaks. What is done with them is the business of the modules named here.
"""

from collections.abc import Iterator

from macros.data.problems import Place, Problem
from macros.pages.tools import LAST_PREPARATION
from macros.render.contact_form import OFFICES
from macros.render.plans import LEG_FIELDS, LOAD, STOP_FIELDS
from macros.render.tools import PLAN
from macros.site.decision import LISTS
from macros.site.model import Site

NAMED = (
    ("contacts", "qcs-us", ("email", "phone")),
    *(("contacts", office, ()) for office in OFFICES if office != "unsure"),
    ("fields", PLAN, ("to", "offices")),
)
"""Kind, id, and the keys that must be there."""

TABLES = ("certificate", *LISTS)


def anchor_problems(site: Site) -> Iterator[Problem]:
    """Items, groups, fields and tables that the program names and the data lacks."""
    for kind, id_, keys in NAMED:
        item = site.ids(kind).get(id_)
        source = site.library.files[kind][0].path
        if item is None:
            yield Problem(Place(source), f"the program needs '{id_}' of {kind}")
            continue
        for key in keys:
            if key not in item.data:
                said = f"the program needs '{key}' of '{id_}'"
                yield Problem(item.place, said)
    if plan := site.ids("fields").get(PLAN):
        groups = {group["id"] for group in plan.data["groups"]}
        fields = {f["id"] for part in plan.data["groups"] for f in part["fields"]}
        wanted = {LAST_PREPARATION, *STOP_FIELDS.values(), *LEG_FIELDS.values()}
        for id_ in sorted({LOAD} - groups | wanted - fields):
            yield Problem(plan.place, f"the program needs '{id_}' of '{PLAN}'")
    for table in sorted({*TABLES} - {table.id for table in site.rulebook.tables}):
        yield Problem(Place("data/guide/tables"), f"the program needs table '{table}'")
