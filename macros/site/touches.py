"""What an entry of `data/changes.yml` says of whom its change of rules touches.

Owns that form. Whom it touches is computed in `guide.touched`, case by case.
"""

from macros.data import kinds
from macros.data.library import Data
from macros.guide.lock import Lock
from macros.guide.rule_marks import Marks, altered
from macros.guide.touched import Touched, as_data, touched
from macros.site.model import Site
from macros.site.roles import SIGNS, roles_of

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
    kinds = {table.id: table.gives for table in site.rulebook.tables}
    named = {
        role
        for table, id_ in change.items
        if id_ in site.ids(kinds[table])
        for role in roles_of(site.get(kinds[table], id_))
    }
    return [role for role in SIGNS if role in named]
