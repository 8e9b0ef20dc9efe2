"""What an entry of `data/changes.yml` says of whom its change of rules touches.

Owns that form, and whom a thing to do is for: the exporter's side, the importer's, or
both. Whom a change touches is computed in `guide.touched`, case by case.
"""

from macros.data import kinds
from macros.data.languages import MAIN
from macros.data.library import Data
from macros.guide.lock import Lock
from macros.guide.rule_marks import Marks, altered
from macros.guide.touched import Touched, as_data, touched
from macros.site.model import Site

SIGNS = {"exporter": ("export", "certifier"), "importer": ("import", "broker")}
"""Whom an item is for -> what its English words say of them."""

NAMING_ROLES = ("who", "requester")
"""Where an item says who does it, or who asks for it."""

CORRECTION, LAW = "correction", "law"
"""A change that tells days which have passed otherwise too, and one that does not."""


def touches(
    site: Site, old: Lock, new: Lock, rules: tuple[Marks, Marks], on: str
) -> Data:
    """Whom the change from `old` to `new`, accepted on the day `on`, touches.

    Empty if nobody. `rules`: the marks of all rules, before and now.
    """
    change = touched(old, new)
    if not change.items:
        return {}
    entry: dict[str, object] = {
        "kind": LAW if change.first >= on else CORRECTION,
        **as_data(change, site.ids(kinds.MARKETS), site.ids(kinds.CERTIFICATES)),
        "roles": _roles(site, change),
        "rules": altered(*rules),
    }
    return {key: value for key, value in entry.items() if value}


def _roles(site: Site, change: Touched) -> list[str]:
    named = {
        role
        for table, id_ in change.items
        if table in site.gives and id_ in site.ids(site.gives[table])
        for role in roles_of(site.given(table, id_))
    }
    return [role for role in SIGNS if role in named]


def roles_of(item: Data) -> list[str]:
    """The roles that `item` names; none if it does not say who."""
    content = " ".join(
        item[key][MAIN] for key in NAMING_ROLES if key in item
    ).casefold()
    return [role for role, signs in SIGNS.items() if any(s in content for s in signs)]
