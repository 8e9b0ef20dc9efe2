"""What builds remember of texts: only what this program made of the same ones."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.data import between_builds
from macros.data.between_builds import of_texts, open_memory, save_memory

Build = Callable[..., list[str]]


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Build:
    """Builds capitals of texts; tells of which texts they had to be made."""

    def built(*texts: str) -> list[str]:
        made: list[str] = []

        @of_texts
        def capitals(text: str) -> list[str]:
            made.append(text)
            return [text.upper()]

        monkeypatch.setattr(between_builds, "_open", [])
        open_memory(tmp_path)
        assert [capitals(text) for text in texts] == [[text.upper()] for text in texts]
        save_memory()
        return made

    return built


def test_what_was_made_of_a_text_is_not_made_again(build: Build) -> None:
    texts = ["a", "dos\nlíneas", "\u2028 \\", "a"]
    assert build(*texts) == texts[:3]
    assert build(*texts) == []
    assert build("b", *texts) == ["b"]


def test_of_too_much_what_was_not_asked_for_the_longest_is_forgotten(
    build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    a, b, c = ("abc"[n] * 900 for n in range(3))
    monkeypatch.setattr(between_builds, "ROOM", 2_000)
    assert build(a, b) == [a, b]
    assert build(b) == []
    assert build(b, c) == [c]
    assert build(b, c) == []
    assert build(a) == [a]


def test_what_another_program_made_is_made_anew(
    build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    build("a")
    monkeypatch.setattr(between_builds, "program", lambda: "another")
    assert build("a") == ["a"]


@pytest.mark.parametrize(
    "damage", [b"", b"\xff", b"{}\n\n", b"7", b"[]", b'{"a": [1]}', b"a \0"]
)
@pytest.mark.parametrize("part", [rb"(?s).*", rb"(?s)...\Z", rb"\[.*\]", rb"\w+\n"])
def test_a_damaged_memory_costs_time_only(
    build: Build, tmp_path: Path, part: bytes, damage: bytes
) -> None:
    build("a", "b")
    kept = tmp_path / ".cache" / "texts"
    kept.write_bytes(re.sub(part, lambda _: damage, kept.read_bytes(), count=1))
    assert build("a", "b") == ["a", "b"]
    assert build("a", "b") == []


def test_a_folder_that_cannot_be_written_to_costs_time_only(
    build: Build, tmp_path: Path
) -> None:
    (tmp_path / ".cache").write_text("a file")
    assert build("a") == build("a") == ["a"]
    (tmp_path / ".cache").unlink()
    (tmp_path / ".cache" / "texts").mkdir(parents=True)
    assert build("a") == build("a") == ["a"]
    assert [*(tmp_path / ".cache").iterdir()] == [tmp_path / ".cache" / "texts"]


def test_nothing_is_remembered_before_a_build_begins(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(between_builds, "_open", [])
    made: list[str] = []
    make = of_texts(made.append)
    make("a"), make("a")
    save_memory()
    assert made == ["a", "a"]
