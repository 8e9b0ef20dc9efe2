"""What the prose pages refer to: ids in macro calls and in links.

Owns the reading of `docs/` for the checks, so that a page which names an item
is told like any data file, with line and column, before anything is built.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.meaning import LINK, LINK_KINDS, Reference
from macros.problems import Place

CALL = re.compile(r"\{\{\s*(\w+)\(((?:[^()\"]|\"[^\"]*\")*)\)\s*\}\}")
WORD = re.compile(r"\"([^\"]*)\"")
ALL = {"sources": "sources", "law": "sources", "questions": "faq"}
"""Macros whose every argument is an id, and its kind."""

FIRST = {
    "contact": "contacts",
    "mail": "contacts",
    "notice": "notices",
    "flow": "flows",
}
"""Macros whose first argument is an id, and its kind."""


def mentions(root: Path) -> Iterator[Reference]:
    """Every reference of every page under `root/docs`."""
    for path in sorted((root / "docs").rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        name = path.relative_to(root).as_posix()
        for call in CALL.finditer(text):
            kind = ALL.get(call[1]) or FIRST.get(call[1])
            words = list(WORD.finditer(text, call.start(2), call.end(2)))
            for word in words[: None if call[1] in ALL else 1] if kind else ():
                place = _place(name, text, word.start(1))
                id_ = word[1].split(" ", 1)[0]
                yield Reference(kind, id_, place, evidence=call[1] == "sources")
        for link in LINK.finditer(text):
            if link[1] in LINK_KINDS:
                place = _place(name, text, link.start(1))
                yield Reference(LINK_KINDS[link[1]], link[2], place)


def _place(name: str, text: str, at: int) -> Place:
    line = text.count("\n", 0, at) + 1
    return Place(name, line, at - text.rfind("\n", 0, at))
