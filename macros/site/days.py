"""The days to come on which rules change, and the markets and certificates they touch.

Owns that list, from the cases: an item is in it if one shipment is told otherwise
from that day on. Notices count as they stand.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from macros.guide.lock import lock_of
from macros.guide.rules import Rulebook
from macros.guide.touched import Touched, touched
from macros.site.memory import memoized
from macros.site.model import Site
from macros.site.rule_results import from_rules

KINDS = ("markets", "certificates")


@memoized
def touched_on(site: Site) -> Mapping[str, Mapping[str, frozenset[str]]]:
    """Day after the newest review -> kind of items -> ids of those that it touches."""
    names = {kind: [*site.ids(kind)] for kind in KINDS}
    items = [source for kind in KINDS for source in site.library.files[kind]]
    today = site.newest_review("table")
    known = from_rules(site, "days", partial(_numbers, names, today), items)
    kinds_on: dict[str, dict[str, frozenset[str]]] = {}
    for key, numbers in known.items():
        day, kind = key.split()
        kinds_on.setdefault(day, {})[kind] = frozenset(names[kind][n] for n in numbers)
    return kinds_on


def touches_on(site: Site, day: str, kind: str, id_: str) -> bool:
    """Whether the item `id_` of `kind` is told otherwise from `day` on."""
    return id_ in touched_on(site).get(day, {}).get(kind, ())


def _numbers(
    names: Mapping[str, Sequence[str]], today: str, rulebook: Rulebook
) -> dict[str, list[int]]:
    """Under "day kind" the places of the ids that it touches, as what is remembered."""
    return {
        f"{day} {kind}": [n for n, id_ in enumerate(names[kind]) if id_ in ids]
        for day, one in _touched(rulebook, today).items()
        for kind, ids in zip(KINDS, (one.places, one.certificates), strict=True)
    }


def _touched(rulebook: Rulebook, today: str) -> dict[str, Touched]:
    lock = lock_of(rulebook)
    days = [*lock.roots]
    return {
        day: touched(
            replace(lock, roots={days[0]: lock.roots[before]}),
            replace(lock, roots={days[0]: lock.roots[day]}),
        )
        for before, day in pairwise(days)
        if day > today
    }
