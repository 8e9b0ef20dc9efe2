"""The commands for those who keep the data: check, stale, worklist."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from macros.commands.main import main
from tests.mini_project import edited, project, tiny_site
from tests.whole_project import ROOT


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny project with a program of its own: it is read in no time."""
    return tiny_site(tmp_path_factory.mktemp("terminal") / "project")


def test_a_reader_who_stops_reading_ends_it_quietly() -> None:
    command = [sys.executable, "-m", "macros", "worklist"]
    with subprocess.Popen(
        command,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as ran:
        ran.stdout.readline()
        ran.stdout.close()
        assert ran.stderr.read() == ""
        assert ran.wait() == 0


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("check >&-", ""),
        ("batch - <&-", "There are no rows."),
        ("mcp <&-", ""),
        ("verify no-such.json", "no-such.json: No such file or directory"),
    ],
)
def test_a_closed_channel_and_a_missing_file_end_in_a_sentence(
    tiny: Path, command: str, said: str
) -> None:
    ran = subprocess.run(
        ["sh", "-c", f'"{sys.executable}" -m macros {command}'],
        cwd=tiny,
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    heard = ran.stdout + ran.stderr
    assert heard.startswith(said)
    assert "Traceback" not in heard
    assert ran.returncode == (2 if said else 0)


@pytest.mark.parametrize(
    ("variable", "value", "heard"),
    [
        ("PYTHONUTF8", "0", "Aún no decidido".encode()),
        ("PYTHONIOENCODING", "ascii", b"A?n no decidido"),
    ],
)
def test_accents_are_written_where_the_system_has_no_signs_for_them(
    tiny: Path, variable: str, value: str, heard: bytes
) -> None:
    plain = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", variable: value}
    ran = subprocess.run(
        [sys.executable, "-m", "macros", "guide", "--lang", "es"],
        cwd=tiny,
        env={**os.environ, **plain},
        check=True,
        capture_output=True,
    )
    assert ran.stdout.startswith(heard)


@pytest.mark.parametrize(
    "words", [["stale", "--today"], ["lock", "--on"], ["batch", "x", "--today"]]
)
@pytest.mark.parametrize("day", ["tomorrow", "2026-13-01", "20261122", "2026-W48-7"])
def test_what_is_no_day_is_told_as_such(
    capsys: pytest.CaptureFixture[str], words: list[str], day: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([*words, day], ROOT)
    assert ended.value.code == 2
    assert f"'{day}' is not a day (YYYY-MM-DD)" in capsys.readouterr().err


def test_a_ledger_that_cannot_be_read_is_told_and_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, site = project(tmp_path / "project"), tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("<html>", encoding="utf-8")
    ledger = folder / "data" / "addresses.txt"
    ledger.write_bytes(b"\xff\xfe")
    assert main(["ledger", str(site)], folder) == 1
    assert "data/addresses.txt:1:1: not UTF-8 text" in capsys.readouterr().out
    assert ledger.read_bytes() == b"\xff\xfe"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("sources.yml", "read: client", "read: cleint"), "data/sources.yml:3"),
        (("contacts.yml", "main: true, ", ""), "one of contacts has to say 'main'"),
        (("redirects.yml", "[]", "- {from: a/, to: b/}"), "there is no page 'b/'"),
    ],
    ids=["of the data", "of what the program needs", "of a page"],
)
def test_check_ends_with_1_and_lists_the_problems(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    change: tuple[str, str, str],
    told: str,
) -> None:
    assert main(["check"], project(tmp_path, change)) == 1
    out = capsys.readouterr().out
    assert told in out
    assert out.endswith("1 problem\n")


