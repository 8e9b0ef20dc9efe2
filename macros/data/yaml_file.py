"""YAML in, plain values and their positions out.

Owns the reading of data files. A scalar is the text that was written: `NO`,
`0901.11`, `012` and `2024-03-19` stay text; only `true`, `false`, `null` and
plain integers are more. Anchors, tags, repeated keys and what only some readers
of YAML take are refused. Does not know what any key means.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

import yaml

from macros.data.problems import Position, Problem
from macros.data.text_file import read_text
from macros.data.yaml_words import explained, sign_problems

KeyPath = tuple[str | int, ...]
"""The path to a value inside a file: keys and indices from the top."""

MAX_DEPTH = 24
READ_ONCE = 256
"""So many texts stay read while `make serve` waits for the next change."""

CONSTANTS = {"true": True, "false": False, "null": None, "": None}
INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,15})")
CUT = re.compile(r"[ \t]+#(\S)?")
CURLY = ("\u201c", "\u201d", "\u2018", "\u2019")
QUOTE = "put the whole text in quotation marks"
STRAIGHT = "write straight ones"
BLANK = "write it, or drop its key"
_Reader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NODES = (yaml.ScalarEvent, yaml.CollectionStartEvent)


@dataclass(frozen=True, eq=False)
class Source:
    """One file as read: its value, and the position of each part of it.

    Each reading of another text is another source; what was found out about a
    source stays true.
    """

    path: str
    value: Any
    positions: dict[KeyPath, Position] = field(repr=False, default_factory=dict)
    key_positions: dict[KeyPath, Position] = field(repr=False, default_factory=dict)

    def position(self, path: KeyPath) -> Position:
        """Where the value at `path` stands, or its nearest known parent."""
        while path and path not in self.positions:
            path = path[:-1]
        return self.positions.get(path, Position(self.path))

    def key_position(self, path: KeyPath) -> Position:
        """Where the key that ends `path` stands, or the value's place."""
        return self.key_positions.get(path) or self.position(path)


class _Mark(Protocol):
    """A position as either reader tells it, the one in C or the one in Python."""

    index: int
    line: int
    column: int


class _RefusedError(Exception):
    """A construct that these files do not use."""

    def __init__(self, mark: _Mark | None, message: str) -> None:
        super().__init__(message)
        self.mark = mark


def read(path: Path, root: Path) -> tuple[Source, tuple[Problem, ...]]:
    """Read the file at `path`; name it from `root` on.

    Never raises for what the file says: a file that cannot be read has the
    value None and at least one problem.
    """
    name = path.relative_to(root).as_posix()
    text, problem = read_text(path, name)
    return (Source(name, None), (problem,)) if problem else parse(text, name)


@lru_cache(maxsize=READ_ONCE)
def parse(text: str, name: str) -> tuple[Source, tuple[Problem, ...]]:
    """Parse YAML `text` that is called `name` in messages."""
    source = Source(name, None)
    signs = list(sign_problems(text, name))
    problems = [*signs]
    try:
        # `yaml.parse` asks before each event whether there is one more.
        events = iter(_Reader(text).get_event, None)
        value = _Builder(source, problems, text).build(events)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        since = _at(name, error.context_mark) if error.context_mark else None
        fault = explained(text, _at(name, mark), since, str(error.problem))
        problems += [] if signs else [fault]
    except yaml.reader.ReaderError as error:
        line = text.encode()[: error.position].count(b"\n") + 1
        message = "not YAML: a character is not allowed here"
        problems.append(Problem(Position(name, line), message))
    except _RefusedError as error:
        problems.append(Problem(_at(name, error.mark), str(error)))
    else:
        whole = Source(name, value, source.positions, source.key_positions)
        return whole, tuple(problems)
    return source, tuple(problems)


def _at(name: str, mark: _Mark | None) -> Position:
    return Position(name, mark.line + 1, mark.column + 1) if mark else Position(name)


class _Builder:
    """Builds values from parser events, without recursion into the parser."""

    def __init__(self, source: Source, problems: list[Problem], text: str) -> None:
        self.source = source
        self.problems = problems
        self.text = text
        self.brackets = 0

    def build(self, events: Iterator[yaml.Event]) -> object:
        self.events = events
        value: object = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise _RefusedError(event.start_mark, "one file holds one document")
                value = self._value(next(events), ())
        return value

    def _value(self, event: yaml.Event, path: KeyPath) -> object:
        mark = event.start_mark
        self.source.positions[path] = _at(self.source.path, mark)
        if not isinstance(event, _NODES) or event.anchor:
            raise _RefusedError(mark, "anchors and aliases are not used; write it out")
        if event.tag:
            raise _RefusedError(mark, f"tags such as {event.tag} are not used")
        if len(path) > MAX_DEPTH:
            raise _RefusedError(mark, f"nested deeper than {MAX_DEPTH} levels")
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        inside = self.brackets
        self.brackets += bool(event.flow_style)
        if isinstance(event, yaml.SequenceStartEvent):
            value: object = self._sequence(path)
        else:
            value = self._mapping(path)
        self.brackets = inside
        return value

    def _scalar(self, event: yaml.ScalarEvent) -> object:
        text: str = event.value
        if event.style:
            if text.isspace():
                self._tell(event.start_mark, "the text is blank", BLANK)
            return text
        self._look_at(text, event)
        if text in CONSTANTS:
            return CONSTANTS[text]
        return int(text) if INTEGER.fullmatch(text) else text

    def _look_at(self, text: str, event: yaml.ScalarEvent) -> None:
        """Tell what text without quotation marks loses, or what some cannot read."""
        end = event.end_mark
        if self.brackets and "?" in text:
            self._tell(event.start_mark, "text with '?' inside brackets", QUOTE)
        if text[:1] in CURLY and text[-1:] in CURLY:
            self._tell(event.start_mark, "curly quotation marks are shown", STRAIGHT)
        cut = end and CUT.match(self.text, end.index)
        if cut and (" " in text or cut[1]):
            self._tell(end, "all from # on is cut off", QUOTE)

    def _tell(self, mark: _Mark | None, message: str, hint: str) -> None:
        position = _at(self.source.path, mark)
        self.problems.append(Problem(position, message, hint))

    def _sequence(self, path: KeyPath) -> list[object]:
        items: list[object] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self._value(event, (*path, len(items))))
        return items

    def _mapping(self, path: KeyPath) -> dict[str, object]:
        items: dict[str, object] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent) or event.anchor or event.tag:
                raise _RefusedError(event.start_mark, "a key must be plain text")
            key, position = event.value, _at(self.source.path, event.start_mark)
            if key in items:
                first = self.source.key_positions[(*path, key)]
                message = f"'{key}' stands here twice; first on line {first.line}"
                self.problems.append(Problem(position, message))
            self.source.key_positions[(*path, key)] = position
            items[key] = self._value(next(self.events), (*path, key))
            if items[key] is None and self.brackets and " " in key:
                self._tell(event.start_mark, "text with a comma inside braces", QUOTE)
        return items
