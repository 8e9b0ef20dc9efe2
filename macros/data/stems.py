"""Words as search compares them, and what words of one family share.

`overrides/assets/js/search/words.js` is its twin in the browser.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache, partial

from macros.data.fold import folded

WORD = re.compile(r"[a-z0-9]+(?:[.,/&-][a-z0-9]+)*")
SIGNS = re.compile(r"[^a-z0-9]")
SHORTEST = 3
"""What is left of a word has more letters than these."""


def words_of(text: str) -> list[str]:
    """The words of `text`; what signs join is one word: "TM-11" is "tm11"."""
    return [SIGNS.sub("", word) for word in WORD.findall(folded(text))]


Stemmer = Callable[[str], str]
"""Tells what a word shares with its family, in one language."""


def stemmer(endings: Sequence[str], whole: Sequence[str]) -> Stemmer:
    """The stemmer of a language.

    `endings` are taken off, the first that fits; words in `whole` keep theirs.
    """
    return _stemmer(tuple(endings), frozenset(whole))


@lru_cache(maxsize=8)
def _stemmer(endings: tuple[str, ...], whole: frozenset[str]) -> Stemmer:
    return cache(partial(_stem, endings=endings, whole=whole))


def _stem(word: str, endings: tuple[str, ...], whole: frozenset[str]) -> str:
    if any(map(str.isdigit, word)):
        return word
    for form in (word, word.removesuffix("s"), word.removesuffix("es")):
        if form in whole:
            return form
    ending = next((end for end in endings if word.endswith(end)), "")
    stem = word.removesuffix(ending)
    return stem if len(stem) > SHORTEST else word
