"""The one way in which texts are compared: letters without accents and capitals.

Owns the folding. `overrides/assets/js/shared/fold.js` is its twin in the browser.
"""

from unicodedata import category, normalize


def folded(text: str) -> str:
    """`text` in small letters, without accents; full-width signs become plain ones.

    >>> folded("Año TÜRKIYE")
    'ano turkiye'
    """
    if text.isascii():  # most of what is folded: an index holds ten thousand words
        return text.lower()
    apart = normalize("NFKD", normalize("NFKD", text).lower())
    return apart.translate(_WITHOUT_MARKS)


class _WithoutMarks(dict[int, int | None]):
    """Each sign as it is and marks as nothing, every one looked up once."""

    def __missing__(self, code: int) -> int | None:
        self[code] = None if category(chr(code)) == "Mn" else code
        return self[code]


_WITHOUT_MARKS = _WithoutMarks()
