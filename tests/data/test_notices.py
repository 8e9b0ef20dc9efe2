"""A legal status is switched by one line, whatever its state."""

from pathlib import Path

import pytest

from macros.checks.run import check
from macros.site.model import Site
from tests.whole_project import ROOT, copied

STATE = "\n  state: "
STATES = ("open", "extended", "ended")
TEXT = (ROOT / "data" / "notices.yml").read_text(encoding="utf-8")
NOW = TEXT.split(STATE)[1].split("\n")[0]
"""The state as it is today, in which all other tests find the data sound."""


@pytest.mark.parametrize("state", sorted({*STATES} - {NOW}))
def test_the_eu_recognition_is_switched_by_one_line(tmp_path: Path, state: str) -> None:
    copied(tmp_path, "data", "docs")
    assert TEXT.count(STATE) == 1
    path = tmp_path / "data" / "notices.yml"
    path.write_text(TEXT.replace(f"{STATE}{NOW}", f"{STATE}{state}"), encoding="utf-8")
    assert [str(problem) for problem in check(tmp_path).problems] == []


def test_every_state_of_the_recognition_is_tried(site: Site) -> None:
    states = site.get("notices", "eu-us-recognition")["states"]
    assert {state["id"] for state in states} == set(STATES)
