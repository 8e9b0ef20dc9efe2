"""Tables as CSV: opened by a program for tables, nothing runs and nothing is lost."""

import csv
import io

import pytest

from macros.site.csv_text import csv_text


def test_a_file_is_marked_as_utf8_and_ends_its_lines_alike() -> None:
    assert csv_text([["é", "2"], ["3", "x, y"]]) == '\ufeffé,2\r\n3,"x, y"\r\n'


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", " =1", "\t=1", "\uff1d1"])
def test_no_cell_is_taken_for_a_formula(cell: str) -> None:
    [[read]] = csv.reader(io.StringIO(csv_text([[cell]]).removeprefix("\ufeff")))
    assert read == f"'{cell}"


@pytest.mark.parametrize("cell", ["e-COI", "2026-01-01", "https://x.example/?a=b"])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert cell in csv_text([[cell]]).removeprefix("\ufeff").splitlines()
