"""Slips of a language: a Spanish question without its first mark, a day of no calendar.

Owns the marks that stand in pairs in Spanish, and how a day is written in words.
"""

import re
from collections.abc import Iterator
from datetime import date

from babel.dates import get_month_names

from macros.checks.annotations import Fault
from macros.checks.structure_slips import CODE
from macros.data.languages import LANGUAGES

MARKS = {"?": "¿", "!": "¡"}
"""The mark that ends a sentence in Spanish -> the one that begins it."""

LINK = re.compile(r"\]\([^)\n]*\)")
"""Where a link leads: an address may have a mark of its own."""

NUMBERS = {
    name: number
    for lang in LANGUAGES
    for number, name in get_month_names(locale=lang).items()
}
"""The name of a month, in any language -> its number."""

MONTH = "|".join(NUMBERS)
DAYS = (
    re.compile(
        rf"\b(?P<d>\d{{1,2}}) (?:de )?(?P<m>{MONTH}),? (?:de )?(?P<y>\d{{4}})\b"
    ),
    re.compile(rf"\b(?P<m>{MONTH}) (?P<d>\d{{1,2}}), (?P<y>\d{{4}})\b"),
)
YEAR = re.compile(r"\d{4}")
"""What each of them has, and most texts have not."""


def language_slips(text: str, lang: str) -> Iterator[Fault]:
    """What is wrong with the words of `text`, whatever they link to."""
    for form in DAYS if YEAR.search(text) else ():
        for match in form.finditer(text):
            if not _is_real(int(match["y"]), NUMBERS[match["m"]], int(match["d"])):
                yield match.start(), f"no calendar has '{match[0]}'", ""
    if lang == "es" and any(mark in text for pair in MARKS.items() for mark in pair):
        plain = CODE.sub(_blank, LINK.sub(_blank, text))
        for last, first in MARKS.items():
            yield from _mark_slips(plain, first, last)


def days_in(text: str) -> Iterator[date]:
    """Every day that `text` names with its year, in any language."""
    for form in DAYS if YEAR.search(text) else ():
        for match in form.finditer(text):
            year, month, day = int(match["y"]), NUMBERS[match["m"]], int(match["d"])
            if _is_real(year, month, day):
                yield date(year, month, day)


def _is_real(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _mark_slips(text: str, first: str, last: str) -> Iterator[Fault]:
    """Marks of `text` that have no other half."""
    begun = -1
    for match in re.finditer(f"[{first}{last}]", text):
        if match[0] == first:
            begun = match.start()
        elif begun < 0:
            hint = f"in Spanish the sentence begins with {first}"
            yield match.start(), f"a {last} without its {first}", hint
        else:
            begun = -1
    if begun >= 0:
        yield begun, f"a {first} without its {last}", "write both"
