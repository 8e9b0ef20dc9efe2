"""Numbers that a text says in one language and not in the other.

Owns what counts as one number: days, amounts and clauses, however they are parted.
A number may be written as a word, so a text without any tells nothing.
"""

import re
from collections.abc import Iterator

from macros.checks.annotations import Part
from macros.data.languages import MAIN, TRANSLATIONS
from macros.data.problems import Problem

AIM = re.compile(r"\]\([^)\n]*\)|https?://\S+")
"""Where a link leads says no number to a reader."""

PARTED = re.compile(r"(?<=\d)[ .,\u00a0\u202f](?=\d{3}(?!\d))")
"""What stands before three digits: 1,080 and 1.080 are one number."""

NUMBER = re.compile(r"\d+")


def number_problems(parts: list[Part]) -> Iterator[Problem]:
    """Numbers that only one language of a text has."""
    for part in parts:
        texts = part.value if "x-text" in part.node else {}
        own = {lang: _numbers(text) for lang, text in texts.items()}
        for lang in TRANSLATIONS:
            pair = {MAIN: own.get(MAIN, set()), lang: own.get(lang, set())}
            if all(pair.values()):
                yield from _told(part, pair)


def _told(part: Part, pair: dict[str, set[str]]) -> Iterator[Problem]:
    for lang, other in (pair, [*pair][::-1]):
        for number in sorted(pair[lang] - pair[other], key=int):
            message = f"{part.field}: '{number}' stands under '{lang}' only"
            hint = f"does '{other}' say another number?"
            yield Problem(part.position_of(lang), message, hint)


def _numbers(text: str) -> set[str]:
    """The numbers of `text`, as their digits."""
    return {*NUMBER.findall(PARTED.sub("", AIM.sub("]", text)))}
