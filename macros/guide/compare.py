"""What two locks tell differently, case by case.

Owns what counts as one change: a kind of case, from its first day to its last. A
change is told once, with the cases it touches; cases that are told the same never
show. The comparison itself is that of `both_locks`.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from macros.guide.both_locks import DECIDING, Compared, Kind, Pairs
from macros.guide.graph import Ref
from macros.guide.lock import Lock
from macros.guide.rules import END, Cube

Span = tuple[str, str, Ref]
"""What is told differently from its first day to the day after, "" if it never ends."""


@dataclass(frozen=True)
class Change:
    """One thing that cases are told differently from `first` to `last`.

    `now` and `was` are words of `table`, "" where nothing came in its place.
    `cases` hold the shipments it touches, the largest first, and perhaps not
    all if it is not `complete`; `share` is their part of all shipments.
    """

    table: str
    now: str
    was: str
    cases: tuple[Cube, ...]
    complete: bool
    share: float
    first: str
    last: str


def changes(old: Lock, new: Lock, same: Compared | None = None) -> list[Change]:
    """What `new` tells otherwise than `old`; the changes of most shipments first.

    `same`: facts that compare two others; what no shipment can be is no change.

    Values and facts that only `old` knew are left out: no shipment has them now.
    A value that only `new` knows was told nothing before.
    """
    pairs = Pairs(old, new, same)
    spans_of: dict[Kind, list[Span]] = {}
    for first, after in pairwise([*sorted({*old.roots, *new.roots}), ""]):
        root = pairs.on(first)
        for key in pairs.kinds(root):
            spans = spans_of.setdefault(key, [])
            where = pairs.where(root, key)
            if spans and spans[-1][1:] == (first, where):
                spans[-1] = (spans[-1][0], after, where)
            else:
                spans.append((first, after, where))
    changed = [
        Change(*key, *pairs.cases(where), first=first, last=day_before(after))
        for key, spans in spans_of.items()
        for first, after, where in spans
    ]
    real = [change for change in changed if change.cases]
    order = sorted(real, key=lambda change: -change.share)
    return sorted(order, key=lambda change: change.table != DECIDING)


def day_before(day: str) -> str:
    """The day before `day`; the last of all for ""."""
    if not day:
        return END
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()
