"""A corpus of broken files: the real data, each file broken in many ways.

Every break must end in a message that names the file and the line, never in a
traceback. One run of the check takes one kind of break in every file at once.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from macros.checks.run import check
from tests.mini_project import project
from tests.whole_project import ROOT, copied

Broken = tuple[str, int] | None
"""The text after the break, and the line it stands on; None if it has no place."""


def replaced(pattern: str, new: str) -> Callable[[str], Broken]:
    """Break the first place that matches `pattern` by writing `new` there."""

    def broken(text: str) -> Broken:
        match = re.search(pattern, text, re.MULTILINE)
        if not match:
            return None
        line = text.count("\n", 0, match.start()) + 1
        return text[: match.start()] + match.expand(new) + text[match.end() :], line

    return broken


def second_id_as_first(text: str) -> Broken:
    """Give an item the id of the one before it, at the same depth."""
    match = re.search(
        r"^( *)- (\{)?id: ([\w-]+)(?:(?!^\1- ).|\n)*?^\1- \2?id: (?=[\w-])",
        text,
        re.MULTILINE,
    )
    if not match:
        return None
    line = text.count("\n", 0, match.end()) + 1
    rest = re.sub(r"^[\w-]+", match[3], text[match.end() :])
    return text[: match.end()] + rest, line


BREAKS = {
    "a quote that is not closed": replaced(r"^( +\w[\w-]*: )(\S.*)$", r'\1"never'),
    "a tab as indent": replaced(r"^ {2}(\w[\w-]*: )", r"\t\1"),
    "a key that stands twice": replaced(r"^( *- )(\w[\w-]*)(: .*)$", r"\1\2\3\n  \2\3"),
    "a key nobody knows": replaced(r"^( *)- id: (.*)$", r"\1- zzz: 1\n\1  id: \2"),
    "a list where text belongs": replaced(r"^( *- id: )(.*)$", r"\1[\2]"),
    "a map where a list belongs": replaced(
        r"(sources: )\[([^\],]+).*?\]", r"\1{a: \2}"
    ),
    "an id with a capital": replaced(r"^( *- id: )(\S)", r"\1X\2"),
    "an id that stands twice": second_id_as_first,
    "an anchor": replaced(r"^( *- id: )(\S+)$", r"\1&a \2"),
    "a tag": replaced(r"^( *- id: )(\S+)$", r"\1!!python/name:os.system \2"),
    "a day that no calendar has": replaced(
        r"((?:reviewed|checked|as-of|on): )\S+$", r"\g<1>2026-02-30"
    ),
    "a source that does not exist": replaced(
        r"(sources: \[)[\w-]+", r"\1no-such-source"
    ),
    "no Spanish where it is needed": replaced(
        r"^( +(?:name|ask|because|short): \{en: .*?), es: .*\}$", r"\1}"
    ),
    "an empty text": replaced(r"(en: )(\"[^\"]+\"|[^\s\"|>{][^,}]*)", r'\1""'),
    "an item without its id": replaced(r"^( *)- id: .*$", r"\1- zzz: 1"),
    "nothing behind a key": replaced(r"^( +(?:sources|name|title): ).*$", r"\1"),
    "a second document": replaced(r"\Z", "\n---\n- id: more\n"),
    "a control character": replaced(r"(\w)(\w)$", "\\1\x07\\2"),
    "brackets that are not closed": replaced(r"(sources: \[[^\]]*)\]", r"\1"),
}


def files() -> Iterator[Path]:
    yield from sorted((ROOT / "data").rglob("*.yml"))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copied(tmp_path, "data", "docs")


@pytest.mark.parametrize("name", BREAKS)
def test_every_broken_file_is_told_with_its_line(root: Path, name: str) -> None:
    expected = {}
    for path in sorted((root / "data").rglob("*.yml")):
        broken = BREAKS[name](path.read_text(encoding="utf-8"))
        if broken:
            text, line = broken
            path.write_text(text, encoding="utf-8")
            expected[path.relative_to(root).as_posix()] = line
    lines: dict[str, set[int]] = {}
    for problem in check(root).problems:
        lines.setdefault(problem.position.path, set()).add(problem.position.line)
    for path, line in expected.items():
        assert path in lines, f"{path} is not told"
        near = [number for number in lines[path] if number >= line - 1]
        assert near, f"{path}: broken on line {line}, told on {sorted(lines[path])}"


def test_the_corpus_holds_more_than_two_hundred_broken_files() -> None:
    texts = [path.read_text(encoding="utf-8") for path in files()]
    count = sum(bool(broken(text)) for broken in BREAKS.values() for text in texts)
    assert count >= 200


BOMB = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30))
MONSTERS = {
    "ten megabytes": "- " + "x" * 10_000_000,
    "a hundred thousand brackets": "[" * 100_000,
    "deep maps": "".join(f"{' ' * n}a:\n" for n in range(2000)),
    "an alias bomb": f"a0: &a0 [x, x]\n{BOMB}",
    "a merge key": "- {<<: {id: a}, id: b}\n",
    "zero bytes": "\0" * 1000,
    "nothing": "",
    "only a number": "7",
}


@pytest.mark.parametrize("name", MONSTERS)
@pytest.mark.parametrize("file", ["places.yml", "faq/basics.yml", "guide/facts.yml"])
def test_a_monster_of_a_file_is_refused(tmp_path: Path, file: str, name: str) -> None:
    """In the tiny project: what else there is to read does not matter to it."""
    root = project(tmp_path)
    (root / "data" / file).write_text(MONSTERS[name], encoding="utf-8")
    places = {problem.position.path for problem in check(root).problems}
    assert f"data/{file}" in places
