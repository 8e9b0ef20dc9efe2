"""What somebody meant whose text has not the form that a schema asks for.

Owns the guesses: what people write in place of an id, a day or an address. Whether an
item of that id exists is the business of `references`.
"""

import re
from calendar import monthrange
from collections.abc import Iterator

from macros.checks.language_slips import NUMBERS
from macros.data.fold import folded

MONTHS = {folded(name): number for name, number in NUMBERS.items()}
PARTS = re.compile(r"\d+|[^\W\d_]{3,}")
"""What of a written day tells it: numbers, and a month by at least three letters."""

YEAR = re.compile(r"[12]\d{3}")
SCHEME = re.compile(r"^(?:https?://|mailto:)")
HOST = re.compile(r"^https?://[^/]+|^mailto:|^/+")


def in_form(text: str, pattern: str) -> str:
    """What `text` would be in the form of `pattern`; "" if nothing near it is."""
    forms = (form for form in _rewritten(text) if re.search(pattern, form))
    return next((form for form in forms if form != text), "")


def _rewritten(text: str) -> Iterator[str]:
    """`text` in other writings, those that change least first."""
    bare = text.strip(" .,;")
    path = HOST.sub("", bare)
    yield bare
    yield re.sub(r"\s*\(", " (", bare, count=1)  # the clause behind an id
    yield bare.lower()
    yield f"https://{SCHEME.sub('', bare)}"
    yield path
    yield path.strip("/") + "/"
    yield bare.replace(" ", "")
    if not re.search(r"[/:@]", bare):
        yield "-".join(re.findall(r"[a-z0-9]+", folded(bare)))
    yield re.sub(r"\D", "", bare)
    yield day_meant(bare)


def day_meant(text: str) -> str:
    """The day that `text` tells, as YYYY-MM-DD; "" if it may be several, or none.

    A day that its month has not is the last one of it.
    """
    parts = PARTS.findall(folded(text))
    if len(parts) != 3:  # noqa: PLR2004 - a year, a month and a day
        return ""
    first, second, third = parts
    days = {
        _day(first, second, third),
        _day(third, second, first),
        _day(third, first, second),
    }
    return "".join(days) if len(days - {""}) == 1 else ""


def _day(year: str, month: str, day: str) -> str:
    """The day of these parts, or the last of its month; "" if there is none."""
    named = (n for name, n in MONTHS.items() if name.startswith(month))
    number = int(month) if month.isdigit() else next(named, 0)
    if not (YEAR.fullmatch(year) and number in MONTHS.values() and day.isdigit()):
        return ""
    last = monthrange(int(year), number)[1]
    return f"{year}-{number:02}-{min(int(day), last):02}" if int(day) <= 31 else ""  # noqa: PLR2004
