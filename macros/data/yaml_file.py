"""Data files in, plain values and their positions out.

Owns the reading of a file, whatever it says. What a value is, is the business of
`yaml_values`; how a slip is told, of `yaml_words`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from macros.data.between_builds import of_texts
from macros.data.problems import Position, Problem
from macros.data.text_file import read_text
from macros.data.yaml_values import (
    Builder,
    KeyPath,
    Mark,
    RefusedError,
    begin_of,
    position_of,
)
from macros.data.yaml_words import explained, sign_problems

MOST_CACHED = 256
"""So many texts stay read while `make serve` waits for the next change."""

READER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser written in C, or where that is missing the one in Python."""

Marks = Mapping[KeyPath, Mark | None]


class _Parsed(NamedTuple):
    """What a text says, where each part of it stands, and what is wrong with it."""

    value: Any
    marks: Marks
    key_marks: Marks
    problems: tuple[Problem, ...]


@dataclass(frozen=True, eq=False)
class Source:
    """One file as read: its value, and the position of each part of it.

    Each reading of another text is another source; what was found out about a
    source stays true.
    """

    path: str
    value: Any
    text: str = field(repr=False, default="")

    @cached_property
    def _marks(self) -> Marks:
        """Read when the first position is asked for: sound data needs none."""
        return _parsed(self.text, self.path).marks

    @cached_property
    def _key_marks(self) -> Marks:
        return _parsed(self.text, self.path).key_marks

    def position(self, path: KeyPath) -> Position:
        """Where the value at `path` stands, or its nearest known parent."""
        return Position.found(self.path, lambda: begin_of(self._mark_of(path)))

    def position_in(self, path: KeyPath, text: str, at: int) -> Position:
        """Where the sign number `at` of the `text` at `path` stands.

        Where the text begins, if its lines are written otherwise than they read.
        """
        return Position.found(
            self.path,
            lambda: _sign_in(self.text, begin_of(self._mark_of(path)), text, at),
        )

    def key_position(self, path: KeyPath) -> Position:
        """Where the key that ends `path` stands, or the value's place."""
        return Position.found(
            self.path,
            lambda: begin_of(self._key_marks.get(path) or self._mark_of(path)),
        )

    def _mark_of(self, path: KeyPath) -> Mark | None:
        while path and path not in self._marks:
            path = path[:-1]
        return self._marks.get(path)


def _sign_in(whole: str, begin: tuple[int, int], text: str, at: int) -> tuple[int, int]:
    """Where the sign number `at` of `text` stands in `whole`: its line and column.

    The text begins at `begin`, or in the line below.
    """
    first = text.rfind("\n", 0, at) + 1
    line = text[first:].partition("\n")[0]
    lines = whole.split("\n")
    for block in (0, 1):  # a text of several lines begins below its key
        number = begin[0] + text.count("\n", 0, at) + block
        written = lines[number - 1] if number <= len(lines) else ""
        col = written.find(line, 0 if block else begin[1] - 1)
        if col >= 0 and (block or "\n" not in text):
            return number, col + at - first + 1
    return begin


def read(path: Path, root: Path) -> tuple[Source, tuple[Problem, ...]]:
    """Read the file at `path`; name it from `root` on.

    Never raises for what the file says: a file that cannot be read has the
    value None and at least one problem.
    """
    name = path.relative_to(root).as_posix()
    text, problem = read_text(path, name)
    return (Source(name, None), (problem,)) if problem else parse(text, name)


@lru_cache(maxsize=MOST_CACHED)
def parse(text: str, name: str) -> tuple[Source, tuple[Problem, ...]]:
    """Parse YAML `text` that is called `name` in messages."""
    if sound := _sound(text, name):
        return Source(name, sound[0], text), ()
    parsed = _parsed(text, name)
    return Source(name, parsed.value, text), parsed.problems


@of_texts
def _sound(text: str, name: str) -> list[Any]:
    """What `text` says, as the only entry; none if anything is wrong with it."""
    parsed = _parsed(text, name)
    return [] if parsed.problems else [parsed.value]


@lru_cache(maxsize=MOST_CACHED)
def _parsed(text: str, name: str) -> _Parsed:
    """All that can be read of `text`."""
    signs = list(sign_problems(text, name))
    builder, value, faults = Builder(name, text), None, []
    try:
        # `yaml.parse` asks before each event whether there is one more.
        value = builder.build(iter(READER(text).get_event, None))
    except yaml.MarkedYAMLError as error:
        at = position_of(name, error.problem_mark or error.context_mark)
        context = error.context_mark
        since = position_of(name, context) if context else None
        faults = [] if signs else [explained(text, at, since, str(error.problem))]
    except yaml.reader.ReaderError:
        pass  # `signs` has each character that YAML refuses
    except RefusedError as error:
        faults = [Problem(position_of(name, error.mark), str(error))]
    problems = (*signs, *builder.problems, *faults)
    return _Parsed(value, builder.marks, builder.key_marks, problems)
