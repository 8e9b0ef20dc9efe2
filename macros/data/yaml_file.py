"""Data files in, plain values and their positions out.

Owns the reading of a file, whatever it says. What a value is, is the business of
`yaml_values`; how a slip is told, of `yaml_words`.
"""

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from macros.data.problems import Position, Problem
from macros.data.text_file import read_text
from macros.data.yaml_values import Builder, KeyPath, Mark, RefusedError, position_of
from macros.data.yaml_words import explained, sign_problems

READ_ONCE = 256
"""So many texts stay read while `make serve` waits for the next change."""

_Reader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, eq=False)
class Source:
    """One file as read: its value, and the position of each part of it.

    Each reading of another text is another source; what was found out about a
    source stays true.
    """

    path: str
    value: Any
    marks: dict[KeyPath, Mark | None] = field(repr=False, default_factory=dict)
    key_marks: dict[KeyPath, Mark | None] = field(repr=False, default_factory=dict)

    def position(self, path: KeyPath) -> Position:
        """Where the value at `path` stands, or its nearest known parent."""
        while path and path not in self.marks:
            path = path[:-1]
        return position_of(self.path, self.marks.get(path))

    def key_position(self, path: KeyPath) -> Position:
        """Where the key that ends `path` stands, or the value's place."""
        mark = self.key_marks.get(path)
        return position_of(self.path, mark) if mark else self.position(path)


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
    signs = list(sign_problems(text, name))
    builder, value, faults = Builder(name, text), None, []
    try:
        # `yaml.parse` asks before each event whether there is one more.
        value = builder.build(iter(_Reader(text).get_event, None))
    except yaml.MarkedYAMLError as error:
        at = position_of(name, error.problem_mark or error.context_mark)
        context = error.context_mark
        since = position_of(name, context) if context else None
        faults = [] if signs else [explained(text, at, since, str(error.problem))]
    except yaml.reader.ReaderError:
        pass  # `signs` has each character that YAML refuses
    except RefusedError as error:
        faults = [Problem(position_of(name, error.mark), str(error))]
    source = Source(name, value, builder.marks, builder.key_marks)
    return source, (*signs, *builder.problems, *faults)
