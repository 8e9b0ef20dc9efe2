"""CONTRIBUTING says who looks at what: of every file of the data, and of no other."""

import re

from tests.whole_project import ROOT

TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| (`data/.*?) \|", re.MULTILINE)
NAMED = re.findall(r"`(data/[^`]+)`", "".join(ROW.findall(TEXT)))


def test_every_file_of_data_has_somebody_who_looks_at_its_changes() -> None:
    here = {
        f"data/{path.name}{'/' * path.is_dir()}" for path in (ROOT / "data").iterdir()
    }
    assert {*NAMED} == here


def test_no_file_of_data_stands_in_both_lists() -> None:
    assert len(NAMED) == len({*NAMED})


def test_what_decides_an_answer_needs_a_trade_specialist() -> None:
    specialist, _ = TEXT.split("| Anybody who can read it |")
    for name in ("data/guide/", "data/notices.yml", "data/known.lock"):
        assert f"`{name}`" in specialist
