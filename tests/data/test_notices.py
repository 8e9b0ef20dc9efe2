"""A legal status is switched by one line, whatever its state."""

from pathlib import Path

import pytest

from macros.checks.run import check
from macros.site.model import Site
from tests.whole_project import copied

STATES = ("open", "extended", "ended")


@pytest.mark.parametrize("state", STATES)
def test_the_eu_recognition_is_switched_by_one_line(tmp_path: Path, state: str) -> None:
    copied(tmp_path, "data", "docs")
    path = tmp_path / "data" / "notices.yml"
    text = path.read_text(encoding="utf-8")
    assert text.count("\n  state: ") == 1
    now = text.split("\n  state: ")[1].split("\n")[0]
    path.write_text(text.replace(f"\n  state: {now}", f"\n  state: {state}"))
    assert [str(problem) for problem in check(tmp_path).problems] == []


def test_every_state_of_the_recognition_is_tried(site: Site) -> None:
    states = site.get("notices", "eu-us-recognition")["states"]
    assert {state["id"] for state in states} == set(STATES)
