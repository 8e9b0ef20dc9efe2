"""What README, CONTRIBUTING and MAINTAINING name is there: files and commands."""

import re

import pytest

from macros.commands.main import main
from tests.whole_project import ROOT

TEXTS = {
    name: (ROOT / name).read_text(encoding="utf-8")
    for name in ("README.md", "CONTRIBUTING.md", "MAINTAINING.md")
}
FILE = re.compile(r"`((?:data|docs|macros|overrides|tests|tools)/[\w./*-]*)`")
ONLY_PUBLISHED = {"tools/where-to/", "tools/where-from/"}
"""Addresses of the site that look like files of the project."""
MODULE = re.compile(r"`(?:[\w./-]*/)?([\w-]+\.(?:py|js))`")
COMMAND = re.compile(r"python -m macros ([a-z]+)")


@pytest.mark.parametrize("name", TEXTS)
def test_every_file_that_is_named_is_there(name: str) -> None:
    named = {*FILE.findall(TEXTS[name])} - ONLY_PUBLISHED
    assert named
    assert [path for path in named if not [*ROOT.glob(path.rstrip("/"))]] == []


@pytest.mark.parametrize("name", TEXTS)
def test_every_module_that_is_named_is_there(name: str) -> None:
    folders = [ROOT / "macros", ROOT / "overrides/assets", ROOT / "tools"]
    paths = [path for folder in folders for path in folder.rglob("*.*")]
    names = {path.name for path in (*paths, *(ROOT / "tests").glob("*.py"))}
    assert {*MODULE.findall(TEXTS[name])} - names == set()


@pytest.mark.parametrize("name", TEXTS)
def test_every_command_that_is_named_exists(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in {*COMMAND.findall(TEXTS[name])}:
        with pytest.raises(SystemExit) as ended:
            main([command, "--help"], ROOT)
        assert ended.value.code == 0, command
        assert command in capsys.readouterr().out


def test_readme_stays_short_enough_for_newcomers() -> None:
    assert len(TEXTS["README.md"].splitlines()) < 220


def test_every_room_of_the_program_stands_in_the_house() -> None:
    for path in (ROOT / "macros").iterdir():
        if (path / "__init__.py").is_file():
            assert f"\n  {path.name}/" in TEXTS["README.md"], path.name
