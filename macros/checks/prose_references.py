"""What the prose pages refer to: ids in macro calls and in links, facts of the guide.

Owns the reading of them, so that a page with a dangling id is reported like any data
file, with line and column, before anything is built.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.checks.references import Reference
from macros.checks.texts import target_problems
from macros.data.links import LINK, LINK_KINDS
from macros.data.problems import Problem
from macros.data.prose import ProseFile, prose_files
from macros.guide.known_facts import NamedFact

CALL = re.compile(r"""\{\{\s*(\w+)\(((?:[^()"']|"[^"]*"|'[^']*')*)\)\s*\}\}""")
WORD = re.compile(r"""(?:(\w+)\s*=\s*)?(["'])(.*?)\2""")
ALL = {"sources": "sources", "law": "sources", "questions": "faq", "alarms": "faq"}
"""Macros whose every argument is an id, and its kind."""

FIRST = {
    "contact": "contacts",
    "mail": "contacts",
    "notice": "notices",
    "flow": "flows",
    "procedure": "procedures",
    "way": "flows",
}
"""Macros whose first argument is an id, and its kind."""

NEEDS = {"mail": "email"}
"""What the item must have that a macro names first."""


def mentions(root: Path) -> Iterator[Reference]:
    """Every reference of every page under `root/docs`."""
    for page in prose_files(root):
        for call in CALL.finditer(page.text):
            kind = ALL.get(call[1]) or FIRST.get(call[1])
            words = words_of(page, call)[: None if call[1] in ALL else 1]
            if kind is None:
                continue
            for word in words:
                position = page.position(word.start(3))
                id_, _, clause = word[3].partition(" ")
                evidence, law = (call[1] == name for name in ("sources", "law"))
                needs = NEEDS.get(call[1], "")
                yield Reference(kind, id_, position, evidence, needs, clause, law)
        for link in LINK.finditer(page.text):
            if link[1] in LINK_KINDS:
                position = page.position(link.start(1))
                yield Reference(LINK_KINDS[link[1]], link[2], position)


def facts_in_prose(root: Path) -> Iterator[NamedFact]:
    """Every fact that a page fills in when it leads to the guide."""
    for page in prose_files(root):
        for call in CALL.finditer(page.text):
            for word in words_of(page, call) if call[1] == "guide_link" else ():
                if word[1]:
                    fact = word[1].replace("_", "-")
                    places = (page.position(word.start(group)) for group in (1, 3))
                    yield NamedFact(fact, word[3], *places)


def prose_link_problems(page: ProseFile, root: Path) -> Iterator[Problem]:
    """Links of `page` whose word before the colon, or whose page, is unknown."""
    for link in LINK.finditer(page.text):
        yield from target_problems(link, page.position(link.start(1)), root)


def words_of(page: ProseFile, call: re.Match[str]) -> list[re.Match[str]]:
    """The arguments of a macro call: name or none, quotation mark, value."""
    return list(WORD.finditer(page.text, call.start(2), call.end(2)))
