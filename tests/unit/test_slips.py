"""Slips of Markdown, in texts of the data and in pages."""

from ast import literal_eval
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pytest

from tests.unit.slip_texts import in_an_answer, on_a_page
from tests.unit.told_texts import told_in

PLACES = {"data/faq/slips.yml:": in_an_answer, "docs/slips.md:": on_a_page}
"""What messages of a text begin with -> how a text gets there."""


def slips() -> Iterator[tuple[str, str, list[str]]]:
    """Each slip, where it stands, and what is told of it there.

    One that only answers, or only pages, can have is told there alone.
    """
    for slip, messages in told_in("slip_messages.txt"):
        for place, told in groupby(messages, lambda line: line[: line.index(":") + 1]):
            yield literal_eval(slip), place, [*told]


SOUND = [
    "[x](faq:slips) and [y](https://example.org/a_(b)) **bold**.",
    "Take:\n\n- one\n    - inner\n- two",
    "| a | b |\n|---|---|\n| c \\| d | |",
    "2 < 3, a*b, {x}, R&D; **so** and **so**, `** so **`",
    "(See [x](faq:slips).) Write `f(` or `a == b`; a = b",
    "1. **One.** First\n2. Second",
    "1. One\n\n    of two paragraphs\n\n    and three\n2. Two",
    "Call it so:\n\n    guide --json",
    "`a` and ``b ` c``, `** x`",
    "[the page](https://www.example.org/www.a) of `https://example.org`",
    "a__b __c__ `__d`",
    "- one\n    - inner\n\nWords\n\n1. one\n\n    - inner",
    "Bodies (A a G) that that had had, 5 5, be-be, so so-called",
]


@pytest.mark.parametrize(("text", "place", "told"), [*slips()])
def test_a_slip_of_markdown_is_told_with_what_to_do(
    tmp_path: Path, text: str, place: str, told: list[str]
) -> None:
    assert PLACES[place](tmp_path, text) == told


def test_a_slip_is_told_with_its_line_and_column(tmp_path: Path) -> None:
    text = "Words.\n\nThen ** so ** and **so**."
    [line] = in_an_answer(tmp_path / "one", text)
    assert line.startswith("data/faq/slips.yml:12:14: a space inside")
    [line] = on_a_page(tmp_path / "two", text)
    assert line.startswith("docs/slips.md:11:6: a space inside")


@pytest.mark.parametrize("text", SOUND)
def test_sound_markdown_is_not_told(tmp_path: Path, text: str) -> None:
    assert in_an_answer(tmp_path / "one", text) == []
    page = text.replace("faq:slips", "faq:what")
    assert on_a_page(tmp_path / "two", page) == []


@pytest.mark.parametrize(
    "text",
    [
        "## U { #u .fold }",
        "[x](slips.md 'Y')",
        "{'a': f(1)}",
        "<br>x<wbr>y",
        "~~~\n# <b>\n~~~",
    ],
)
def test_what_only_pages_have_is_not_told(tmp_path: Path, text: str) -> None:
    assert on_a_page(tmp_path, text) == []
