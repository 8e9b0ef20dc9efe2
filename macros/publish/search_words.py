"""Texts, words and numbers that search finds things by, read out of the data.

Owns what of an item is text, which words a text has, which of them are numbers of
papers, and how much of a text a list of results shows. Which items are found is the
business of `search_entries`.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache

from macros.data import kinds
from macros.data.between_builds import of_texts
from macros.data.languages import LANGUAGES
from macros.data.words import Stemmer, folded
from macros.site.addresses import plain
from macros.site.content import text
from macros.site.memory import memoized
from macros.site.model import Site
from macros.site.usage import cited

LONGEST = 120
"""Signs of a text that a list of results shows."""

NUMBERED = re.compile(r"\b(?=[\w./-]*\d)\w+(?:[./-]\w+)*")
"""A `WORD` with a digit, or one that a word with a digit follows at once."""

WORD = re.compile(r"\w+(?:[./-]\w+)*")
PLAIN = re.compile(r"[a-z]{3,}")
MARKUP = re.compile(
    r"<script.*?</script>|<[^>]*>|\{\{.*?\}\}|\{[^}]*\}|&\w+;", re.DOTALL
)

MOST_CACHED = 50_000
"""So many texts keep their words while `make serve` waits for the next change."""


def plain_words(text: str) -> list[str]:
    """The words of `text` as search compares them; none of two letters or a digit."""
    return PLAIN.findall(folded(text))


@lru_cache(maxsize=MOST_CACHED)
def compared_words(text: str) -> frozenset[str]:
    """The words and numbers of `text` as search compares them."""
    return frozenset(WORD.findall(folded(text)))


@lru_cache(maxsize=MOST_CACHED)
def families(body: str, stem: Stemmer) -> Mapping[str, str]:
    """Stem -> the word of that stem in `body`, a whole text, that comes last."""
    return {stem(word): word for word in _words_of(body).split()}


@of_texts
def _words_of(body: str) -> str:
    """The words of `body`, without its markup, with a space between two."""
    return " ".join(plain_words(MARKUP.sub(" ", plain(body))))


@memoized
def numbers_of(
    site: Site, kind: str, id_: str, languages: frozenset[str]
) -> Sequence[str]:
    """Numbers of papers in an answer and of the law that an item cites."""
    data = site.get(kind, id_)
    parts = [*texts(data.get("answer"), languages)]
    for source_id in cited(data):
        source = site.get(kinds.SOURCES, source_id)
        parts += [source["title"], source.get("clause", "")]
    numbered = NUMBERED.findall(plain(" ".join(parts)))
    return [word for word in numbered if is_number(word)]


def is_number(word: str) -> bool:
    """Whether `word` is a number of papers: `205.273`, `AM8`, but not `12`."""
    return any(sign.isdigit() for sign in word) and not word.isdigit()


def texts(value: object, languages: Collection[str]) -> Iterator[str]:
    """Every text at any depth of `value`; of translations those in `languages`."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for part in value:
            yield from texts(part, languages)
    elif isinstance(value, Mapping):
        for key, part in value.items():
            if key in languages or key not in LANGUAGES:
                yield from texts(part, languages)


def in_language(value: str | Mapping[str, str], lang: str) -> str:
    """`value`, which may be the same in all languages, in `lang`."""
    return value if isinstance(value, str) else text(value, lang)


def shortened(text: str) -> str:
    """The first words of `text`, as many as a list of results shows."""
    if len(text) <= LONGEST:
        return text
    whole = text[:LONGEST].rpartition(" ")[0] or text[:LONGEST]
    return whole.rstrip(",;:. ") + " …"
