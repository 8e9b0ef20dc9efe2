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
from macros.data.yaml_file import READ_ONCE
from macros.guide.lock import NAME as CASES
from macros.guide.lock import read_lock
from macros.guide.rule_marks import NAME as MARKS

DAY, HASH = r"[12]\d{3}-[01]\d-[0-3]\d", r"[0-9a-f]{8}"
RELEASES = "data/guide/releases.txt"
LINES = {
    "data/known.lock": r"[\w-]+/[\w-]+ [a-z]+",
    MARKS.as_posix(): rf"[\w-]+/[\w-]+ {HASH}",
    RELEASES: rf"{DAY} {HASH}",
    "data/addresses.txt": r"[^\s\x00-\x1f]*",
}
"""File -> the form of each of its lines."""

ODD = "this line is not as the program writes it"
EARLIER = "take the file from an earlier version"
ANEW = f"{EARLIER}, or delete it and run: python -m macros lock"


def kept_problems(root: Path) -> Iterator[Problem]:
    """What somebody, or a merge, has made of the files that the program keeps."""
    for name, form in LINES.items():
        text, problem = _text(root, name)
        if problem:
            yield problem
        for number, line in enumerate(text.splitlines(), 1):
            if not re.fullmatch(form, line):
                yield Problem(Position(name, number), ODD, EARLIER)
                break
        else:
            if name == RELEASES:
                yield from _release_problems(root, text)
    name = CASES.as_posix()
    text, problem = _text(root, name)
    if problem:
        yield problem
    try:
        read_lock(text) if text else None
    except ValueError as error:
        yield Problem(Position(name), str(error), ANEW)


def _text(root: Path, name: str) -> tuple[str, Problem | None]:
    """The text of a file; "" where there is none, as before the first time."""
    path = root / name
    return read_text(path, name) if path.exists() else ("", None)


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


@lru_cache(maxsize=READ_ONCE)
def _release_problem(path: Path, name: str, _changed: int) -> Problem | None:
    """Why the rules at `path` cannot be read; read once while the file is the same."""
    rules, problem = read_text(path, name)
    try:
        read_json(rules or "{}")
    except ValueError:
        return Problem(Position(name), "this is no release of the rules", EARLIER)
    return problem
