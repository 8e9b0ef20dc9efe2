"""Slips of a language: texts under the other's key, Spanish marks, days in words."""

from datetime import date
from pathlib import Path

import pytest

from macros.checks.language_slips import days_in
from tests.mini_project import diagnostics, project
from tests.unit.slip_texts import ANSWER, in_an_answer, on_a_page

BEGINS = "in Spanish the sentence begins with"
OWN_KEY = "each language under its own key"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("¿Cuándo? Hoy. Cuándo?", f"12:29: a ? without its ¿; {BEGINS} ¿"),
        ("Ya está!", f"12:16: a ! without its ¡; {BEGINS} ¡"),
        ("¿Cuándo. Hoy.", "12:9: a ¿ without its ?; write both"),
        ("El 31 de febrero de 2023", "12:12: no calendar has '31 de febrero de 2023'"),
    ],
)
def test_a_slip_of_spanish_is_told_with_its_place(
    tmp_path: Path, text: str, message: str
) -> None:
    [line] = in_an_answer(tmp_path, "Without them.", text)
    assert line == f"data/faq/slips.yml:{message}"


@pytest.mark.parametrize(
    "text",
    [
        "¿Cuándo? ¡Hoy! ¿Y por qué?",
        "[La página](https://example.org/?a=b) y `f?`",
        "El 29 de febrero de 2024, y el 1 de enero de 2025",
    ],
)
def test_sound_spanish_is_not_told(tmp_path: Path, text: str) -> None:
    assert in_an_answer(tmp_path, "Without them.", text) == []


@pytest.mark.parametrize(
    "day", ["31 April 2026", "29 February 2023", "February 30, 2026", "0 May 2026"]
)
def test_a_day_that_no_calendar_has_is_told(tmp_path: Path, day: str) -> None:
    [line] = in_an_answer(tmp_path / "one", f"Words.\n\nIt ends on {day}.")
    assert line == f"data/faq/slips.yml:12:20: no calendar has '{day}'"
    [line] = on_a_page(tmp_path / "two", f"It ends on {day}.")
    assert line == f"docs/slips.md:9:12: no calendar has '{day}'"


def test_english_marks_and_days_of_the_calendar_are_not_told(tmp_path: Path) -> None:
    text = "When? On 29 February 2024 or June 30, 2025! In May 2026, 31 days"
    assert in_an_answer(tmp_path, text) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "es: Este.",
            "es: The exporter asks its certifier for it.",
            f"short: the text under 'es' reads as English; {OWN_KEY}",
        ),
        (
            "en: This.",
            "en: El exportador lo pide a la certificadora de la finca.",
            f"short: the text under 'en' reads as Español; {OWN_KEY}",
        ),
        ("es: Este.", "es: NOP Import Certificate (TM-11).", None),
        (
            "en: This., es: Este.",
            "en: QCS asks CFIA first., es: QCS asks CFIA first.",
            f"short: the text under 'es' is that under 'en'; {OWN_KEY}",
        ),
        (
            "en: This., es: Este.",
            "en: QCS asks CFIA first, es: QCS asks CFIA first",
            None,
        ),
        ("en: This., es: Este.", "en: QCS Inc., es: QCS Inc.", None),
    ],
)
def test_a_text_under_the_other_languages_key_is_told(
    tmp_path: Path, old: str, new: str, message: str | None
) -> None:
    root = project(tmp_path)
    text = ANSWER.replace("ENGLISH", "Without them.").replace("SPANISH", "Sin ellos.")
    text = text.replace(old, new)
    (root / "data" / "faq" / "slips.yml").write_text(text, encoding="utf-8")
    lines = diagnostics(root)
    assert len(lines) == (message is not None), lines
    assert all(message and line.split(": ", 1)[1] == message for line in lines)


ENGLISH_MONTHS = """
January February March April May June July August September October November December
"""
SPANISH_MONTHS = """
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
"""


@pytest.mark.parametrize("names", [ENGLISH_MONTHS, SPANISH_MONTHS])
def test_a_day_is_read_in_each_month_of_each_language(names: str) -> None:
    months = names.split()
    days = [date(2026, number, 9) for number in range(1, 13)]
    for form in ("9 {} 2026", "9 de {} de 2026", "{} 9, 2026"):
        text = "; ".join(form.format(month) for month in months)
        assert [*days_in(text)] == days, form
    assert not [*days_in(f"31 {months[1]} 2026, {months[1]} 2026")]
