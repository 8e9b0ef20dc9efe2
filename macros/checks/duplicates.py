"""What stands twice: ids within a kind, ids within an item, questions.

Owns these checks. Runs on data that may have other faults.
"""

import re
from collections.abc import Iterator

from macros.data import kinds
from macros.data.library import Data, Item, Library
from macros.data.problems import Problem
from macros.data.yaml_file import KeyPath

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
                    yield Problem(item.position, message)
                first.setdefault(name, str(item.position))


def head_problems(library: Library) -> Iterator[Problem]:
    """Files that call themselves the same: topics of answers, tables of rules."""
    for kind, key in (("faq", "topic"), ("table", "table")):
        first: dict[str, str] = {}
        for head in library.heads(kind):
            name, position = head.data.get(key), head.position_of(key)
            if not isinstance(name, str):
                continue
            if name in first:
                message = f"the {key} '{name}' stands twice; first at {first[name]}"
                yield Problem(position, message, "each file has its own")
            first.setdefault(name, str(position))


def related_problems(library: Library) -> Iterator[Problem]:
    """Answers that lead to themselves."""
    for item in library.items(kinds.FAQ):
        related = item.data.get("related", ())
        if isinstance(related, list) and item.data.get("id") in related:
            position = item.position_of("related", related.index(item.data["id"]))
            yield Problem(position, "this answer is related to itself", "name others")


def reserved_problems(library: Library) -> Iterator[Problem]:
    """Ids that Windows keeps for itself: no file there can have such a name."""
    for kind in library.files:
        for item in library.items(kind):
            if RESERVED.fullmatch(str(item.data.get("id", ""))):
                message = f"'{item.data['id']}' is a name that Windows keeps for itself"
                yield Problem(item.position_of("id"), message)


def nested_problems(library: Library) -> Iterator[Problem]:
    """Ids that stand twice inside one item: states, values, fields of a paper."""
    for kind in library.files:
        for item in [*library.items(kind), *library.heads(kind)]:
            seen: set[str] = set()
            for path, id_ in _inner_ids(item.data, ()):
                if id_ in seen:
                    message = f"'{id_}' is used twice in this item"
                    yield Problem(item.position_of(*path), message)
                seen.add(id_)


def _inner_ids(value: object, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(value, list):
        for index, inner in enumerate(value):
            item_path = (*path, index)
            if isinstance(inner, dict) and isinstance(inner.get("id"), str):
                yield (*item_path, "id"), inner["id"]
            yield from _inner_ids(inner, item_path)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _inner_ids(inner, (*path, key))


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
