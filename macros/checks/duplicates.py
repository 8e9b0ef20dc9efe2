"""What stands twice: ids within a kind, ids within an item, questions.

Owns these checks. Runs on data that may have other faults.
"""

import re
from collections.abc import Iterator

from macros.data.library import Item, Library
from macros.data.problems import Problem
from macros.data.yaml_file import Trail

RESERVED = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9]")


def duplicate_problems(library: Library) -> Iterator[Problem]:
    """Ids and aliases that stand twice within a kind."""
    for kind in library.files:
        first: dict[str, str] = {}
        for item in library.items(kind):
            aliases = item.data.get("aliases")
            former = aliases if isinstance(aliases, list) else []
            for name in [item.data.get("id"), *former]:
                if not isinstance(name, str):
                    continue
                if name in first:
                    message = f"'{name}' is used twice; first at {first[name]}"
                    yield Problem(item.place, message)
                first.setdefault(name, str(item.place))


def reserved_problems(library: Library) -> Iterator[Problem]:
    """Ids that Windows keeps for itself: no file there can have such a name."""
    for kind in library.files:
        for item in library.items(kind):
            if RESERVED.fullmatch(str(item.data.get("id", ""))):
                said = f"'{item.data['id']}' is a name that Windows keeps for itself"
                yield Problem(item.place_of("id"), said)


def nested_problems(library: Library) -> Iterator[Problem]:
    """Ids that stand twice inside one item: states, values, fields of a paper."""
    for kind in library.files:
        for item in [*library.items(kind), *library.heads(kind)]:
            seen: set[str] = set()
            for trail, id_ in _inner_ids(item.data, ()):
                if id_ in seen:
                    message = f"'{id_}' is used twice in this item"
                    yield Problem(item.place_of(*trail), message)
                seen.add(id_)


def _inner_ids(value: object, trail: Trail) -> Iterator[tuple[Trail, str]]:
    if isinstance(value, list):
        for index, inner in enumerate(value):
            here = (*trail, index)
            if isinstance(inner, dict) and isinstance(inner.get("id"), str):
                yield (*here, "id"), inner["id"]
            yield from _inner_ids(inner, here)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _inner_ids(inner, (*trail, key))


def question_problems(library: Library) -> Iterator[Problem]:
    """Questions that the FAQ asks twice, whatever their capitals and marks."""
    first: dict[str, Item] = {}
    for item in library.items("faq"):
        questions = item.data.get("question")
        for language, said in questions.items() if isinstance(questions, dict) else ():
            plain = " ".join(re.findall(r"\w+", str(said).casefold()))
            other = first.setdefault(plain, item)
            if other is not item:
                message = f"this question is asked twice; first at {other.place}"
                yield Problem(item.place_of("question", language), message)
