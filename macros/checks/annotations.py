"""The parts of data that a schema says more of: `x-ref`, `x-date`, `x-text`.

Owns the walk over schema and value side by side, the links in texts, and for checks
that read one text at a time the walk over all of them, those of prose pages included.
What is wrong with a part or a text is the business of other checks.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from macros.data.library import Data
from macros.data.links import LINK
from macros.data.problems import Position, Problem
from macros.data.prose import ProseFile
from macros.data.schemas import Schema
from macros.data.yaml_file import MOST_CACHED, Source
from macros.data.yaml_values import KeyPath

Fault = tuple[int, str, str]
"""Where in a text something is wrong, what, and what to do."""

Reader = Callable[[str, str], Iterable[Fault]]
"""Tells what is wrong with a text, and its language."""


@dataclass(frozen=True)
class Part:
    """An annotated part of a file: where, its schema, its value."""

    source: Source
    key_path: KeyPath
    node: Data
    value: Any

    @property
    def field(self) -> str:
        """The key under which it stands; "" if that of no map."""
        names = (key for key in reversed(self.key_path) if isinstance(key, str))
        return next(names, "")

    def beside(self, key: str) -> str:
        """What the map in which it stands says under `key`, as text; "" if nothing."""
        node = self.source.value
        for step in self.key_path[:-1]:
            node = node[step]
        return str(node.get(key, ""))

    def position_of(self, *keys: str | int) -> Position:
        """Where what stands under `keys` in this part begins."""
        return self.source.position((*self.key_path, *keys))

    def position_in(self, lang: str, at: int) -> Position:
        """Where the sign number `at` of its text in `lang` stands."""
        path = (*self.key_path, lang)
        return self.source.position_in(path, self.value[lang], at)


@lru_cache(maxsize=MOST_CACHED)
def parts_of(source: Source, schema: Schema) -> list[Part]:
    """Every part of `source` whose `schema` has an `x-` keyword."""
    walk = _annotated(schema.node, source.value, ())
    return [Part(source, *part) for part in walk]


def _annotated(
    node: Data, value: object, path: KeyPath
) -> Iterator[tuple[KeyPath, Data, object]]:
    for part in node.get("allOf", ()):
        yield from _annotated(part, value, path)
    if any(key.startswith("x-") for key in node):
        yield path, node, value
    if isinstance(value, dict):
        properties, more = node.get("properties", {}), node.get("additionalProperties")
        for key, inner in value.items():
            below = properties.get(key, more)
            if isinstance(below, dict):
                yield from _annotated(below, inner, (*path, key))
    elif isinstance(value, list) and "items" in node:
        for index, inner in enumerate(value):
            yield from _annotated(node["items"], inner, (*path, index))


def texts_in(parts: list[Part]) -> Iterator[tuple[str, Part, str]]:
    """Every text of `parts`: the text, its part, the language."""
    for part in parts:
        if "x-text" in part.node:
            for lang, text in part.value.items():
                yield text, part, lang


def links_in(parts: list[Part]) -> Iterator[tuple[re.Match[str], Part, KeyPath]]:
    """Every link in the texts of `parts`: the match, its part, where it stands."""
    for text, part, lang in texts_in(parts):
        for link in LINK.finditer(text):
            yield link, part, (*part.key_path, lang)


def text_problems(parts: list[Part], *readers: Reader) -> Iterator[Problem]:
    """What `readers` find in the texts of the data."""
    for text, part, lang in texts_in(parts):
        for reader in readers:
            for at, message, hint in reader(text, lang):
                yield Problem(part.position_in(lang, at), message, hint)


def prose_text_problems(page: ProseFile, *readers: Reader) -> Iterator[Problem]:
    """What `readers` find on a prose page, below its front matter or in it."""
    for reader in readers:
        for at, message, hint in reader(page.text, page.lang):
            yield Problem(page.position(at), message, hint)
