"""A template is compiled once for all builds that read the same text of it."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from macros.adapter.earlier_build import CompiledTemplates

PAGE = "Hello {{ name }}"


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The templates that were compiled, by name."""
    names: list[str] = []
    compile_ = Environment.compile

    def noted(self: Environment, source: str, name: str, filename: str) -> object:
        names.append(name)
        return compile_(self, source, name, filename)

    monkeypatch.setattr(Environment, "compile", noted)
    return names


def shown(root: Path, text: str) -> str:
    """What a build of the project at `root` shows whose one template says `text`."""
    env = Environment(loader=DictLoader({"page.html": text}), autoescape=True)
    env.bytecode_cache = CompiledTemplates(root)
    return env.get_template("page.html").render(name="QCS")


def test_the_next_build_takes_it_as_it_was_compiled(
    tmp_path: Path, compiled: list[str]
) -> None:
    assert shown(tmp_path, PAGE) == shown(tmp_path, PAGE) == "Hello QCS"
    assert compiled == ["page.html"]


def test_another_text_is_compiled(tmp_path: Path, compiled: list[str]) -> None:
    shown(tmp_path, PAGE)
    assert shown(tmp_path, "Dear {{ name }}") == "Dear QCS"
    assert compiled == ["page.html"] * 2


@pytest.mark.parametrize("damage", [b"", b"\xff\n\xff"])
def test_a_damaged_memory_is_forgotten(
    tmp_path: Path, compiled: list[str], damage: bytes
) -> None:
    shown(tmp_path, PAGE)
    for file in (tmp_path / ".cache").iterdir():
        file.write_bytes(damage)
    assert shown(tmp_path, PAGE) == "Hello QCS"
    assert compiled == ["page.html"] * 2


def test_where_nothing_can_be_kept_it_is_compiled_each_time(
    tmp_path: Path, compiled: list[str]
) -> None:
    (tmp_path / ".cache").write_text("a file where a folder belongs")
    assert shown(tmp_path, PAGE) == shown(tmp_path, PAGE) == "Hello QCS"
    assert compiled == ["page.html"] * 2
