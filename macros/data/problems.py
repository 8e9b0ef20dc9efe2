"""Diagnostics: what is wrong, at which position, and what was probably meant.

Owns the one form in which every fault of the data is reported, so that an editor,
a terminal and CI show the same line. Knows nothing of YAML or of the rules.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property, total_ordering


@total_ordering
class Position:
    """A position in a file: path from the project's root, line, column.

    Where a part of a text stands is looked up when it is told or compared: data that is
    sound needs no line of it.
    """

    def __init__(self, path: str, line: int = 1, col: int = 1) -> None:
        """The position `line` and `col` of the file `path`, both counted from 1."""
        self.path = path
        self._find: Callable[[], tuple[int, int]] = lambda: (line, col)

    @classmethod
    def found(cls, path: str, find: Callable[[], tuple[int, int]]) -> "Position":
        """The position in `path` whose line and column `find` tells when asked."""
        position = cls(path)
        position._find = find
        return position

    @classmethod
    def within(cls, path: str, text: str, at: int) -> "Position":
        """Where the sign number `at` of `text` stands, which the file `path` holds."""
        return cls.found(path, lambda: _line_and_column(text, at))

    @property
    def line(self) -> int:
        """The number of its line, from 1 on."""
        return self._line_and_column[0]

    @property
    def col(self) -> int:
        """The number of its sign in that line, from 1 on."""
        return self._line_and_column[1]

    @cached_property
    def _line_and_column(self) -> tuple[int, int]:
        return self._find()

    def _key(self) -> tuple[str, int, int]:
        return self.path, self.line, self.col

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Position) and self._key() == other._key()

    def __lt__(self, other: "Position") -> bool:
        return self._key() < other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def __repr__(self) -> str:
        return f"Position({self})"

    def __str__(self) -> str:
        """`path:line:col`, which editors and terminals make clickable."""
        return f"{self.path}:{self.line}:{self.col}"


def _line_and_column(text: str, at: int) -> tuple[int, int]:
    """Where the sign number `at` of `text` stands, both counted from 1."""
    before = text[:at]
    return before.count("\n") + 1, at - before.rfind("\n")


@dataclass(frozen=True, order=True)
class Problem:
    """One diagnostic: its position, one sentence, and a hint if there is one."""

    position: Position
    message: str
    hint: str = ""

    def __str__(self) -> str:
        """`path:line:col: message; hint`, one line whatever they quote."""
        sentence = "; ".join(filter(None, (self.message, self.hint)))
        return "\\n".join(f"{self.position}: {sentence}".splitlines())


def did_you_mean(word: str, words: Iterable[str]) -> str:
    """Return "did you mean 'x'?" for the nearest of `words`, in any case, or ""."""
    known = {known.casefold(): known for known in words}
    near = get_close_matches(word.casefold(), known, cutoff=0.65)
    return meaning(known[near[0]] if near else "")


def meaning(word: str) -> str:
    """That `word` was probably meant; "" if it is ""."""
    return f"did you mean '{word}'?" if word else ""


MOST_LISTED = 15
"""More words than these are not listed in a hint."""


def meant_or_listed(word: str, words: Collection[str]) -> str:
    """The nearest of `words`, as "did you mean 'x'?", or which they are, if few."""
    listed = f"it is {', '.join(words)}" if 0 < len(words) <= MOST_LISTED else ""
    return did_you_mean(word, words) or listed


MOST_TOLD = 3
"""So many places of one fault have a line each; the last of these names the others."""


def report(problems: Iterable[Problem]) -> str:
    """All problems, sorted, one a line, with a closing count; "" if none.

    Where many differ by their position only, most are named in the line of another.
    """
    alike: dict[tuple[str, str], list[Problem]] = {}
    for problem in sorted(set(problems)):
        alike.setdefault((problem.message, problem.hint), []).append(problem)
    if not alike:
        return ""
    lines = []
    for same in alike.values():
        told, others = same[:MOST_TOLD], same[MOST_TOLD:]
        places = ", ".join(str(problem.position) for problem in others)
        more = f" ({len(others)} more such: {places})" if others else ""
        lines += [(one, str(one) + more * (one is told[-1])) for one in told]
    total = sum(map(len, alike.values()))
    count = "1 problem" if total == 1 else f"{total} problems"
    return "\n".join([*(line for _, line in sorted(lines)), count])
