"""Files that the program keeps: what a hand or a merge made of them is told."""

import os
from pathlib import Path

import pytest

from macros.checks.program_files import LINES, TOGETHER, program_file_problems
from macros.checks.run import check
from tests.mini_project import project
from tests.whole_project import ROOT, copied

ODD_LINE = (
    "this line is not as the program writes it; take the file from an earlier version"
)
ODD_LOCK = (
    "this is no lock of the rules; take the file from an earlier version, "
    "or delete the three .lock files and run: python -m macros lock"
)
RELEASES = "data/guide/releases.txt"
DEEP = "[" * 100_000
EMPTY = '{"ends": [], "items": [], "nodes": [], "classes": {}, "roots": {}, "laws": {}}'
SOUND = {"data/guide/guide.lock": EMPTY}
"""What a kept file says at the least; the others nothing."""


def write_others(root: Path, name: str) -> None:
    """Write, as sound files, those that the command keeps which keeps `name`."""
    for names in TOGETHER:
        for other in names if name in names else ():
            if other != name:
                (root / other).write_text(SOUND.get(other, ""), encoding="utf-8")


def test_the_files_that_the_program_keeps_are_sound() -> None:
    assert [*program_file_problems(ROOT)] == []
    assert all((ROOT / name).is_file() for name in LINES)


@pytest.mark.parametrize("name", [*LINES, "data/guide/guide.lock"])
@pytest.mark.parametrize("text", ["gar bage\n", "<<<<<<< HEAD\n", "{\n", DEEP])
def test_garbage_is_told_with_its_line_and_what_to_do(
    tmp_path: Path, name: str, text: str
) -> None:
    root = project(tmp_path)
    write_others(root, name)
    (root / name).write_text(text, encoding="utf-8")
    lines = [str(problem) for problem in check(root).problems]
    if name == "data/addresses.txt" and " " not in text:
        assert lines == []  # it may be an address, and is told as one that is gone
    else:
        [line] = lines
        told = ODD_LOCK if name.endswith("guide.lock") else ODD_LINE
        assert line == f"{name}:1:1: {told}"


def test_a_level_that_there_is_not_is_told(tmp_path: Path) -> None:
    root = project(tmp_path)
    write_others(root, "data/known.lock")
    for level, told in (("client", 0), ("cliente", 1)):
        (root / "data" / "known.lock").write_text(f"faq/what {level}\n")
        assert len(check(root).problems) == told


def test_rules_that_were_published_and_cannot_be_read_are_told(tmp_path: Path) -> None:
    root = copied(tmp_path, "data")
    first, *_ = (root / RELEASES).read_text(encoding="utf-8").splitlines()
    rules = root / f"data/guide/releases/{first.split()[1]}.json"
    for broken in ("[", DEEP):
        rules.write_text(broken, encoding="utf-8")
        [problem] = program_file_problems(root)
        told = "this is no release of the rules; take the file from an earlier version"
        assert str(problem) == f"data/guide/releases/{rules.name}:1:1: {told}"
    rules.unlink()
    [problem] = program_file_problems(root)
    told = f"there is no data/guide/releases/{rules.name}, which was published"
    hint = "take the file from an earlier version"
    assert str(problem) == f"{RELEASES}:1:1: {told}; {hint}"


@pytest.mark.parametrize(
    "name", ["data/places.yml", "docs/index.md", "data/known.lock"]
)
@pytest.mark.parametrize("pipe", [False, True])
def test_a_folder_or_a_pipe_in_a_files_place_is_told_and_not_waited_for(
    tmp_path: Path, name: str, *, pipe: bool
) -> None:
    path = project(tmp_path) / name
    path.unlink(missing_ok=True)
    if pipe and hasattr(os, "mkfifo"):
        os.mkfifo(path)
    else:
        path.mkdir()
    lines = [str(problem) for problem in check(tmp_path).problems]
    hint = "a folder or a pipe has its name; move that away"
    assert f"{name}:1:1: cannot be read: this is no file; {hint}" in lines


@pytest.mark.parametrize("name", [name for names in TOGETHER for name in names])
def test_a_file_that_is_gone_is_told_where_the_others_of_its_command_are(
    tmp_path: Path, name: str
) -> None:
    root = project(tmp_path)
    assert [*program_file_problems(root)] == []
    write_others(root, name)
    [line] = [str(problem) for problem in check(root).problems]
    hint = "take the file from an earlier version"
    assert line == f"{name}:1:1: the file is missing; {hint}"


def test_a_lock_that_lost_all_it_said_is_told(tmp_path: Path) -> None:
    root = project(tmp_path)
    write_others(root, "data/guide/guide.lock")
    (root / "data/guide/guide.lock").write_text("", encoding="utf-8")
    [line] = [str(problem) for problem in check(root).problems]
    assert line == f"data/guide/guide.lock:1:1: {ODD_LOCK}"
