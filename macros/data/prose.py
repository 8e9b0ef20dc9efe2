"""The prose pages as people write them: text, front matter, positions.

Owns the reading of `docs/`, so that a page which cannot be read is reported once,
by `checks.prose`, and stops no other check.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from macros.data.languages import language_of
from macros.data.library import Data
from macros.data.problems import Position, Problem
from macros.data.text_file import files_in, read_text
from macros.data.yaml_file import MOST_CACHED, parse

FRONT = re.compile(r"\A---[ \t]*\n(.*?)\n---[ \t]*\n", re.DOTALL)


@dataclass(frozen=True, eq=False)
class ProseFile:
    """A page: its name from the project on, what it says, its front matter.

    Each reading of another text is another page; what was found out about a page
    stays true.
    """

    name: str
    text: str
    meta: Data
    problems: tuple[Problem, ...]

    @property
    def path(self) -> str:
        """Its name from `docs/` on."""
        return self.name.removeprefix("docs/")

    @property
    def lang(self) -> str:
        """The language in which it is written."""
        return language_of(self.path)

    @property
    def begin(self) -> int:
        """Where the text behind the front matter begins."""
        front = FRONT.match(self.text)
        return front.end() if front else 0

    @property
    def body(self) -> str:
        """The text behind the front matter."""
        return self.text[self.begin :]

    def position(self, at: int) -> Position:
        """Where the character `at` of the text stands."""
        return Position.within(self.name, self.text, at)

    def position_of(self, key: str) -> Position:
        """Where the front matter says `key`; the page's beginning if that is odd."""
        return self.position(self.text.find(f"\n{key}:") + 1)


def prose_files(root: Path) -> Iterator[ProseFile]:
    """Every page under `root/docs`; one that cannot be read says nothing."""
    for path in files_in(root / "docs", "**/*.md"):
        name = path.relative_to(root).as_posix()
        yield _page(name, *read_text(path, name))


@lru_cache(maxsize=MOST_CACHED)
def _page(name: str, text: str, problem: Problem | None) -> ProseFile:
    meta, problems = _front_matter(text, name)
    return ProseFile(name, text, meta, (problem,) if problem else problems)


def _front_matter(text: str, name: str) -> tuple[Data, tuple[Problem, ...]]:
    """What the front matter says, {} without any, and what is wrong with it."""
    match = FRONT.match(text)
    # It begins on the second line, below the first ---.
    source, problems = parse(f"\n{match[1]}" if match else "{}", name)
    meta = source.value if isinstance(source.value, dict) else {}
    return meta, tuple(
        Problem(p.position, f"front matter: {p.message}", p.hint) for p in problems
    )
