"""Whom a change of rules touches: destinations, and certificates.

Owns the exact sets: a destination is in them if one shipment to it, in one epoch,
is told anything else. Feeds of markets and certificates are made from them.
"""

from collections.abc import Collection
from dataclasses import dataclass

from macros.guide.both_locks import DECIDING, Kind, Pairs
from macros.guide.compare import day_before
from macros.guide.graph import Ref
from macros.guide.lock import Lock

WHERE = "destination"
"""The fact that says which market a shipment goes to."""


@dataclass(frozen=True)
class Touched:
    """`places`: destinations where a case is told otherwise; `all_places`: every one.

    `certificates`: those that some case gets now and did not, or got and does not.
    `items`: (table, id) of all that is told now and was not, or was and is not; where
    the certificate is another, only that. `first` and `last`: the days between which
    something is told otherwise, "" where that is always.
    """

    places: frozenset[str]
    all_places: bool
    certificates: frozenset[str]
    items: frozenset[tuple[str, str]]
    first: str
    last: str


def touched(old: Lock, new: Lock) -> Touched:
    """Whom the change from `old` to `new` touches, in any epoch."""
    pairs = Pairs(old, new)
    every = frozenset(v for values, *_ in pairs.parts.get(WHERE, ()) for v in values)
    places: frozenset[str] = frozenset()
    items: set[tuple[str, str]] = set()
    days = sorted({*old.roots, *new.roots})
    other = []
    for day in days:
        root = pairs.on(day)
        places |= _places(pairs, root, every)
        kinds = pairs.kinds(root)
        items |= {(table, id_) for table, *ids in kinds for id_ in ids if id_}
        other += [day] if kinds else []
    return Touched(
        places,
        bool(other) and places == every,
        frozenset(id_ for table, id_ in items if table == DECIDING),
        frozenset(items),
        *_between(days, other),
    )


def _between(days: list[str], other: list[str]) -> tuple[str, str]:
    """The first and last day of the epochs `other` than before, "" for no end."""
    if not other:
        return "", ""
    first, after = other[0], days[days.index(other[-1]) + 1 :]
    return "" if first == days[0] else first, day_before(after[0]) if after else ""


def _places(pairs: Pairs, root: Ref, every: frozenset[str]) -> frozenset[str]:
    """The destinations below `root` where something is told otherwise."""

    def of_node(fact: str, below: list[frozenset[str]]) -> frozenset[str]:
        if fact == WHERE:
            parts = (values for values, *_ in pairs.parts[fact])
            below = [p & b for p, b in zip(parts, below, strict=True)]
        return frozenset().union(*below)

    def of_end(kinds: frozenset[Kind]) -> frozenset[str]:
        return every if kinds else frozenset()

    return pairs.pairs.folded([root], of_end, of_node)[root]


def as_data(
    change: Touched, markets: Collection[str], certificates: Collection[str]
) -> dict[str, bool | str | list[str]]:
    """What `touches` of an entry says: ids of `markets` and `certificates` that exist.

    A change of every destination says so instead. Empty if it touches none of them,
    and always.
    """
    named = sorted(change.places & {*markets})
    papers = sorted(change.certificates & {*certificates})
    fields: dict[str, bool | str | list[str]] = (
        {"everywhere": True} if change.all_places else {"markets": named}
    )
    fields |= {"certificates": papers, "from": change.first, "until": change.last}
    return {key: value for key, value in fields.items() if value}
