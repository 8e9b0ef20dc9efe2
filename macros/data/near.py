"""The known name that a mistyped one is nearest to.

Owns the counting of slips; its twin is
`overrides/assets/js/shared/slips.js`.
"""

from collections.abc import Iterable

SHORTEST = 4
"""Shorter words are near too much."""

BEYOND = "\uffff"
"""No name has signs beyond this one, and JavaScript counts those as two."""

LONG = 6
"""From this length on a word may have two slips."""


def nearest(said: str, names: Iterable[str]) -> str:
    """The one of `names` with the fewest slips from `said`, "" if none is near.

    Of equals the first in the order of the alphabet.
    """
    if len(said) < SHORTEST or max(said) > BEYOND:
        return ""
    most = 2 if len(said) >= LONG else 1
    found, best = "", most + 1
    for name in names:
        if abs(len(name) - len(said)) > most or len(name) < SHORTEST:
            continue
        far = slips(said, name, most)
        if far < best or (far == best and found and name < found):
            found, best = name, far
    return found


def slips(one: str, other: str, most: int) -> int:
    """Wrong, missing, extra and swapped letters; beyond `most` they are not counted."""
    before: list[int] = []
    last: list[int] = [*range(len(other) + 1)]
    for i, sign in enumerate(one, 1):
        row = [i]
        for j, known in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (sign != known))
            swap = i > 1 and j > 1 and sign == other[j - 2] and one[i - 2] == known
            row.append(min(cost, before[j - 2] + 1) if swap else cost)
        if min(row) > most:
            return most + 1
        before, last = last, row
    return last[-1]
