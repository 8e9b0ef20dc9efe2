"""Words as they are compared: folded, by their stem, by the slips that part two.

Owns the one way in which texts are compared, letters without accents and capitals; what
words of one family share; how many slips of the finger part two words; the pattern that
finds any of many. Twins in the browser are `shared/fold.js`, `search/words.js` and
`shared/edit-distance.js`, in `overrides/assets/js/`.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache, partial
from unicodedata import category, normalize

WORD = re.compile(r"[a-z0-9]+(?:[.,/&-][a-z0-9]+)*")
SIGNS = re.compile(r"[^a-z0-9]")
SHORTEST_STEM = 3
"""What is left of a word has more letters than these."""

SHORTEST = 4
"""Shorter words are near too much."""

BEYOND = "\uffff"
"""No name has signs beyond this one, and JavaScript counts those as two."""

LONG = 6
"""From this length on a word may have two slips."""

NOTHING = "(?!)"
"""The pattern that finds nothing."""


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
    return stem if len(stem) > SHORTEST_STEM else word


def nearest(word: str, names: Iterable[str]) -> str:
    """The one of `names` with the fewest slips from `word`, "" if none is near.

    Of equals the first in the order of the alphabet.
    """
    if len(word) < SHORTEST or max(word) > BEYOND:
        return ""
    most = 2 if len(word) >= LONG else 1
    near, best = "", most + 1
    for name in names:
        if abs(len(name) - len(word)) > most or len(name) < SHORTEST:
            continue
        far = edit_distance(word, name, most)
        if far < best or (far == best and near and name < near):
            near, best = name, far
    return near


def edit_distance(one: str, other: str, most: int) -> int:
    """How many letters of `one` are wrong, missing, extra or swapped, beside `other`.

    `most` + 1 if they are more than `most`: those are not counted.
    """
    before: list[int] = []
    last: list[int] = [*range(len(other) + 1)]
    for i, sign in enumerate(one, 1):
        row = [i]
        for j, letter in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (sign != letter))
            swap = i > 1 and j > 1 and sign == other[j - 2] and one[i - 2] == letter
            row.append(min(cost, before[j - 2] + 1) if swap else cost)
        if min(row) > most:
            return most + 1
        before, last = last, row
    return last[-1]


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
