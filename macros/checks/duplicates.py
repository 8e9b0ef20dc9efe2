"""What stands twice: ids within a kind or an item, questions, names that readers type.

Owns these checks. Runs on data that may have other faults.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from macros.data import kinds
from macros.data.depth import every_part
from macros.data.library import Data, Item, Library, heads_in, items_in
from macros.data.problems import Position, Problem
from macros.data.words import folded
from macros.data.yaml_file import MOST_CACHED, Source

NAMED = ("places", "goods")
"""Kinds of data that people choose by a name they type."""

OTHER = ("called", "people", "towns")
"""Where their other names stand, by language."""


def duplicate_problems(library: Library) -> Iterator[Problem]:
    """Ids and aliases, or names of scenarios, that stand twice within a kind."""
    for kind in library.files:
        named = [
            (name, item.position)
            for item in library.items(kind)
            for name in (item.data.get("id", item.data.get("name")), *_aliases(item))
        ]
        for name, position, first in repeated(named):
            twice = f"first at {first}" if first != position else "in this item itself"
            yield Problem(position, f"'{name}' is used twice; {twice}")


def repeated(
    named: Iterable[tuple[object, Position]],
) -> Iterator[tuple[str, Position, Position]]:
    """Each name that came before: the name, where it stands, where it stood first."""
    first: dict[str, Position] = {}
    for name, position in named:
        if isinstance(name, str):
            if name in first:
                yield name, position, first[name]
            first.setdefault(name, position)


def _aliases(item: Item[Data]) -> list[object]:
    aliases = item.data.get("aliases")
    return aliases if isinstance(aliases, list) else []


def head_problems(library: Library) -> Iterator[Problem]:
    """Topics of answers and tables of rules that two files have, or not their own."""
    for kind, key in (("faq", "topic"), ("table", "table")):
        named = [
            (head.data.get(key), head.position_of(key)) for head in library.heads(kind)
        ]
        for name, position in named:
            own = Path(position.path).stem
            if isinstance(name, str) and name != own:
                message = f"the {key} '{name}' stands in the file of '{own}'"
                yield Problem(position, message, "both have one name")
        for name, position, first in repeated(named):
            message = f"the {key} '{name}' stands twice; first at {first}"
            yield Problem(position, message, "each file has its own")
    topics = [head for head in library.heads("faq") if "order" in head.data]
    orders = [(str(head.data["order"]), head.position_of("order")) for head in topics]
    for order, position, first in repeated(orders):
        message = f"the order {order} stands twice; first at {first}"
        yield Problem(position, message, "each topic has its own")


def nested_problems(library: Library) -> Iterator[Problem]:
    """Ids that stand twice inside one item: states, values, fields of a paper."""
    for kind, sources in library.files.items():
        for source in sources:
            yield from _nested_in(kind, source)


@lru_cache(maxsize=MOST_CACHED)
def _nested_in(kind: str, source: Source) -> list[Problem]:
    return [
        Problem(position, f"'{name}' is used twice in this item")
        for item in (*items_in(kind, source), *heads_in(kind, source))
        for name, position, _ in repeated(
            (part, item.position_of(*path))
            for path, part in every_part(item.data)
            if path[1:] and path[-1] == "id"
        )
    ]


def question_problems(library: Library) -> Iterator[Problem]:
    """Questions that the FAQ asks twice, whatever their capitals and marks."""
    first: dict[str, Item[Data]] = {}
    for item in library.items(kinds.FAQ):
        asked = item.data.get("question")
        for language, question in asked.items() if isinstance(asked, dict) else ():
            plain = " ".join(re.findall(r"\w+", str(question).casefold()))
            other = first.setdefault(plain, item)
            if other is not item:
                message = f"this question is asked twice; first at {other.position}"
                yield Problem(item.position_of("question", language), message)


def name_problems(library: Library) -> Iterator[Problem]:
    """Names that stand twice among those of the places, or of the goods."""
    for kind in NAMED:
        first: dict[tuple[str, str], Position] = {}
        for item in library.items(kind):
            for language, spelling, keys in _names(item):
                name = language, folded(spelling)
                if name in first:
                    message = f"'{spelling}' stands twice; first at {first[name]}"
                    yield Problem(item.position_of(*keys), message)
                first.setdefault(name, item.position)


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
