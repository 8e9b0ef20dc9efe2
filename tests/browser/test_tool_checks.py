"""The pure parts of the tools, in a real browser: numbers, entries, plans, tables."""

import csv
import io
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser

from macros.data.yaml_file import parse
from macros.publish.scripts import EXPORT, IMPORT, in_order
from tests.whole_project import ROOT

FOLDER = ROOT / "overrides" / "assets" / "js" / "tools"
MODULES = ("number", "checks", "plan", "tables")
GIVEN = """recognized, wrong, findings, moved, withStop, asCsv, asText,
  wrongBetween: (pairs) => wrongBetween(new Map(pairs))"""
TODAY = "2026-11-23"
RUN = """([source, name, given]) => {
  const room = new Function(source)();
  const result = room[name](...given);
  return result === undefined ? null : result;
}"""

Run = Callable[..., object]


@pytest.fixture(scope="module")
def run(browser: Browser) -> Iterator[Run]:
    """Call a function of the tools by its name."""
    seen = set()
    paths = [path for name in MODULES for path in in_order(FOLDER / f"{name}.js", seen)]
    texts = [path.read_text(encoding="utf-8") for path in paths]
    bodies = [EXPORT.sub("", IMPORT.sub("", text)) for text in texts]
    source = "\n".join([*bodies, f"return {{ {GIVEN} }};"])
    page = browser.new_page()
    yield lambda name, *given: page.evaluate(RUN, [source, name, [*given]])
    page.close()


EXAMPLES = (ROOT / "data" / "numbers.yml").read_text(encoding="utf-8")
NUMBERS = {item["id"]: item for item in parse(EXAMPLES, "numbers")[0].value}


@pytest.mark.parametrize("kind", NUMBERS)
def test_each_example_of_the_page_is_what_the_page_says(run: Run, kind: str) -> None:
    assert run("recognized", NUMBERS[kind]["example"])["kind"] == kind


RIGHT = "123-1234567890-123456"


@pytest.mark.parametrize(
    ("written", "kind", "number", "notes"),
    [
        (RIGHT, "form", RIGHT, []),
        (f"  {RIGHT}\n", "form", RIGHT, []),
        ("1231234567890123456", "repair", RIGHT, ["hyphens"]),
        ("123 1234567890 123456", "repair", RIGHT, ["spaces", "hyphens"]),
        ("123 - 1234567890 - 123456", "repair", RIGHT, ["spaces"]),
        ("123\u20131234567890\u2013123456", "repair", RIGHT, ["dashes"]),
        ("123\u20111234567890\u2011123456", "repair", RIGHT, ["dashes"]),
        ("123-\u200b1234567890-123456", "repair", RIGHT, ["invisible"]),
        ("\uff11\uff12\uff13-1234567890-123456", "repair", RIGHT, []),
        (f"No. {RIGHT}", "repair", RIGHT, ["spaces", "around"]),
        ("1234-123456789-123456", "repair", RIGHT[:3] + "-4123456789-123456", None),
        ("123.1234567890.123456", "repair", RIGHT, ["hyphens"]),
        (f"Certificate {RIGHT}, 2 pages", "repair", RIGHT, ["around"]),
        ("123-123456789O-l23456", "letters", RIGHT[:13] + "0-123456", []),
        ("123-12345678AB-123456", "letters", "", []),
        ("12312345678OO123456", "letters", "123-1234567800-123456", ["hyphens"]),
        ("NOP ID: 1234567890", "nop-id", "", []),
        ("NOP-ID 123 456 7890", "nop-id", "", []),
        ("draft", "draft", "", []),
        (f"{RIGHT}-Draft", "draft", "", []),
        ("borrador 123", "draft", "", []),
        ("COOP 17", "paper", "", []),
        ("2110-1", "paper", "", []),
        ("123-2110211021-102110", "form", "123-2110211021-102110", []),
        ("010-420-L", "special", "", []),
        ("123-1234567890-12345", "length", "", ["count", "parts"]),
        ("123-1234567890-1234567", "length", "", ["count", "parts"]),
        ("12345678901", "length", "", ["count"]),
        ("hello", "other", "", ["count"]),
        ("__proto__", "other", "", ["count"]),
        ("", "empty", "", []),
        (" \u200b ", "empty", "", []),
    ],
)
def test_a_number_is_recognized_by_its_form(
    run: Run, written: str, kind: str, number: str, notes: list[str] | None
) -> None:
    recognized = run("recognized", written)
    assert (recognized["kind"], recognized["number"]) == (kind, number)
    assert notes is None or recognized["notes"] == notes


def test_a_wrong_count_is_told_part_by_part(run: Run) -> None:
    recognized = run("recognized", "123-123456789-123456")
    assert (recognized["count"], recognized["parts"]) == (20, "3, 9, 6")


@pytest.mark.parametrize("text", ["7" * 100_000, "<b>" * 40_000, "-" * 100_000])
def test_a_huge_number_is_answered(run: Run, text: str) -> None:
    assert run("recognized", text)["kind"] in {"length", "other"}


