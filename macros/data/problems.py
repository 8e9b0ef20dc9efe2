"""Diagnostics: what is wrong, at which position, and what was probably meant.

Owns the one form in which every fault of the data is reported, so that an editor,
a terminal and CI show the same line. Knows nothing of YAML or of the rules.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import NamedTuple


class Position(NamedTuple):
    """A position in a data file: path from the project's root, line, column."""

    path: str
    line: int = 1
    col: int = 1

    @classmethod
    def within(cls, path: str, text: str, at: int) -> "Position":
        """Where the sign number `at` of `text` stands, which the file `path` holds."""
        before = text[:at]
        return cls(path, before.count("\n") + 1, at - before.rfind("\n"))

    def __str__(self) -> str:
        """`path:line:col`, which editors and terminals make clickable."""
        return f"{self.path}:{self.line}:{self.col}"


@dataclass(frozen=True, order=True)
class Problem:
    """One diagnostic: its position, one sentence, and a hint if there is one."""

    position: Position
    message: str
    hint: str = ""

    def __str__(self) -> str:
        """`path:line:col: message; hint`."""
        return f"{self.position}: {self.message}" + (
            f"; {self.hint}" if self.hint else ""
        )


def did_you_mean(word: str, words: Iterable[str]) -> str:
    """Return "did you mean 'x'?" for the nearest of `words`, in any case, or ""."""
    known = {known.casefold(): known for known in words}
    near = get_close_matches(word.casefold(), known, n=1, cutoff=0.6)
    return f"did you mean '{known[near[0]]}'?" if near else ""


MOST_LISTED = 12
"""More words than these are not listed in a hint."""


def meant_or_listed(word: str, words: Collection[str]) -> str:
    """The nearest of `words`, as "did you mean 'x'?", or which they are, if few."""
    listed = f"it is {', '.join(words)}" if 0 < len(words) <= MOST_LISTED else ""
    return did_you_mean(word, words) or listed


def report(problems: Iterable[Problem]) -> str:
    """All problems, sorted, one a line, with a closing count; "" if none."""
    lines = [str(problem) for problem in sorted(set(problems))]
    if not lines:
        return ""
    count = "1 problem" if len(lines) == 1 else f"{len(lines)} problems"
    return "\n".join([*lines, count])
