"""What was found sound is only read again; what changes is judged anew."""

from pathlib import Path

import pytest

from macros.checks import by_file, run, verdicts
from macros.data.library import Library, load_library
from macros.data.problems import Problem
from macros.data.schemas import Schema
from macros.data.yaml_file import Source
from tests.mini_project import diagnostics, project


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The projects whose data was judged, one each time."""
    roots: list[Path] = []
    judge = run.judge

    def noted(library: Library, tomorrow: str) -> run.Checked:
        roots.append(library.root)
        return judge(library, tomorrow)

    monkeypatch.setattr(run, "judge", noted)
    return roots


def test_data_found_sound_is_only_read_again(
    tmp_path: Path, judged: list[Path]
) -> None:
    folder = project(tmp_path)
    first, again = run.check(folder), run.check(folder)
    assert judged == [folder]
    assert first.problems == again.problems == ()
    assert again.rulebook is not None
    assert [*again.library.ids("faq")] == [*first.library.ids("faq")]


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("data/faq/basics.yml", "# a comment\n"),
        ("docs/papers.md", "\nMore.\n"),
        ("docs/new.md", "---\ntitle: New\ndescription: New.\n---\n\n# New\n"),
        ("data/schema/faq.schema.json", "\n"),
        ("data/guide/releases.txt", "2026-01-01 00000000\n"),
    ],
)
def test_whatever_checks_read_is_seen_when_it_changes(
    tmp_path: Path, judged: list[Path], name: str, more: str
) -> None:
    folder = project(tmp_path)
    run.check(folder)
    with (folder / name).open("a", encoding="utf-8") as file:
        file.write(more)
    run.check(folder)
    assert judged == [folder, folder]


def test_of_many_files_only_those_that_changed_are_judged_by_themselves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged: list[str] = []
    problems = by_file._problems  # noqa: SLF001

    def noted(source: Source, schema: Schema) -> list[Problem]:
        judged.append(source.path)
        return problems(source, schema)

    def run_anew() -> list[str]:
        """The files that the checks judge in a process of its own."""
        judged.clear()
        by_file._by_itself.cache_clear()  # noqa: SLF001
        run.check(folder)
        return [*judged]

    monkeypatch.setattr(by_file, "_problems", noted)
    folder = project(tmp_path)
    everything = run_anew()
    answers = folder / "data/faq/basics.yml"
    sound = answers.read_text(encoding="utf-8")
    for more in ("# a comment\n", "odd: true\n", "odd: true\n"):
        answers.write_text(sound + more, encoding="utf-8")
        assert run_anew() == ["data/faq/basics.yml"]
    answers.write_text(sound, encoding="utf-8")
    assert run_anew() == []
    schema = folder / "data/schema/common.schema.json"
    schema.write_text(schema.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert run_anew() == everything


def test_what_fits_its_schema_is_well_formed_whatever_it_says(tmp_path: Path) -> None:
    said_so = ("sources.yml", "title: The law", "title: TODO")
    shapeless = ("contacts.yml", "main: true", "main: maybe")
    library = load_library(project(tmp_path, said_so, shapeless))
    formed = by_file.well_formed(library, dict(by_file.judged_files(library)))
    assert formed.files["sources"]
    assert formed.files["goods"][0].value == []
    assert formed.files["contacts"] == ()


def test_another_day_and_another_program_are_seen(
    tmp_path: Path, judged: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = project(tmp_path)
    run.check(folder)
    monkeypatch.setattr(run, "_tomorrow", lambda: "2099-01-01")
    run.check(folder)
    monkeypatch.setattr(verdicts, "program", lambda: "another")
    run.check(folder)
    assert judged == [folder] * 3


def test_a_change_during_the_checks_is_not_taken_for_what_they_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = project(tmp_path)
    page = folder / "docs" / "papers.md"
    sound, judge = page.read_text(encoding="utf-8"), run.judge
    page.write_text(f"{sound}\n[x](faq:nothing)\n", encoding="utf-8")

    def mended(library: Library, tomorrow: str) -> run.Checked:
        page.write_text(sound, encoding="utf-8")
        return judge(library, tomorrow)

    monkeypatch.setattr(run, "judge", mended)
    assert run.check(folder).problems == ()
    monkeypatch.undo()
    page.write_text(f"{sound}\n[x](faq:nothing)\n", encoding="utf-8")
    assert run.check(folder).problems != ()


def test_a_rule_that_breaks_a_sound_project_is_told(tmp_path: Path) -> None:
    folder = project(tmp_path)
    assert diagnostics(folder) == []
    table = folder / "data" / "guide" / "tables" / "certificate.yml"
    sound = table.read_text(encoding="utf-8")
    table.write_text(sound[: sound.rindex("\n  - ")] + "\n", encoding="utf-8")
    broken = diagnostics(folder)
    assert any("gap" in line for line in broken), broken
    table.write_text(sound, encoding="utf-8")
    assert diagnostics(folder) == []
