"""What every prose page must have: front matter, and headings that can be linked.

Owns the checks on the form of `docs/*.md`. What pages refer to is read by
`mentions`.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from macros.problems import Place, Problem

FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
HEADING = re.compile(r"^(#{1,6}) (.+)$")
ID = re.compile(r"\{[^}]*#[\w-]+[^}]*\}\s*$")
NEEDED = ("title", "description", "reviewed")


def prose_problems(root: Path) -> Iterator[Problem]:
    """What is missing in the prose pages under `root/docs`."""
    for path in sorted((root / "docs").rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        name = path.relative_to(root).as_posix()
        yield from _front_problems(text, name)
        yield from _heading_problems(text, name)


def front_matter(text: str) -> object:
    """What the front matter of a page says; {} without any.

    Raises yaml.YAMLError if it is not YAML.
    """
    found = FRONT.match(text)
    return yaml.safe_load(found[1]) if found else {}


def _front_problems(text: str, name: str) -> Iterator[Problem]:
    try:
        meta = front_matter(text)
    except yaml.YAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        yield Problem(Place(name, line), f"front matter: {error.problem}")
        return
    for key in NEEDED:
        if not isinstance(meta, dict) or not meta.get(key):
            yield Problem(Place(name), f"front matter: '{key}' is missing")


def _heading_problems(text: str, name: str) -> Iterator[Problem]:
    fenced = False
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("```"):
            fenced = not fenced
        heading = None if fenced else HEADING.match(line)
        if heading and not ID.search(heading[2]):
            hint = (
                "write { #a-short-name } behind it; it is part of published addresses"
            )
            said = f"the heading '{heading[2][:40]}' has no id"
            yield Problem(Place(name, number, len(heading[1]) + 2), said, hint)
