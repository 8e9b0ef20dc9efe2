"""A tiny whole project that tests copy, change and break.

`tests/mini/` holds it: four places, two facts, two tables, one of each kind. Its
schemas and the words of pages are the real ones; so are program and templates where
it is built as a site.
"""

import shutil
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from macros.checks.run import check
from macros.checks.verdicts import NAME
from macros.data.cache_file import keep, read_kept
from macros.data.library import load_library
from macros.guide.rules import Rulebook
from macros.guide.tables import read_rulebook
from tests.whole_project import ROOT, copied

MINI = ROOT / "tests" / "mini"

FRONT = "---\ntitle: T\ndescription: D\nreviewed: {}\n---\n"
"""What a page begins with, but for its day."""

HEAD = FRONT.format("2026-01-01")
"""What a sound page begins with: five lines."""


def project(folder: Path, *changes: tuple[str, str, str]) -> Path:
    """Copy the tiny project into `folder`, with `changes` made (`edited`)."""
    shutil.copytree(MINI, folder, dirs_exist_ok=True)
    shutil.copytree(ROOT / "data" / "schema", folder / "data" / "schema")
    shutil.copy(ROOT / "data" / "ui.yml", folder / "data" / "ui.yml")
    shutil.copy(ROOT / "mkdocs.yml", folder / "whole.yml")
    return edited(folder, *changes)


def edited(folder: Path, *changes: tuple[str, str, str]) -> Path:
    """The project in `folder`, in which `changes` are made.

    A change is (file under data/, old text, new text); the old text must be
    there. Old text "" appends.
    """
    for name, old, new in changes:
        path = folder / "data" / name
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{name} does not say {old!r}"
        changed = text.replace(old, new, 1) if old else text + new
        path.write_text(changed, encoding="utf-8")
    return folder


def tiny_site(folder: Path, *changes: tuple[str, str, str]) -> Path:
    """The tiny project with all that a build reads, in a second or two."""
    project(folder, *changes)
    return copied(folder, "macros", "overrides")


def diagnostics(folder: Path) -> list[str]:
    """What `check` says of the project in `folder`, a line a problem.

    Only what differs from the tiny project is judged; the rest was by a first check.
    """
    if not (folder / ".cache").exists():
        keep(folder, NAME, "", _sound())
    return [str(problem) for problem in sorted(set(check(folder).problems))]


@cache
def _sound() -> bytes:
    """What a check in this process has found sound in the tiny project as it stands."""
    with TemporaryDirectory() as name:
        root = project(Path(name))
        check(root)
        return read_kept(root, NAME, "")


def rulebook_of(folder: Path) -> Rulebook:
    """The rulebook of a sound project."""
    rulebook, problems = read_rulebook(load_library(folder))
    assert problems == []
    return rulebook


def altered(book: Rulebook) -> list[tuple[str, Rulebook]]:
    """`book` with each rule alone giving each other thing, or nothing if it may.

    Each with the name of the rule.
    """
    books = []
    for table in book.tables:
        for number, rule in enumerate(table.rules):
            others = sorted({*table.values} - {*rule.then})
            for one in [*others, *([] if table.unique else [None])]:
                rules = [r for r in table.rules if r is not rule]
                if one:
                    rules.insert(number, replace(rule, then=(one,)))
                new = replace(table, rules=tuple(rules))
                tables = [new if t is table else t for t in book.tables]
                name = f"{rule.table}/{rule.id}"
                books.append((name, replace(book, tables=tuple(tables))))
    return books
