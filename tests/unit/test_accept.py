"""The commands `diff` and `lock`: what changed, its acceptance, a draft that tells."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml

from macros.checks.run import check
from macros.commands.accept import add_draft
from macros.commands.main import main
from macros.data.library import load_library
from macros.guide.lock import CASES
from macros.site.model import build_site
from tests.mini_project import diagnostics, edited, project

ELSEWHERE = (
    (
        "guide/tables/certificate.yml",
        "{not: eu}}, then: nothing",
        "{not: eu}}, then: paper",
    ),
    (
        "guide/scenarios.yml",
        "{certificate: nothing}\n  sources: [page]",
        "{certificate: paper}\n  sources: [page]",
    ),
)
"""A change of one rule, and the case that shows it."""


def test_the_command_says_what_changed_until_it_is_accepted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project(tmp_path)
    main(["lock"], folder)
    assert capsys.readouterr().out == "accepted; no case is told anything else\n"
    edited(folder, *ELSEWHERE)
    main(["diff"], folder)
    assert "now: Paper, before: Nothing" in capsys.readouterr().out
    assert main(["lock"], folder) == 0
    assert main(["diff"], folder) == 1
    assert "write a title for 'rules-" in capsys.readouterr().out
    entry = folder / "data" / "changes.yml"
    written = entry.read_text(encoding="utf-8").replace("  draft: true\n", "")
    entry.write_text(written.replace("…", "The treaty ended"), encoding="utf-8")
    assert main(["diff"], folder) == 0
    assert capsys.readouterr().out == "nothing changed\n"


@pytest.mark.parametrize("command", ["diff", "lock"])
def test_a_lock_that_cannot_be_read_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    folder = project(tmp_path)
    (folder / CASES).write_text("certificate=a <- x=y [r1]\n", encoding="utf-8")
    assert main([command], folder) == 1
    assert "data/guide/guide.lock:1:1: this is no lock" in capsys.readouterr().out


def test_a_draft_stops_the_build_until_its_title_is_written(tmp_path: Path) -> None:
    folder = project(tmp_path)
    add_draft(build_site(check(folder)), {"en": ["X"], "es": ["Y"]}, date(2026, 11, 1))
    [problem] = diagnostics(folder)
    assert problem.startswith("data/changes.yml:")
    assert "write a title for 'rules-2026-11-01'" in problem
    file = folder / "data" / "changes.yml"
    text = file.read_text(encoding="utf-8").replace("  draft: true\n", "")
    file.write_text(text, encoding="utf-8")
    assert len(diagnostics(folder)) == 1  # the title is still the program's


def test_a_draft_says_whom_the_change_touches(tmp_path: Path) -> None:
    folder = project(tmp_path)
    main(["lock"], folder)
    edited(folder, *ELSEWHERE)
    assert main(["lock"], folder) == 0
    [entry, *_] = yaml.safe_load((folder / "data/changes.yml").read_text("utf-8"))
    assert entry["draft"]
    assert entry["touches"] == {
        "kind": "correction",
        "certificates": ["nothing", "paper"],
        "rules": ["certificate/elsewhere"],
    }


def test_a_table_that_has_another_name_is_accepted(tmp_path: Path) -> None:
    folder = project(tmp_path)
    main(["lock"], folder)
    edited(
        folder,
        ("guide/tables/documents.yml", "table: documents", "table: steps"),
        ("guide/scenarios.yml", ", documents: {include: [plan]}", ""),
    )
    tables = folder / "data" / "guide" / "tables"
    (tables / "documents.yml").rename(tables / "steps.yml")
    assert main(["lock"], folder) == 0
    [entry, *_] = yaml.safe_load((folder / "data/changes.yml").read_text("utf-8"))
    assert entry["touches"]["rules"] == ["documents/loose", "steps/loose"]


def test_an_accepted_change_becomes_a_draft_of_its_own(tmp_path: Path) -> None:
    site = build_site(check(project(tmp_path)))
    lines = {"en": [f"line {n}" for n in range(20)], "es": ["antes: nada"]}
    for day in (date(2026, 11, 1), date(2026, 11, 1), date(2026, 11, 2)):
        add_draft(replace(site, library=load_library(site.root)), lines, day)
    entries = yaml.safe_load((site.root / "data/changes.yml").read_text("utf-8"))
    assert [entry["id"] for entry in entries] == [
        "rules-2026-11-02",
        "rules-2026-11-01-2",
        "rules-2026-11-01",
    ]
    assert entries[0]["text"]["en"].endswith("- line 11\n- and 8 more cases")
    assert entries[0]["text"]["es"] == "- antes: nada"
