"""What a translated page quotes in English: statements that papers and labels carry.

Owns how such a quotation is known, by its own words.
"""

import re

from markupsafe import Markup

from macros.data.languages import MAIN
from macros.render.html import html

QUOTED = re.compile(r"(?<=[«“])[^«»“”]+ [^«»“”]+(?=[»”])")
"""What is quoted, of more than one word."""

ENGLISH = re.compile(r"\b(?:organic|with|the|for|not)\b", re.IGNORECASE)
"""What only an English statement about organic goods says."""


def english_quotations(text: str) -> str:
    """`text` of a translated page, where each quotation in English says that it is.

    A screen reader reads it aloud with English sounds then (WCAG 2.2, 3.1.2).
    """
    return QUOTED.sub(_in_english, text)


def _in_english(match: re.Match[str]) -> str:
    said = Markup(match[0])  # noqa: S704 a piece of the page
    marked = html('<span lang="{}">{}</span>', MAIN, said)
    return marked if ENGLISH.search(said) else said
