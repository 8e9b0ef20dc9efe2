"""Ids that nothing can have: no file, no page, no fact in a link of the guide.

Owns these checks. What an id looks like is asked by the schemas; that it stands once,
by `duplicates`. Runs on data that may have other faults.
"""

import re
from collections.abc import Iterator

from macros.data import kinds
from macros.data.depth import every_part
from macros.data.library import Library
from macros.data.problems import Problem
from macros.guide.known_facts import IN_LINKS, UNSURE

RESERVED = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9]")
LIST = "index"
"""The file of the page that lists the items of a folder."""

LONGEST = 100
"""So long an id may be: Windows takes 260 signs for a file with all its folders."""


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
