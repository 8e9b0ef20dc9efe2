"""What an editor of answers is told about slips of YAML: the sign, and what to do."""

import re
from ast import literal_eval
from pathlib import Path

import pytest
import yaml

from macros.data.yaml_file import parse
from macros.data.yaml_words import sign_problems

SOUND = """\
- id: a
  question: {en: Who asks, es: Quien}
  short:
    en: Plain words
    es: Palabras
  reviewed: 2026-01-01
"""
SLIPS = Path(__file__).with_name("editor_messages.txt")
"""A line a slip: what stands in the sound text -> the slip: all that is told of it."""

SLIP = re.compile(r"(['\"].*['\"]) -> (['\"].*['\"]): (x\.yml:.*)")

NO_SLIPS = {
    "2026-01-01": ("2026-01-01 # read by two",),
    "Plain words": (
        '"Plain words" # kept',
        "\u201cplain\u201d words",
        "the \u201cplain\u201d words",
        "words, \u201cplain\u201d",
        "Plain\u202fwords",
        "5 \u03bcg, or 0.5 \u03bcL",
    ),
    "asks,": ("asks&nbsp;us,",),
}


def messages(old: str, new: str) -> list[str]:
    """What is told when `new` stands in the sound text instead of `old`."""
    assert old in SOUND
    _, problems = parse(SOUND.replace(old, new), "x.yml")
    return [str(problem) for problem in problems]


@pytest.mark.parametrize("line", SLIPS.read_text(encoding="utf-8").splitlines())
def test_a_slip_is_told_with_its_place_and_what_to_do(line: str) -> None:
    old, new, message = SLIP.fullmatch(line).groups()
    assert messages(literal_eval(old), literal_eval(new)) == [message]


@pytest.mark.parametrize("old", NO_SLIPS)
def test_what_is_no_slip_is_let_be(old: str) -> None:
    assert [line for new in NO_SLIPS[old] for line in messages(old, new)] == []


def test_each_character_that_yaml_refuses_is_told() -> None:
    refused = yaml.reader.Reader.NON_PRINTABLE
    odd = [sign for sign in map(chr, range(0x110000)) if refused.match(sign)]
    assert len(odd) > 2000
    silent = [sign for sign in odd if not list(sign_problems(f"a{sign}", "x.yml"))]
    assert silent == []
