"""Tables as CSV: opened by a program for tables, nothing runs and nothing is lost.

The same cases as tests/scripts/csv.test.js.
"""

import csv
import io
import json

import pytest

from macros.site.csv_text import csv_rows, csv_text, decoded
from tests.whole_project import ROOT

FILE = ROOT / "tests" / "cases" / "csv.json"
CASES = json.loads(FILE.read_text(encoding="utf-8"))


def named(case: dict) -> str:
    return case["name"]


@pytest.mark.parametrize("case", CASES["written"])
def test_rows_are_written_whole(case: dict) -> None:
    assert csv_text(case["rows"]) == case["text"]


@pytest.mark.parametrize("cell", CASES["formulas"])
def test_no_cell_is_taken_for_a_formula(cell: str) -> None:
    text = csv_text([[cell]]).removeprefix("\ufeff")
    [[read]] = csv.reader(io.StringIO(text, newline=""))
    assert read == f"'{cell}"


@pytest.mark.parametrize("cell", CASES["plain"])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert csv_text([[cell]]) == f"\ufeff{cell}\r\n"


@pytest.mark.parametrize("case", CASES["read"], ids=named)
def test_rows_are_read_as_spreadsheets_save_them(case: dict) -> None:
    assert csv_rows(case["text"]) == case["rows"]


@pytest.mark.parametrize("case", CASES["decoded"], ids=named)
def test_files_are_decoded_as_spreadsheets_save_them(case: dict) -> None:
    assert decoded(bytes(case["bytes"])) == case["text"]
