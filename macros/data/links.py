"""How texts of the data link, and what a day looks like.

Owns the form of an id, of a link by it (`[text](faq:some-answer)`), the words before
its colon, and the test of a day. Does not know which ids exist.
"""

import re
from datetime import date

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""What an id looks like, as `data/schema/common.schema.json` has it."""

LINK = re.compile(r"\]\(([a-z]+):([^)\s#]+)(#[^)\s]*)?(?=[)\s])")
ANCHOR = re.compile(r"(?:\{[^}]*#|<[a-z][^>\n]*\sid=\")([\w-]+)")
"""A place in the Markdown of a page: of a heading, or of a tag."""

LINK_KINDS = {
    "faq": "faq",
    "certificate": "certificates",
    "document": "documents",
    "market": "markets",
    "form": "forms",
    "source": "sources",
    "term": "glossary",
    "fields": "fields",
}
"""The word before the colon of a link -> the kind of data it names."""

SCHEMES = ("page", "https", "http", "mailto", "tel")
"""Other words before the colon of a link."""


def is_day(value: object) -> bool:
    """Whether `value` is a day of the calendar, written YYYY-MM-DD."""
    try:
        return date.fromisoformat(str(value)).isoformat() == value
    except ValueError:
        return False
