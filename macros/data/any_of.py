"""A pattern that finds any of many words.

Owns its form: the words stand by their first letter, so that a search looks at a few
letters and not at some hundred words wherever one may begin.
"""

import re
from collections.abc import Iterable

NOTHING = "(?!)"


def any_of(words: Iterable[str]) -> str:
    """The pattern of any of `words`, the longest first; it finds nothing if none.

    >>> any_of(["COI", "COIs", "TM"])
    '(?:C(?:OIs|OI)|T(?:M))'
    """
    rests: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        rests.setdefault(word[:1], []).append(re.escape(word[1:]))
    branches = (f"{re.escape(first)}(?:{'|'.join(r)})" for first, r in rests.items())
    return f"(?:{'|'.join(branches) or NOTHING})"
