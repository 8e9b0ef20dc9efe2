"""What every prose page must have: front matter, and headings that can be linked.

Owns the checks on the form of `docs/*.md`, and that a translation has what its
English page has. What pages refer to is read by `mentions`.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from macros.problems import Place, Problem

FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
HEADING = re.compile(r"^(#{1,6}) (.+)$")
ID = re.compile(r"\{[^}]*#[\w-]+[^}]*\}\s*$")
IDS = re.compile(r"^#{1,6} .*\{[^}]*#([\w-]+)[^}]*\}\s*$", re.MULTILINE)
NEEDED = ("title", "description", "reviewed")


def prose_problems(root: Path) -> Iterator[Problem]:
    """What is missing in the prose pages under `root/docs`."""
    for path in sorted((root / "docs").rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        name = path.relative_to(root).as_posix()
        yield from _front_problems(text, name)
        yield from _heading_problems(text, name)
        if path.is_relative_to(root / "docs" / "es"):
            english = root / "docs" / path.relative_to(root / "docs" / "es")
            yield from _translation_problems(text, english, name)


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


def _translation_problems(text: str, english: Path, name: str) -> Iterator[Problem]:
    """Where the page `name` is behind the page that it translates."""
    if not english.is_file():
        yield Problem(Place(name), f"there is no English page {english.name} beside it")
        return
    original = english.read_text(encoding="utf-8")
    days = [str(_front(page).get("reviewed", "")) for page in (text, original)]
    if days[0] < days[1]:
        message = f"reviewed {days[0]}, but the English page was changed {days[1]}"
        yield Problem(Place(name), message, "read it again, then set 'reviewed'")
    for id_ in sorted({*IDS.findall(original)} - {*IDS.findall(text)}):
        yield Problem(Place(name), f"no heading {{ #{id_} }}, as in English")


def _front(text: str) -> dict:
    """The front matter, where it can be read; that it can is checked above."""
    try:
        meta = front_matter(text)
    except yaml.YAMLError:
        return {}
    return meta if isinstance(meta, dict) else {}
