"""Both languages of a text say the same numbers."""

from pathlib import Path

import pytest

from tests.mini_project import diagnostics, project
from tests.unit.slip_texts import in_an_answer


@pytest.mark.parametrize(
    ("english", "spanish", "number", "lang"),
    [
        ("within 10 days", "dentro de 15 días", "10", "en"),
        ("at least 5 % of them", "al menos el 50 % de ellos", "50", "es"),
        ("since 19 March 2024", "desde el 19 de marzo de 2025", "2025", "es"),
        ("7 CFR 205.273(c)", "7 CFR 205.272(c)", "205272", "es"),
    ],
)
def test_a_number_in_one_language_only_is_told(
    tmp_path: Path, english: str, spanish: str, number: str, lang: str
) -> None:
    lines = in_an_answer(tmp_path, english, spanish)
    place, other = ("9:11", "es") if lang == "en" else ("11:11", "en")
    told = f"answer: '{number}' stands under '{lang}' only"
    hint = f"does '{other}' say another number?"
    assert f"data/faq/slips.yml:{place}: {told}; {hint}" in lines


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("1,080 boxes, 1.5 kg", "1.080 cajas, 1,5 kg"),
        ("500,000 kg", "500\u00a0000 kg"),
        ("two days", "2 días"),
        ("see [it](https://example.org/1)", "vea [esto](https://example.org/2)"),
        ("10 days, and 10 more", "10 días más, y otros tantos"),
    ],
)
def test_one_number_written_otherwise_is_not(
    tmp_path: Path, english: str, spanish: str
) -> None:
    lines = in_an_answer(tmp_path, english, spanish)
    assert not [line for line in lines if "stands under" in line]


def test_the_tiny_project_has_none(tmp_path: Path) -> None:
    assert not diagnostics(project(tmp_path))
