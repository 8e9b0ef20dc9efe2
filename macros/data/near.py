"""The name that a mistyped one was probably meant to be.

Owns the edit distance: how many slips of the finger part two words. Its twin is
`overrides/assets/js/shared/edit-distance.js`.
"""

from collections.abc import Iterable

SHORTEST = 4
"""Shorter words are near too much."""

BEYOND = "\uffff"
"""No name has signs beyond this one, and JavaScript counts those as two."""

LONG = 6
"""From this length on a word may have two slips."""


def nearest(word: str, names: Iterable[str]) -> str:
    """The one of `names` with the fewest slips from `word`, "" if none is near.

    Of equals the first in the order of the alphabet.
    """
    if len(word) < SHORTEST or max(word) > BEYOND:
        return ""
    most = 2 if len(word) >= LONG else 1
    near, best = "", most + 1
    for name in names:
        if abs(len(name) - len(word)) > most or len(name) < SHORTEST:
            continue
        far = edit_distance(word, name, most)
        if far < best or (far == best and near and name < near):
            near, best = name, far
    return near


def edit_distance(one: str, other: str, most: int) -> int:
    """How many letters of `one` are wrong, missing, extra or swapped, beside `other`.

    `most` + 1 if they are more than `most`: those are not counted.
    """
    before: list[int] = []
    last: list[int] = [*range(len(other) + 1)]
    for i, sign in enumerate(one, 1):
        row = [i]
        for j, letter in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (sign != letter))
            swap = i > 1 and j > 1 and sign == other[j - 2] and one[i - 2] == letter
            row.append(min(cost, before[j - 2] + 1) if swap else cost)
        if min(row) > most:
            return most + 1
        before, last = last, row
    return last[-1]
