"""The lock: rules as sentences, and what a change of them says."""

from pathlib import Path

import pytest

from macros.cli import main
from macros.guide.lock import NAME, changes, lock_lines
from macros.model import Site
from tests.mini_project import ROOT, project, rulebook_of

RULES = "guide/tables/certificate.yml"


def test_the_rules_are_those_that_were_accepted(site: Site) -> None:
    locked = (ROOT / NAME).read_text(encoding="utf-8").splitlines()
    told = "\n".join(changes(locked, lock_lines(site.rulebook)))
    assert told == "", "accept the change with: python -m macros lock"


def test_each_line_is_a_case_with_groups_rules_and_days(tmp_path: Path) -> None:
    until = (RULES, "then: paper,", "then: paper, until: 2026-06-30,")
    assert lock_lines(rulebook_of(project(tmp_path, until))) == [
        "certificate=nothing <- destination=!eu [elsewhere]",
        "certificate=nothing <- destination=eu treaty=over [to-eu-after]",
        "certificate=paper <- destination=eu treaty=in-force [to-eu] until 2026-06-30",
        "documents=plan <- bulk=yes certificate=paper [loose]",
    ]


def test_a_change_reads_as_a_sentence(tmp_path: Path) -> None:
    old = lock_lines(rulebook_of(project(tmp_path / "old")))
    later = (RULES, "treaty: over}, then: nothing", "treaty: over}, then: paper")
    new = lock_lines(rulebook_of(project(tmp_path / "new", later)))
    assert changes(old, new) == [
        (
            "Shipments with destination=eu treaty=over: now certificate=paper, "
            "was certificate=nothing"
        )
    ]


def test_the_command_says_what_changed_until_it_is_accepted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project(tmp_path)
    main(["diff"], folder)
    assert "now certificate=paper" in capsys.readouterr().out
    main(["lock"], folder)
    main(["diff"], folder)
    assert capsys.readouterr().out.endswith("nothing changed\n")