def test_check_of_sound_data_ends_with_0(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check"], project(tmp_path)) == 0
    assert capsys.readouterr().out.startswith("no problems: ")


def test_stale_lists_what_is_due_on_the_day_given(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project(tmp_path)
    main(["stale", "--today", "2026-01-02"], folder)
    assert "last reviewed" not in capsys.readouterr().out
    main(["stale", "--today", "2026-09-01"], folder)
    out = capsys.readouterr().out
    assert "data/certificates.yml:2:3: last reviewed on 2026-01-01" in out
    assert "data/notices.yml:2:3: status as of 2026-01-01" in out


def test_stale_names_items_and_pages_that_are_not_translated(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["stale", "--today", "2026-01-02"], project(tmp_path))
    out = capsys.readouterr().out
    assert "data/faq/basics.yml:6:5: not in Español\n" in out
    assert "docs/papers.md:1:1: not in Español\n" in out
    assert "certificates" not in out
    translated = tmp_path / "docs" / "es" / "papers.md"
    translated.parent.mkdir()
    translated.write_bytes((tmp_path / "docs" / "papers.md").read_bytes())
    main(["stale", "--today", "2026-01-02"], tmp_path)
    assert "docs/papers.md" not in capsys.readouterr().out


def test_stale_tells_rules_that_are_about_to_change(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = "guide/tables/certificate.yml"
    folder = project(
        tmp_path,
        (rules, "then: paper,", "then: paper, until: 2026-01-20,"),
        (
            rules,
            "  - {id: to-eu-after",
            (
                "  - {id: later, when: {destination: eu, treaty: in-force}, "
                "then: paper, from: 2026-01-21, because: {en: X., es: X.}, "
                "sources: [law], reviewed: 2026-01-01}\n  - {id: to-eu-after"
            ),
        ),
        (
            "guide/scenarios.yml",
            "",
            (
                "- name: Later\n  given: {destination: fr, bulk: 'no'}\n"
                "  on: 2026-02-01\n  expect: {certificate: paper}\n  sources: [law]\n"
                "- name: Sooner\n  given: {destination: fr, bulk: 'yes'}\n"
                "  on: 2026-01-02\n  expect: {certificate: paper, "
                "documents: {include: [plan]}}\n  sources: [law]\n"
            ),
        ),
    )
    main(["stale", "--today", "2026-01-02"], folder)
    out = capsys.readouterr().out
    assert "rule 'to-eu' ends on 2026-01-20" in out
    assert "rule 'later' begins on 2026-01-21" in out


def test_stale_names_texts_that_tell_a_day_which_came_since_their_review(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = "You need the paper until 5 March 2026."
    folder = project(tmp_path, ("certificates.yml", "You need the paper.", told))
    page = folder / "docs" / "papers.md"
    text = page.read_text(encoding="utf-8") + "\nFrom April 1, 2027, others.\n"
    page.write_text(text, encoding="utf-8")

    def named(day: str) -> list[str]:
        main(["stale", "--today", day], folder)
        return [s for s in capsys.readouterr().out.splitlines() if " names " in s]

    item = (
        "data/certificates.yml:2:3: names 2026-03-05, "
        "and was last reviewed on 2026-01-01"
    )
    assert named("2026-02-02") == []
    assert named("2026-02-03") == [item]
    assert named("2027-03-02") == [
        item,
        "docs/papers.md:1:1: names 2027-04-01, and was last reviewed on 2026-11-20",
    ]
    edited(folder, ("certificates.yml", "reviewed: 2026-01-01", "reviewed: 2026-03-05"))
    assert named("2026-03-06") == []


def test_worklist_names_every_statement_under_a_source_not_read_officially(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["worklist"], project(tmp_path))
    out = capsys.readouterr().out
    assert "closed (unread): The closed book <no address recorded>" in out
    assert "  data/documents.yml:2:3 documents plan" in out
    assert "law (authority)" not in out


def test_worklist_ends_with_the_notes_for_staff(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project(
        tmp_path,
        (
            "documents.yml",
            "- id: plan\n",
            "- id: plan\n  note: Ask the office which form it takes.\n",
        ),
    )
    main(["worklist"], folder)
    assert capsys.readouterr().out.endswith(
        "documents plan: Ask the office which form it takes.\n"
    )
