"""Shares: how many statements rest on what; the worklist says it first."""

from pathlib import Path

import pytest

from macros.checks.run import check
from macros.commands.main import main
from macros.site.known_levels import percent, shares
from macros.site.model import build_site
from tests.mini_project import project

COPIES = ("copies.yml", "[]", "- {id: mirror, name: {en: A mirror, es: Una réplica}}")
READ = "copy: mirror, edition: {en: Of 2026, es: De 2026}, read: authority"


def of(folder: Path) -> dict[str, int]:
    return shares(build_site(check(folder)))


def test_a_statement_that_rests_on_the_law_alone_moves_up(tmp_path: Path) -> None:
    before = of(project(tmp_path / "before"))
    change = ("certificates.yml", "sources: [law, blog]", "sources: [law]")
    after = of(project(tmp_path / "after", change))
    assert after["authority"] == before["authority"] + 1
    assert after["secondary"] == before["secondary"] - 1
    assert sum(after.values()) == sum(before.values())


def test_shares_are_whole_percents_even_of_nothing() -> None:
    assert percent({"authority": 2, "secondary": 1}, "authority") == 67
    assert percent({"authority": 0, "secondary": 0}, "authority") == 0


def test_the_worklist_begins_with_the_shares_and_what_to_compare(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    law = ("sources.yml", "read: authority", READ)
    main(["worklist"], project(tmp_path, COPIES, law))
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("statements: ")
    assert lines[1].startswith("of these, what readers see: ")
    assert lines[2] == "1 official texts to compare with the live text before launch"
    assert lines[3].startswith("  law (")