@pytest.mark.parametrize(
    ("kind", "text", "fault"),
    [
        ("tariff-code", "0000.00.0000", None),
        ("tariff-code", "0803901000", None),
        ("tariff-code", "0803.90", ["tariff-length", {"n": 6}]),
        ("tariff-code", "08O3.90.1000", ["tariff-letters"]),
        ("tariff-code", "0803.90.1000, 0804.50.4000", ["tariff-several"]),
        ("tariff-code", "0803.90.1000 y 0804.50.4000", ["tariff-several"]),
        ("weight", "19440 kg", None),
        ("weight", "19440", None),
        ("weight", "19 440 kg", None),
        ("weight", "19440,5 Kg.", None),
        ("weight", "1,234,567.8 kilos", None),
        ("weight", "1.234.567,8", None),
        ("weight", "19.440", ["weight-two-ways", {"x": "19.440"}]),
        ("weight", "19,440 kg", ["weight-two-ways", {"x": "19,440"}]),
        ("weight", "1,23,456", ["weight-number"]),
        ("weight", "42000 lb", ["weight-unit", {"x": "lb"}]),
        ("weight", "18 t", ["weight-unit", {"x": "t"}]),
        ("weight", "0 kg", ["weight-zero"]),
        ("weight", "-5", ["weight-zero"]),
        ("weight", "0.500", None),
        ("weight", "many", ["weight-number"]),
        ("weight", "=1+1", ["weight-number"]),
        ("date", "2026-12-18", None),
        ("date", TODAY, None),
        ("date", "2028-02-29", None),
        ("date", "2026-02-29", ["date-day"]),
        ("date", "18/12/2026", ["date-day"]),
        ("date", "2026-11-22", ["date-past"]),
        ("nop-id", "1234567890", None),
        ("nop-id", "123 456 7890", None),
        ("nop-id", "123456789", ["nop-id-length", {"n": 9}]),
        ("nop-id", "12345678O9", ["nop-id-letters"]),
        ("nop-id", RIGHT, ["nop-id-certificate"]),
        ("certificate-number", RIGHT, None),
        ("certificate-number", "1234567890", ["number-form"]),
        ("lines", "LOT-1\nLOT-2\n\n", None),
        ("lines", "LOT-1\nLOT-2\nlot-1 ", ["lines-twice", {"n": 3, "x": 1}]),
        ("weight", "   ", None),
        ("", "anything", None),
        ("__proto__", "anything", None),
        ("constructor", "anything", None),
    ],
)
def test_an_entry_is_checked_by_its_kind(
    run: Run, kind: str, text: str, fault: list | None
) -> None:
    assert run("wrong", kind, text, TODAY) == fault


@pytest.mark.parametrize("kind", ["tariff-code", "weight", "date", "nop-id", "lines"])
@pytest.mark.parametrize("text", ["9 " * 50_000, "1," * 50_000, "a\n" * 50_000])
def test_a_huge_entry_is_checked(run: Run, kind: str, text: str) -> None:
    fault = run("wrong", kind, text, TODAY)
    assert fault is None or isinstance(fault[0], str)


@pytest.mark.parametrize(
    ("net", "gross", "wrong"),
    [("100", "99.5 kg", True), ("100", "100", False), ("100", "", False)],
)
def test_the_gross_weight_is_not_below_the_net_weight(
    run: Run, net: str, gross: str, *, wrong: bool
) -> None:
    faults = run("wrongBetween", [["net-weight", net], ["gross-weight", gross]])
    assert faults == ([["gross-weight", ["weight-gross"]]] if wrong else [])


PLAN = [
    {"name": "Example Mill", "place": "Wichita", "certificate": "EX-1"}
    | {"certifier": "Example", "activity": "Loading", "in": "", "out": "2026-12-07"}
    | {"means": "Truck", "vehicle": "1", "seal": "", "cleaning": "", "ports": ""},
    {"name": "Example Quay", "place": "Rotterdam", "certificate": "C-2"}
    | {"certifier": "", "activity": "Unloading", "in": "2027-01-04", "out": ""}
    | {"means": "", "vehicle": "", "seal": "", "cleaning": "", "ports": ""},
]


def changed(index: int, **fields: str) -> list[dict]:
    return [{**s, **fields} if i == index else {**s} for i, s in enumerate(PLAN)]


def findings(run: Run, stops: list[dict], country: str = "nl") -> list[tuple]:
    report = run("findings", stops, country)
    return [
        (f["id"], f["index"], f["field"])
        for f in report["problems"] + report["missing"]
    ]


def test_a_whole_plan_has_no_findings(run: Run) -> None:
    assert findings(run, PLAN) == []


@pytest.mark.parametrize(
    ("index", "field"),
    [
        *[(0, name) for name in ("name", "place", "certificate", "certifier")],
        *[(0, name) for name in ("activity", "out", "means", "vehicle")],
        *[(1, name) for name in ("name", "place", "certificate", "activity", "in")],
    ],
)
def test_each_missing_entry_of_a_stop_or_leg_is_found(
    run: Run, index: int, field: str
) -> None:
    stops = changed(index, **{field: "  "})
    assert findings(run, stops) == [(f"no-{field}", index, field)]


def test_a_plan_ends_in_the_eu_country_that_endorses(run: Run) -> None:
    assert findings(run, PLAN, "") == [("no-country", 1, "country")]
    assert findings(run, PLAN, "elsewhere") == [("not-eu", 1, "country")]


def test_an_arrival_before_the_departure_is_found(run: Run) -> None:
    assert findings(run, changed(1, **{"in": "2026-12-06"})) == [
        ("too-early-in", 1, "in")
    ]
    assert findings(run, changed(0, **{"in": "2026-12-08"})) == [
        ("out-before-in", 0, "out")
    ]


def test_days_are_compared_across_stops_that_have_none(run: Run) -> None:
    middle = {**PLAN[1], "in": "", "means": "Rail", "vehicle": "2"}
    stops = [PLAN[0], middle, {**PLAN[1], "in": "2026-12-01"}]
    problems = run("findings", stops, "nl")["problems"]
    assert [(f["id"], f["index"], f["earlier"]["index"]) for f in problems] == [
        ("too-early-in", 2, 0)
    ]


def test_stops_keep_their_own_transport_when_they_move(run: Run) -> None:
    stops = run("moved", ["a", "b", "c"], 2, 0)
    assert stops == ["c", "a", "b"]
    assert run("withStop", stops, 1, "d") == ["c", "d", "a", "b"]


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
