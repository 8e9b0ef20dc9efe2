"""The known name that a mistyped one is nearest to."""

import pytest

from macros.data.words import edit_distance, nearest


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("rice", "rice", 0),
        ("rice", "ricw", 1),
        ("rice", "rce", 1),
        ("rice", "ricee", 1),
        ("rice", "irce", 1),
        ("rice", "ricxyz", 3),
        ("", "ab", 2),
        ("ab", "", 2),
        ("ca", "abc", 3),
        ("abcd", "badc", 2),
    ],
)
def test_wrong_missing_extra_and_swapped_letters_count_one(
    one: str, other: str, count: int
) -> None:
    assert edit_distance(one, other, 5) == count


def test_more_slips_than_asked_for_are_not_counted() -> None:
    assert edit_distance("abcdefgh", "stuvwxyz", 2) == 3
    assert edit_distance("abcdefgh", "stuvwxyz", 1) == 2


@pytest.mark.parametrize(
    ("typed", "names", "meant"),
    [
        ("ecuadro", ["france", "ecuador"], "ecuador"),
        ("ecuadorr", ["ecuador"], "ecuador"),
        ("lemons", ["melons", "lemon"], "lemon"),
        # Of equals the first in the order of the alphabet, wherever it stands.
        ("bean", ["beat", "bear", "dean"], "bear"),
        ("bean", ["dean", "bear", "beat"], "bear"),
        # Four letters may have one slip, six letters two.
        ("rcie", ["rice"], "rice"),
        ("abcd", ["abxy"], ""),
        ("abcde", ["abcxy"], ""),
        ("abcdef", ["abcdxy"], "abcdxy"),
        ("abcdef", ["abcdefgh"], "abcdefgh"),
        ("abcdef", ["abcdefghi"], ""),
        ("abcdef", ["abcxyz"], ""),
        # Shorter words are near too much.
        ("ric", ["rice"], ""),
        ("figs", ["fig"], ""),
        ("\U0001f34c" * 6, ["\U0001f34c" * 6], ""),
        ("rice", [], ""),
    ],
)
def test_a_name_is_meant_if_few_letters_differ(
    typed: str, names: list[str], meant: str
) -> None:
    assert nearest(typed, names) == meant
