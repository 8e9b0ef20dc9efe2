"""Entries of what is new that a person has still to write.

Owns this check. `lock` writes a draft when changed rules are accepted; nothing
is built while one waits for its title.
"""

from collections.abc import Iterator

from macros.data import kinds
from macros.data.library import Library
from macros.data.problems import Problem

UNWRITTEN = "…"
"""The title of a draft, until a person writes one."""


def draft_problems(library: Library) -> Iterator[Problem]:
    """Drafts, and titles that are still the program's."""
    for item in library.items(kinds.CHANGES):
        titles = item.data["title"]
        if item.data.get("draft"):
            message = f"write a title for '{item.data['id']}'"
            yield Problem(item.position_of("title"), message, "then delete its 'draft'")
        elif UNWRITTEN in titles.values():
            message = f"write a title for '{item.data['id']}' in each language"
            yield Problem(item.position_of("title"), message)
