"""What stands twice: ids within a kind, ids within an item, questions.

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
from macros.data.yaml_file import MOST_CACHED, Source
from macros.guide.case_link import IN_LINKS
from macros.guide.known_facts import UNSURE

RESERVED = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9]")
LIST = "index"
"""The file of the page that lists the items of a folder."""

LONGEST = 100
"""So long an id may be: Windows takes 260 signs for a file with all its folders."""


def duplicate_problems(library: Library) -> Iterator[Problem]:
    """Ids and aliases, or names of scenarios, that stand twice within a kind."""
    for kind in library.files:
        named = [
            (name, item.position)
            for item in library.items(kind)
            for name in (item.data.get("id", item.data.get("name")), *_aliases(item))
        ]
        for name, position, first in repeated(named):
            yield Problem(position, f"'{name}' is used twice; first at {first}")


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


def related_problems(library: Library) -> Iterator[Problem]:
    """Answers that lead to themselves."""
    for item in library.items(kinds.FAQ):
        related = item.data.get("related", ())
        if isinstance(related, list) and item.data.get("id") in related:
            position = item.position_of("related", related.index(item.data["id"]))
            yield Problem(position, "this answer is related to itself", "name others")


def reserved_problems(library: Library) -> Iterator[Problem]:
    """Ids that no page can have: no file on Windows, or that of a list of pages."""
    for _, item in library.every_item():
        id_ = str(item.data.get("id", ""))
        if RESERVED.fullmatch(id_):
            message = f"'{id_}' is a name that Windows keeps for itself"
            yield Problem(item.position_of("id"), message)
        elif id_ == LIST:
            message = f"'{id_}' is the name of the page that lists the others"
            yield Problem(item.position_of("id"), message)
        elif len(id_) > LONGEST:
            message = f"an id of {len(id_)} signs, which is no name for a file"
            yield Problem(item.position_of("id"), message, f"at most {LONGEST}")


def fact_name_problems(library: Library) -> Iterator[Problem]:
    """Facts and values that a link of the guide would take for something else."""
    for fact in library.items(kinds.FACTS):
        for path, part in every_part(fact.data):
            if path == ("id",) and part in IN_LINKS:
                message = f"'{part}' says something else in a link of the guide"
                yield Problem(fact.position_of(*path), message)
            elif path[-1:] == ("id",) and part == UNSURE:
                message = f"'{part}' is the answer of who does not know"
                hint = "write 'unsure: true' for the fact"
                yield Problem(fact.position_of(*path), message, hint)


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
        questions = item.data.get("question")
        for language, question in (
            questions.items() if isinstance(questions, dict) else ()
        ):
            plain = " ".join(re.findall(r"\w+", str(question).casefold()))
            other = first.setdefault(plain, item)
            if other is not item:
                message = f"this question is asked twice; first at {other.position}"
                yield Problem(item.position_of("question", language), message)
