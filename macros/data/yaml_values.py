"""The events of a parser of YAML in, plain values and where they stand out.

Owns what a value is. A scalar is the text that was written: `NO`, `0901.11`, `012` and
`2024-03-19` stay text; only `true`, `false`, `null` and plain integers are more.
Anchors, tags, repeated keys and what only some readers of YAML take are refused. Does
not know what any key means.
"""

import re
from collections.abc import Iterator
from typing import Protocol

import yaml

from macros.data.problems import Position, Problem
from macros.data.yaml_words import QUOTE, signs

KeyPath = tuple[str | int, ...]
"""The path to a value inside a file: keys and indices from the top."""

MAX_DEPTH = 24

CONSTANTS = {"true": True, "false": False, "null": None, "": None}
INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,15})")
CUT = re.compile(r"[ \t]+#(\S)?")
CURLY = ("\u201c", "\u201d", "\u2018", "\u2019", "\u201e", "\u201a")
STRAIGHT = "write straight ones"
DASH = "does an item begin here? write '- ' before it"
BLANK = "write it, or drop its key"
CLOSE = re.compile(r"[\w-]+:(?=\S)")
"""A key in braces whose value follows without a space: both are one text then."""

_NODES = (yaml.ScalarEvent, yaml.CollectionStartEvent)


class Mark(Protocol):
    """A position as either reader tells it, the one in C or the one in Python."""

    index: int
    line: int
    column: int


class RefusedError(Exception):
    """A construct that these files do not use."""

    def __init__(self, mark: Mark | None, message: str) -> None:
        super().__init__(message)
        self.mark = mark


def position_of(name: str, mark: Mark | None) -> Position:
    """Where `mark` stands in the file called `name`."""
    return Position(name, *begin_of(mark))


def begin_of(mark: Mark | None) -> tuple[int, int]:
    """The line and the column of `mark`, counted from 1; those of the file if none."""
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


class Builder:
    """Builds values from parser events, without recursion into the parser."""

    def __init__(self, name: str, text: str) -> None:
        """For the file called `name` in messages, which says `text`."""
        self.marks: dict[KeyPath, Mark | None] = {}
        self.key_marks: dict[KeyPath, Mark | None] = {}
        self.problems: list[Problem] = []
        self._name = name
        self._text = text
        self._brackets = 0

    def build(self, events: Iterator[yaml.Event]) -> object:
        """The value of the one document; RefusedError if it is none of ours."""
        self._events = events
        value: object = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise RefusedError(event.start_mark, "one file holds one document")
                value = self._value(next(events), ())
        return value

    def _value(self, event: yaml.Event, path: KeyPath) -> object:
        mark = event.start_mark
        self.marks[path] = mark
        if not isinstance(event, _NODES) or event.anchor:
            raise RefusedError(mark, "anchors and aliases are not used; write it out")
        if event.tag:
            raise RefusedError(mark, f"tags such as {event.tag} are not used")
        if len(path) > MAX_DEPTH:
            raise RefusedError(mark, f"nested deeper than {MAX_DEPTH} levels")
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        inside = self._brackets
        self._brackets += bool(event.flow_style)
        if isinstance(event, yaml.SequenceStartEvent):
            value: object = self._sequence(path)
        else:
            value = self._mapping(path)
        self._brackets = inside
        return value

    def _scalar(self, event: yaml.ScalarEvent) -> object:
        text: str = event.value
        if event.style:
            if text.isspace():
                self._tell(event.start_mark, "the text is blank", BLANK)
            if event.style == '"':
                self._tell_escaped(text, event)
            return text
        self._look_at(text, event)
        if text in CONSTANTS:
            return CONSTANTS[text]
        return int(text) if INTEGER.fullmatch(text) else text

    def _look_at(self, text: str, event: yaml.ScalarEvent) -> None:
        """Tell what text without quotation marks loses, or what some cannot read."""
        end = event.end_mark
        if self._brackets and "?" in text:
            self._tell(event.start_mark, "text with '?' inside brackets", QUOTE)
        if text[:1] in CURLY and text[-1:] in CURLY:
            self._tell(event.start_mark, "curly quotation marks are shown", STRAIGHT)
        cut = end and CUT.match(self._text, end.index)
        if cut and (" " in text or cut[1]):
            self._tell(end, "all from # on is cut off", QUOTE)

    def _tell(self, mark: Mark | None, message: str, hint: str) -> None:
        position = position_of(self._name, mark)
        self.problems.append(Problem(position, message, hint))

    def _tell_escaped(self, text: str, event: yaml.ScalarEvent) -> None:
        """Tell what nobody sees in `text`, where a backslash and a code write it."""
        start, end = event.start_mark, event.end_mark
        written = self._text[start.index : end.index] if start and end else text
        for at, message, hint in signs(text, inside=True):
            if text[at] not in written:
                self._tell(start, message, hint)

    def _tell_joined(self, key: str, event: yaml.ScalarEvent) -> None:
        """Tell why text stands as a `key` in braces, if it is none."""
        if own := CLOSE.match(key):
            self._tell(event.start_mark, f"a space must follow '{own[0]}'", "")
        elif "=" in key:
            name, value = key.split("=", 1)
            hint = f"write {name.strip()}: {value.strip()}"
            self._tell(event.start_mark, "a key ends in a colon and a space", hint)
        elif " " in key:
            self._tell(event.start_mark, "text with a comma inside braces", QUOTE)

    def _sequence(self, path: KeyPath) -> list[object]:
        items: list[object] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            items.append(self._value(event, (*path, len(items))))
        return items

    def _mapping(self, path: KeyPath) -> dict[str, object]:
        items: dict[str, object] = {}
        joined = False  # another item began here, and its keys are no news
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent) or event.anchor or event.tag:
                raise RefusedError(event.start_mark, "a key must be plain text")
            key, mark, inner = event.value, event.start_mark, (*path, event.value)
            if key in items and not joined:
                first = position_of(self._name, self.key_marks[inner])
                message = f"'{key}' stands here twice; first on line {first.line}"
                *_, place = "", *path
                joined = isinstance(place, int) and key == next(iter(items))
                self._tell(mark, message, DASH if joined else "")
            self.key_marks[inner] = mark
            items[key] = self._value(next(self._events), inner)
            if items[key] is None and self._brackets:
                self._tell_joined(key, event)
        return items
