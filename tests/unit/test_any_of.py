"""Any of many words: found as one after another would be."""

import re

import pytest

from macros.data.words import any_of

WORDS = ["COI", "COIs", "e-COI", "7 CFR 205.2", "7 CFR 205.201", "a.b"]


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        ("the COIs", ["COIs"]),
        ("an e-COI and a COI", ["e-COI", "COI"]),
        ("7 CFR 205.201", ["7 CFR 205.201"]),
        ("7 CFR 205.273", ["7 CFR 205.2"]),
        ("axb", []),
        ("", []),
    ],
)
def test_the_longest_word_is_found_and_signs_stand_for_themselves(
    text: str, matches: list[str]
) -> None:
    assert re.findall(any_of(WORDS), text) == matches


def test_of_no_words_none_is_found() -> None:
    assert not re.search(any_of([]), "any")
