"""Headings of prose pages: one title, no level left out, an id for each.

Owns these checks, that what is shown as code has an end, since no heading stands in it,
and that each class of an attribute list, `{ #id .class }`, does something.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from macros.data.links import ID
from macros.data.problems import Position, Problem, meant_or_listed
from macros.data.prose import ProseFile

HEADING = re.compile(r"^(#{1,6}) (.+)$")
IDS = re.compile(r"^#{1,6} .*\{[^{}]*#([\w-]+)[^{}]*\}\s*$", re.MULTILINE)
FENCES = ("```", "~~~")
NAME = "write { #a-short-name } behind it; it is part of published addresses"
SIGNS = "small letters, digits, single hyphens: it is part of published addresses"

LIST = re.compile(r"(?<!\{)\{:? *[.#][^{}\n]*\}")
CLASS = re.compile(r"(?<=[\s{:])\.([\w-]+)")
CLASSES = ("fold", "lede")
"""Sections that fold; the paragraph that says what a page is about."""


@dataclass(frozen=True)
class _Heading:
    """A heading: where its words begin, its level, its words, its id."""

    position: Position
    level: int
    words: str
    id: str


def heading_problems(page: ProseFile) -> Iterator[Problem]:
    """What is wrong with the headings of `page`."""
    fence, fenced, headings = "", 0, []
    for number, line in enumerate(page.text.splitlines(), 1):
        if line.startswith(fence or FENCES):
            fence, fenced = ("", 0) if fence else (line[:3], number)
        elif not fence and (match := HEADING.match(line)):
            id_ = IDS.match(line)
            position = Position(page.name, number, len(match[1]) + 2)
            level, name = len(match[1]), id_[1] if id_ else ""
            headings.append(_Heading(position, level, match[2], name))
    if fence:
        hint = f"write {fence} below what it shows"
        yield Problem(Position(page.name, fenced), f"{fence} is not closed", hint)
    yield from _level_problems(headings)
    yield from _id_problems(headings)


def _level_problems(headings: list[_Heading]) -> Iterator[Problem]:
    above = 0
    for heading in headings:
        if heading.level == 1 and above:
            hint = "write ##; a page has one title"
            message = "a second heading of the first level"
            yield Problem(heading.position, message, hint)
        if heading.level > above + 1:
            message, hint = "a level is left out here", f"write {'#' * (above + 1)}"
            if not above:
                message, hint = "the page has no title", "write # Title { #id } above"
            yield Problem(heading.position, message, hint)
        above = heading.level


def _id_problems(headings: list[_Heading]) -> Iterator[Problem]:
    first: dict[str, Position] = {}
    for heading in headings:
        if not heading.id:
            message = f"the heading '{heading.words[:40]}' has no id"
            yield Problem(heading.position, message, NAME)
            continue
        if heading.id in first:
            message = f"the id '{heading.id}' stands twice"
            where = f"first on line {first[heading.id].line}"
            yield Problem(heading.position, f"{message}; {where}")
        elif not ID.fullmatch(heading.id):
            message = f"'{heading.id}' does not look like an id"
            yield Problem(heading.position, message, SIGNS)
        first.setdefault(heading.id, heading.position)


def class_problems(page: ProseFile) -> Iterator[Problem]:
    """Classes in `page` that nothing looks at."""
    for attributes in LIST.finditer(page.text):
        for name in CLASS.finditer(page.text, *attributes.span()):
            if name[1] not in CLASSES:
                message = f"there is no class '{name[1]}'"
                hint = meant_or_listed(name[1], CLASSES)
                yield Problem(page.position(name.start(1)), message, hint)
