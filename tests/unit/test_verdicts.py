"""The memory of proofs: exact, only of what is sound, never in the way."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.checks import by_file, run, verdicts
from macros.checks.verdicts import remembered, unless_known
from macros.data.library import Library, load_library
from macros.data.problems import Position, Problem
from macros.data.schemas import Schema
from macros.data.yaml_file import Source, parse
from macros.guide.lock import lock_of, lock_text
from macros.guide.prove import prove
from tests.mini_project import diagnostics, project, rulebook_of

FAULT = Problem(Position("x.yml"), "wrong")


class Proof:
    """A proof that counts how often it runs."""

    def __init__(self, *problems: Problem) -> None:
        self.problems, self.runs = problems, 0

    def __call__(self) -> Iterator[Problem]:
        """Run."""
        self.runs += 1
        yield from self.problems


def test_what_was_proved_of_the_same_text_is_not_proved_again(tmp_path: Path) -> None:
    proof, [one, other] = Proof(), [parse(f"a: {n}", "x.yml")[0] for n in (1, 2)]
    for sources in ([one], [one], [other], [one, other], [one]):
        assert unless_known(tmp_path, "rules", sources, proof) == ()
    assert proof.runs == 3
    unless_known(tmp_path, "scenarios", [one], proof)
    assert proof.runs == 4


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


def test_other_words_for_readers_are_not_proved_again(tmp_path: Path) -> None:
    proof = Proof()
    for text in (
        "- {id: a, because: {en: One, es: Uno}}",
        "- {id: a, because: {en: Another, es: Otro}}",
        "- {because: {en: One, es: Uno}, id: a}",  # what comes first may matter
        "- {id: a, because: {en: One}}",
        "- {id: a, because: [en, es]}",
        "- {id: b, because: {en: One, es: Uno}}",
        "- {id: a, because: {es: Uno}}",
    ):
        unless_known(tmp_path, "rules", [parse(text, "x.yml")[0]], proof)
    assert proof.runs == 6


def test_no_proof_and_no_lock_reads_the_words_for_readers(tmp_path: Path) -> None:
    folder = project(tmp_path)
    sound = lock_text(lock_of(rulebook_of(folder)))
    for path in (folder / "data").rglob("*.yml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r"\ben: (\w)", r"en: X\1", text), encoding="utf-8")
    book = rulebook_of(folder)
    assert [*prove(book, load_library(folder))] == []
    assert lock_text(lock_of(book)) == sound


def test_what_is_wrong_is_told_each_time(tmp_path: Path) -> None:
    proof, source = Proof(FAULT), parse("a: 1", "x.yml")[0]
    for _ in range(2):
        assert unless_known(tmp_path, "rules", [source], proof) == (FAULT,)
    assert proof.runs == 2


def test_a_memory_that_cannot_be_read_or_written_is_in_nobodys_way(
    tmp_path: Path,
) -> None:
    (tmp_path / ".cache").write_text("a file where a folder belongs")
    proof, source = Proof(), parse("a: 1", "x.yml")[0]
    for _ in range(2):
        assert unless_known(tmp_path, "rules", [source], proof) == ()
    assert proof.runs == 2


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


@pytest.mark.parametrize("damage", [b"", b"\xff", b"7", b"[]", b'{"made": {}}\n'])
def test_a_damaged_memory_is_forgotten(tmp_path: Path, damage: bytes) -> None:
    proof, sources, made = Proof(), [parse("a: 1", "x.yml")[0]], {"day": [1, 2]}

    def told() -> dict[str, list[int]]:
        unless_known(tmp_path, "rules", sources, proof)
        return remembered(tmp_path, "days", sources, lambda: made)

    assert told() == told() == made
    assert proof.runs == 1
    files = [*(tmp_path / ".cache").iterdir()]
    for file in files:
        seal, _, _ = file.read_bytes().partition(b"\n")
        file.write_bytes(seal + b"\n" + damage)
    assert told() == told() == made
    assert proof.runs == len(files) == 2
