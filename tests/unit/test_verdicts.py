"""The memory of proofs: exact, only of what is sound, never in the way."""

from collections.abc import Iterator
from pathlib import Path

from macros.checks.verdicts import unless_known
from macros.data.problems import Position, Problem
from macros.data.yaml_file import parse
from tests.mini_project import project, told

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
    assert told(folder) == []
    table = folder / "data" / "guide" / "tables" / "certificate.yml"
    sound = table.read_text(encoding="utf-8")
    table.write_text(sound[: sound.rindex("\n  - ")] + "\n", encoding="utf-8")
    broken = told(folder)
    assert any("gap" in line for line in broken), broken
    table.write_text(sound, encoding="utf-8")
    assert told(folder) == []
