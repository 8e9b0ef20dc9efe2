"""Words as search compares them, and what words of one family share.

`overrides/assets/js/search/words.js` is its twin in the browser.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from macros.data.fold import folded

WORD = re.compile(r"[a-z0-9]+(?:[.,/&-][a-z0-9]+)*")
SIGNS = re.compile(r"[^a-z0-9]")
SHORTEST = 3
"""What is left of a word has more letters than these."""


def words_of(text: str) -> list[str]:
    """The words of `text`; what signs join is one word: "TM-11" is "tm11"."""
    return [SIGNS.sub("", word) for word in WORD.findall(folded(text))]


@dataclass(frozen=True)
class Stemmer:
    """Tells what a word shares with its family, in one language.

    `endings` are taken off, the first that fits; words in `whole` keep theirs.
    """

    endings: tuple[str, ...]
    whole: frozenset[str]

    def __call__(self, word: str) -> str:
        """The stem of `word`."""
        return _stem(word, self.endings, self.whole)


def stemmer(endings: Sequence[str], whole: Sequence[str]) -> Stemmer:
    """The stemmer of a language."""
    return Stemmer(tuple(endings), frozenset(whole))


@cache
def _stem(word: str, endings: tuple[str, ...], whole: frozenset[str]) -> str:
    if any(digit in word for digit in "0123456789"):
        return word
    for form in (word, word.removesuffix("s"), word.removesuffix("es")):
        if form in whole:
            return form
    ending = next((end for end in endings if word.endswith(end)), "")
    stem = word.removesuffix(ending)
    return stem if len(stem) > SHORTEST else word
