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
    return "".join(sign for sign in apart if category(sign) != "Mn")
