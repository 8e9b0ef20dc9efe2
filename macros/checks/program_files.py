"""Files that the program writes: told if they are no longer as it wrote them.

Owns the form of their lines. Whether what they say still holds is the business of
the commands that write them: `lock` and `ledger`.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from macros.data.json_text import read_json
from macros.data.problems import Position, Problem
from macros.data.text_file import read_text
from macros.data.yaml_file import MOST_CACHED
from macros.guide.lock import CASES, MARKS, read_lock

DAY, HASH = r"[12]\d{3}-[01]\d-[0-3]\d", r"[0-9a-f]{8}"
RELEASES = "data/guide/releases.txt"
LINES = {
    "data/known.lock": r"[\w-]+/[\w-]+ (?:authority|client|secondary)",
    MARKS.as_posix(): rf"[\w-]+/[\w-]+ {HASH}",
    RELEASES: rf"{DAY} {HASH}",
    "data/addresses.txt": r"[^\s\x00-\x1f]*",
}
"""File -> the form of each of its lines."""

TOGETHER = (
    (CASES.as_posix(), MARKS.as_posix(), "data/known.lock"),
    ("data/addresses.txt", RELEASES),
)
"""Files that one command writes, `lock` or `ledger`: all of them are there or none."""

ODD = "this line is not as the program writes it"
EARLIER = "take the file from an earlier version"
ANEW = f"{EARLIER}, or delete the three .lock files and run: python -m macros lock"


def program_file_problems(root: Path) -> Iterator[Problem]:
    """What somebody, or a merge, has made of the files that the program keeps."""
    for names in TOGETHER:
        missing = [name for name in names if not (root / name).exists()]
        for name in missing if len(missing) < len(names) else ():
            yield Problem(Position(name), "the file is missing", EARLIER)
    for name, form in LINES.items():
        if (root / name).exists():
            text, problem = read_text(root / name, name)
            yield from [problem] if problem else _line_problems(root, name, form, text)
    name = CASES.as_posix()
    if (root / name).exists():
        text, problem = read_text(root / name, name)
        try:
            read_lock(text)
        except ValueError as error:
            yield problem or Problem(Position(name), str(error), ANEW)


def _line_problems(root: Path, name: str, form: str, text: str) -> Iterator[Problem]:
    """The first line of `text` that has another `form`; rules that are not there."""
    for number, line in enumerate(text.splitlines(), 1):
        if not re.fullmatch(form, line):
            yield Problem(Position(name, number), ODD, EARLIER)
            return
    if name == RELEASES:
        yield from _release_problems(root, text)


def _release_problems(root: Path, text: str) -> Iterator[Problem]:
    """Rules that `text` says were published, and that cannot be read."""
    for number, line in enumerate(text.splitlines(), 1):
        name = f"data/guide/releases/{line.split()[1]}.json"
        if not (root / name).exists():
            message = f"there is no {name}, which was published"
            yield Problem(Position(RELEASES, number), message, EARLIER)
            continue
        changed = (root / name).stat().st_mtime_ns
        if problem := _release_problem(root / name, name, changed):
            yield problem


@lru_cache(maxsize=MOST_CACHED)
def _release_problem(path: Path, name: str, _changed: int) -> Problem | None:
    """Why the rules at `path` cannot be read; read once while the file is the same."""
    rules, problem = read_text(path, name)
    try:
        read_json(rules or "{}")
    except ValueError:
        return Problem(Position(name), "this is no release of the rules", EARLIER)
    return problem
