"""The memory of proofs: exact, only of what is sound, never in the way."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.checks.verdicts import (
    NAME,
    is_sound,
    remember_sound,
    remembered,
    unless_known,
)
from macros.data.cache_file import keep
from macros.data.library import load_library
from macros.data.problems import Position, Problem
from macros.data.yaml_file import parse
from macros.guide.lock import lock_of, lock_text
from macros.guide.prove import prove
from tests.mini_project import project, rulebook_of

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


def test_the_oldest_of_four_hundred_verdicts_gives_way_to_a_new_one(
    tmp_path: Path,
) -> None:
    oldest_last = [str(number) for number in range(400, 0, -1)]
    keep(tmp_path, NAME, "", "\n".join(oldest_last).encode())
    remember_sound(tmp_path, "new")
    known = [one for one in ["new", *oldest_last] if is_sound(tmp_path, one)]
    assert known == ["new", *oldest_last[:-1]]


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
