"""What search takes for the same: each word says something, and one thing.

Owns this check. Search knows words by their stem, so two words that look different to
an editor may be one to a reader who searches.
"""

from collections.abc import Iterator

from macros.data.languages import LANGUAGES
from macros.data.library import Library
from macros.data.problems import Position, Problem
from macros.data.words import Stemmer, stemmer, words_of
from macros.data.yaml_file import Source

Stems = tuple[str, ...]
TWO = 2
MEND = "drop one, or name it under `meant-twice`; if it only looks alike, under `whole`"


def synonym_problems(library: Library) -> Iterator[Problem]:
    """Words that say nothing new, and words that are taken for another's."""
    for source in library.files["synonyms"]:
        for lang in LANGUAGES:
            yield from _problems(source, lang)


def _problems(source: Source, lang: str) -> Iterator[Problem]:
    words = source.value[lang]
    stem = stemmer(words["endings"], words["whole"])
    twice = {_stems(word, stem): word for word in words["meant-twice"]}
    groups: dict[Stems, dict[int, tuple[str, Position]]] = {}
    for n, group in enumerate(words["same"]):
        for at, word in enumerate(group):
            stems, position = _stems(word, stem), source.position((lang, "same", n, at))
            group_words = groups.setdefault(stems, {})
            if n in group_words:
                message = f"'{word}' says nothing that {_told(group_words[n])} does not"
                yield Problem(position, message)
            elif group_words and stems not in twice:
                other = _told(next(iter(group_words.values())))
                yield Problem(position, f"'{word}' is taken for {other}", MEND)
            group_words[n] = word, position
    for at, word in enumerate(words["meant-twice"]):
        if len(groups.get(_stems(word, stem), ())) < TWO:
            position = source.position((lang, "meant-twice", at))
            yield Problem(position, f"'{word}' stands in one group at most")


def _told(word: tuple[str, Position]) -> str:
    return f"'{word[0]}' ({word[1]})"


def _stems(text: str, stem: Stemmer) -> Stems:
    return tuple(map(stem, words_of(text)))
