"""Names by which readers find places and goods: each stands for one thing only.

Owns this check. Runs on data that may have other faults.
"""

from collections.abc import Iterator

from macros.data.fold import folded
from macros.data.library import Data, Item, Library
from macros.data.problems import Position, Problem

NAMED = ("places", "goods")
"""Kinds of data that people choose by a name they type."""

OTHER = ("called", "people", "towns")
"""Where their other names stand, by language."""


def name_problems(library: Library) -> Iterator[Problem]:
    """Names that stand twice among those of the places, or of the goods."""
    for kind in NAMED:
        first: dict[tuple[str, str], Position] = {}
        for item in library.items(kind):
            for language, spelling, keys in _names(item):
                first_position = first.get((language, folded(spelling)))
                if first_position:
                    message = f"'{spelling}' stands twice; first at {first_position}"
                    yield Problem(item.position_of(*keys), message)
                first.setdefault((language, folded(spelling)), item.position)


def _names(item: Item[Data]) -> Iterator[tuple[str, str, tuple[str | int, ...]]]:
    """Each name of `item`: its language, the name, where it stands."""
    names = item.data.get("name")
    for lang, spelling in names.items() if isinstance(names, dict) else ():
        yield lang, str(spelling), ("name", lang)
    for key in OTHER:
        called = item.data.get(key)
        for lang, others in called.items() if isinstance(called, dict) else ():
            listed = others if isinstance(others, list) else ()
            for index, spelling in enumerate(listed):
                yield lang, str(spelling), (key, lang, index)
