"""Calls of macros in pages: what is wrong with one is told before anything is built."""

from inspect import Parameter, signature
from pathlib import Path

import pytest

from macros.adapter.page_macros import MACROS
from macros.checks.macro_calls import FACTS, TAKES
from macros.checks.prose_references import ALL
from tests.mini_project import HEAD, diagnostics, project

MANY = (Parameter.VAR_POSITIONAL, Parameter.VAR_KEYWORD)


def test_every_macro_is_known_to_the_check_with_all_that_it_takes() -> None:
    taken, facts, ids = {}, set(), set()
    for name, macro in MACROS.items():
        _, *parameters = signature(macro).parameters.values()
        kinds = {one.kind for one in parameters}
        facts |= {name} if Parameter.VAR_KEYWORD in kinds else set()
        if Parameter.VAR_POSITIONAL in kinds:
            ids.add(name)
        else:
            named = [one.name.strip("_") for one in parameters if one.kind not in MANY]
            taken[name] = tuple(named)
    assert taken == TAKES
    assert facts == {*FACTS}
    assert ids == {*ALL} - {*TAKES}


def test_a_macro_that_does_not_exist_is_told(tmp_path: Path) -> None:
    message = "docs/x.md:6:4: there is no macro 'notise'; did you mean 'notice'?"
    assert told(tmp_path, "{{ notise('x') }}") == [message]


@pytest.mark.parametrize(
    "call",
    ["notice('treaty')", 'guide_link("a, (b)", destination="us")', "guide( )"],
)
def test_a_sound_call_is_not_told(tmp_path: Path, call: str) -> None:
    assert told(tmp_path, f"{{{{ {call} }}}}") == []


def told(folder: Path, text: str) -> list[str]:
    """What is told of a page that says `text`."""
    root = project(folder)
    (root / "docs" / "x.md").write_text(f"{HEAD}{text}\n", encoding="utf-8")
    return diagnostics(root)
