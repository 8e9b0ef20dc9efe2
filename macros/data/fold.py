"""The one way in which texts are compared: letters without accents and capitals.

Owns the folding. `overrides/assets/js/shared/fold.js` is its twin in the browser.
"""

from unicodedata import category, normalize


def folded(said: str) -> str:
    """`said` in small letters, without accents; full-width signs become plain ones.

    >>> folded("Año TÜRKIYE")
    'ano turkiye'
    """
    if said.isascii():  # most of what is folded: an index holds ten thousand words
        return said.lower()
    apart = normalize("NFKD", normalize("NFKD", said).lower())
    return "".join(sign for sign in apart if category(sign) != "Mn")
