"""The lock: rules as sentences, and what a change of them says."""

from datetime import date
from pathlib import Path

import pytest

from macros.checks.run import check
from macros.commands.history import add_entry
from macros.commands.main import main
from macros.guide.lock import NAME, Change, changes, lock_lines
from macros.render.sentences import sentences
from macros.site.model import Site, build_site
from tests.mini_project import project, rulebook_of
from tests.whole_project import ROOT

RULES = "guide/tables/certificate.yml"


def test_the_rules_are_those_that_were_accepted(site: Site) -> None:
    locked = (ROOT / NAME).read_text(encoding="utf-8").splitlines()
    told = sentences(site, changes(locked, lock_lines(site.rulebook)), "en")
    assert told == [], "accept the change with: python -m macros lock"


def test_each_line_is_a_case_with_groups_rules_and_days(tmp_path: Path) -> None:
    until = (RULES, "then: paper,", "then: paper, until: 2026-06-30,")
    assert lock_lines(rulebook_of(project(tmp_path, until))) == [
        "certificate=nothing <- destination=!eu [elsewhere]",
        "certificate=nothing <- destination=eu treaty=over [to-eu-after]",
        "certificate=paper <- destination=eu treaty=in-force [to-eu] until 2026-06-30",
        "documents=plan <- bulk=yes certificate=paper [loose]",
    ]


LATER = (RULES, "treaty: over}, then: nothing", "treaty: over}, then: paper")
UNTIL = (RULES, "then: paper,", "then: paper, until: 2026-06-30,")


def changed(tmp_path: Path, edit: tuple[str, str, str]) -> list[Change]:
    """What `edit` changes in the lock of the tiny project."""
    old = lock_lines(rulebook_of(project(tmp_path / "old")))
    return changes(old, lock_lines(rulebook_of(project(tmp_path / "new", edit))))


def told(tmp_path: Path, edit: tuple[str, str, str]) -> list[str]:
    site = build_site(check(project(tmp_path / "site")))
    return sentences(site, changed(tmp_path, edit), "en")


def test_a_change_reads_as_a_sentence_in_names(tmp_path: Path) -> None:
    [sentence] = told(tmp_path, LATER)
    assert sentence == (
        "Shipments with To: EU member states; The treaty: Over now: Paper, "
        "before: Nothing"
    )


def test_a_case_that_comes_with_a_day_says_so(tmp_path: Path) -> None:
    lines = told(tmp_path, UNTIL)
    assert any(line.endswith("now: Paper (until 30 June 2026)") for line in lines)
    assert any("no longer: Paper" in line for line in lines)


def test_two_things_that_one_case_newly_gives_are_both_told() -> None:
    new = ["documents=a <- certificate=x [r1]", "documents=b <- certificate=x [r2]"]
    assert [change.now for change in changes([], new)] == ["a", "b"]


def test_another_name_of_a_rule_is_no_change() -> None:
    assert changes(["certificate=a <- x=y [r1]"], ["certificate=a <- x=y [r2]"]) == []


def test_a_change_of_a_table_that_is_gone_keeps_its_ids(site: Site) -> None:
    gone = Change("no-table", "", "", now="", was="thing")
    assert "thing" in sentences(site, [gone], "en")[0]


def test_the_command_says_what_changed_until_it_is_accepted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project(tmp_path)
    main(["diff"], folder)
    assert "now: Paper" in capsys.readouterr().out
    main(["lock"], folder)
    main(["diff"], folder)
    assert capsys.readouterr().out.endswith("nothing changed\n")


def test_an_accepted_change_becomes_an_entry_of_what_is_new(tmp_path: Path) -> None:
    folder = project(tmp_path / "kept")
    found = changed(tmp_path, LATER)
    for day in (date(2026, 11, 1), date(2026, 11, 1), date(2026, 11, 2)):
        add_entry(build_site(check(folder)), found, day)
    entries = [item.data for item in check(folder).library.items("changes")]
    assert [entry["id"] for entry in entries] == [
        "rules-2026-11-02",
        "rules-2026-11-01-2",
        "rules-2026-11-01",
    ]
    assert "Nothing" in entries[0]["text"]["en"]
    assert "antes: " in entries[0]["text"]["es"]


def test_an_entry_comes_before_entries_that_are_indented(tmp_path: Path) -> None:
    folder = project(tmp_path / "kept")
    file = folder / "data" / "changes.yml"
    found = changed(tmp_path, LATER)
    add_entry(build_site(check(folder)), found, date(2026, 11, 1))
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join(f"  {line}" for line in lines), encoding="utf-8")
    add_entry(build_site(check(folder)), found, date(2026, 11, 2))
    days = [item.data["on"] for item in check(folder).library.items("changes")]
    assert days == ["2026-11-02", "2026-11-01"]
