"""Groups of places that no rule speaks of.

Owns this check: a misspelt group takes a place out of its rules, and leaves no gap by
which the proofs would find it.
"""

from collections.abc import Iterator

from macros.data import kinds
from macros.data.depth import every_part
from macros.data.library import Library
from macros.data.problems import Problem, did_you_mean

SPEAK = ("facts", "table", "laws")
"""Kinds of data in which groups are tested."""


def group_problems(library: Library) -> Iterator[Problem]:
    """Groups of `places` whose name stands in no rule, law or fact."""
    spoken = {
        part
        for kind in SPEAK
        for source in library.files[kind]
        for _, part in every_part(source.value)
        if isinstance(part, str)
    }
    groups = {
        group
        for place in library.items(kinds.PLACES)
        for group in place.data.get("groups", ())
    }
    for place in library.items(kinds.PLACES):
        for index, group in enumerate(place.data.get("groups", ())):
            if group not in spoken:
                hint = did_you_mean(group, groups & spoken)
                position = place.position_of("groups", index)
                yield Problem(position, f"no rule speaks of the group '{group}'", hint)
