"""Every name by which people call an item, in all languages at once.

Owns where the data says them; by which of them something is found is decided elsewhere.
"""

from collections.abc import Collection, Iterable, Mapping

from macros.data.depth import every_part
from macros.data.library import Data
from macros.data.problems import did_you_mean, meaning
from macros.data.words import folded

NAMED_IN = {"markets": "places"}
"""Kinds whose items have no name of their own, but that of another kind's same id."""

CALLED = ("name", "label", "title", "term", "question")
"""Where an item says what it is called: the first that it has."""

OTHERS = ("called", "within", "email")
"""Where it says other names, its name in a sentence, and how it is reached."""


def names_of(data: Data) -> list[str]:
    """What an item is called, its other names, and that in a sentence."""
    own = next((key for key in CALLED if key in data), "")
    parts = (part for key in (own, *OTHERS) for _, part in every_part(data.get(key)))
    return [part for part in parts if isinstance(part, str)]


def ids_by_name(items: Iterable[Data]) -> dict[str, str]:
    """Each name of `items`, folded -> the id of the first that has it."""
    ids: dict[str, str] = {}
    for data in items:
        for name in names_of(data):
            ids.setdefault(folded(name), data["id"])
    return ids


def ids_by_alias(items: Iterable[Data]) -> dict[str, str]:
    """Former or other ids of `items`, as they are written -> the id."""
    return {alias: data["id"] for data in items for alias in data.get("aliases", ())}


def called_or_near(word: str, called: Mapping[str, str], ids: Collection[str]) -> str:
    """As `did_you_mean`, but first the one of `ids` that people call `word`.

    `called`: each name of them, folded -> its id.
    """
    id_ = called.get(folded(word))
    return meaning(id_) if id_ in {*ids} else did_you_mean(word, ids)
