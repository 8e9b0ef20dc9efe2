"""What a save in the browser would lose of a file.

Owns the comparison of what stands in a file with what an editor of values keeps: it
writes no comments, and reads numbers where this project reads text. Anchors, tags and
keys written twice are refused in every file.
"""

import re
from collections.abc import Iterator
from functools import partial
from typing import Any

import yaml

from macros.checks.verdicts import unless_sound, verdict_on
from macros.data.library import Library
from macros.data.problems import Position, Problem
from macros.data.saved_form import EDITED, NOT_TEXT
from macros.data.text_file import read_text
from macros.data.yaml_file import READER
from macros.data.yaml_values import CONSTANTS, INTEGER

COMMENT = re.compile(r"(?:^|(?<=\s))#")
SCHEMA = "# yaml-language-server:"
"""A line for editors of text, which is no part of what the file says."""

DROPPED = "a save in the browser drops this comment"
SAY = "say it in 'note', or where the schema describes the key"
READ = "a save in the browser takes '{}' for a number, a truth or nothing"
QUOTE = "put it in quotation marks"


def save_problems(library: Library) -> Iterator[Problem]:
    """Comments and values that a save in the browser would not keep."""
    for kind in EDITED:
        for source in library.files[kind]:
            if source.path not in library.broken:
                text, _ = read_text(library.root / source.path, source.path)
                verdict = verdict_on(f"saves {source.path}", text)
                find = partial(losses, text, source.path)
                yield from unless_sound(library.root, verdict, find)


def losses(text: str, name: str) -> Iterator[Problem]:
    """What a save would lose of the YAML `text` that is called `name` in messages."""
    lines = text.split("\n")
    event: Any  # both readers give it, one in C and one in Python
    for event in yaml.parse(text, Loader=READER):
        if not isinstance(event, yaml.ScalarEvent):
            continue
        _hide(lines, event)
        word = event.value
        is_text = word not in CONSTANTS and not INTEGER.fullmatch(word)
        if not event.style and NOT_TEXT.fullmatch(word) and is_text:
            mark: Any = event.start_mark
            position = Position(name, mark.line + 1, mark.column + 1)
            yield Problem(position, READ.format(word), QUOTE)
    for number, line in enumerate(lines):
        comment = COMMENT.search(line)
        if comment and not line.startswith(SCHEMA):
            yield Problem(Position(name, number + 1, comment.start() + 1), DROPPED, SAY)


def _hide(lines: list[str], event: Any) -> None:
    """Blank out what the scalar of `event` says, so that only the rest is looked at."""
    begin, end = event.start_mark, event.end_mark
    block = event.style in ("|", ">")
    for number in range(begin.line, end.line + 1):
        line = lines[number]
        left = begin.column if number == begin.line else 0
        right = end.column if number == end.line else len(line)
        if block and number == begin.line:
            left = right = begin.column + 1  # what follows the "|" may be a comment
        lines[number] = line[:left] + "x" * (right - left) + line[right:]
