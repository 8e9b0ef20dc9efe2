"""The pure parts of the tools, in a real browser: numbers, entries, plans, tables."""

import pytest

from macros.data.yaml_file import parse
from tests.browser.tool_functions import Run
from tests.whole_project import ROOT

TODAY = "2026-11-23"
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
