"""Codes such as TM-11, e-COI or NOP 2110-1, which no line parts at their hyphen.

Owns what counts as such a code, and what else is one piece: EE. UU., 95 %, 31 December,
a telephone number.
`codes.js` keeps those whole that scripts write. Hyphens and spaces stay plain, so that
what is copied or searched for is what is meant.
"""

import re
from functools import lru_cache

from babel.dates import get_month_names

from macros.data.languages import LANGUAGES

MOST_CACHED = 10_000
"""So many texts are looked at once: most of them stand on many pages."""

MONTHS = "|".join(
    re.escape(name)
    for lang in LANGUAGES
    for width in ("wide", "abbreviated")
    for name in get_month_names(width, locale=lang).values()
)

CODE = re.compile(
    r"\b(?:(?:[A-Z\d]{1,8}(?:-[A-Z\d]{1,8}){1,3}s?|(?:e|[A-Z]{1,2})-\w+|\d+-[a-z]+)\b"
    rf"|EE\. UU\.(?:-\w+)?|\d+ %|\d\d? (?:de )?(?:{MONTHS})\b)"
    r"|\(\d{3}\) \d{3}-\d{4}"
)
"""A code, a telephone number, a day and its month; so is a name whose short beginning
belongs to its end, such as US-Canada.
"""

TEXT = re.compile(r">[^<>]*?(?:-|EE\.|\d [%A-Za-z])[^<>]*(?=<)")
"""What stands between two tags and has a sign of a code, so that it may have one."""

OTHERS = re.compile(
    r"(<(head|header|footer|script|pre|textarea|select|svg)\b.*?</\2(?=>))", re.DOTALL
)
"""What holds text that is no HTML or shown as it stands, and lines that never break."""


def with_whole_codes(html: str) -> str:
    """`html` with each code in its texts as one piece."""
    parts = OTHERS.split(html)
    parts[::3] = [TEXT.sub(lambda text: _marked(text[0]), part) for part in parts[::3]]
    del parts[2::3]
    return "".join(parts)


@lru_cache(maxsize=MOST_CACHED)
def _marked(text: str) -> str:
    return CODE.sub(r'<span class="code">\g<0></span>', text)
