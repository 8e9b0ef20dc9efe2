"""The tables that tools give away, made in a real browser."""

import csv
import io

from tests.browser.tool_functions import Run

HOSTILE = [
    "=1+1",
    "+593 0 000 0000",
    "-2",
    "@SUM(A1)",
    "\t=1+1",
    "  =1+1",
    "\r=1+1",
    'say "yes", please',
    "two\nlines",
    "semi;colon",
    "plain",
    "",
]


def test_a_table_for_calculation_keeps_texts_and_holds_no_formula(run: Run) -> None:
    file = run("asCsv", [[text, "next"] for text in HOSTILE])
    assert file.startswith("\ufeff")
    assert file.endswith("\r\n")
    rows = [*csv.reader(io.StringIO(file.removeprefix("\ufeff"), newline=""))]
    assert [row[1] for row in rows] == ["next"] * len(HOSTILE)
    for [cell, _], text in zip(rows, HOSTILE, strict=True):
        assert cell.removeprefix("'") == text
        assert cell[:1] == "'" or not text.strip().startswith(("=", "+", "-", "@"))


def test_a_table_in_words_leaves_out_what_is_empty(run: Run) -> None:
    tables = [
        {"title": "Goods", "head": ["Field", "Entry"], "rows": [["A", "1"], ["B", ""]]},
        {"title": "None", "head": ["Field", "Entry"], "rows": [["C", ""]]},
        {"title": "Way", "head": ["Stop", "Name", "Day"], "rows": [["1", "X\nY", ""]]},
    ]
    assert run("asText", tables) == "Goods\nA: 1\n\nWay\nStop 1\n  Name: X\n  Y"
