"""What search takes for the same: each word says something, and one thing.

Owns this check. Search knows words by their stem, so two words that look different to
an editor may be one to a reader who searches.
"""

from collections.abc import Iterator

from macros.data.library import Library
from macros.data.problems import Problem
from macros.data.stems import Stemmer, stemmer, words_of
from macros.data.yaml_file import Source

Stems = tuple[str, ...]
TWO = 2
MEND = "drop one, or name it under `meant-twice`; if it only looks alike, under `whole`"


def synonym_problems(library: Library) -> Iterator[Problem]:
    """Words that say nothing new, and words that are taken for another's."""
    for source in library.files["synonyms"]:
        for lang in source.value:
            if lang != "shapes":
                yield from _problems(source, lang)


def _problems(source: Source, lang: str) -> Iterator[Problem]:
    spoken = source.value[lang]
    stem = stemmer(spoken["endings"], spoken["whole"])
    twice = {_stems(said, stem): said for said in spoken["meant-twice"]}
    groups: dict[Stems, dict[int, str]] = {}
    for n, group in enumerate(spoken["same"]):
        for at, said in enumerate(group):
            stems, place = _stems(said, stem), source.place((lang, "same", n, at))
            known = groups.setdefault(stems, {})
            if n in known:
                yield Problem(place, f"'{said}' says nothing that {known[n]} does not")
            elif known and stems not in twice:
                other = next(iter(known.values()))
                yield Problem(place, f"'{said}' is taken for {other}", MEND)
            known[n] = f"'{said}' ({place})"
    for at, said in enumerate(spoken["meant-twice"]):
        if len(groups.get(_stems(said, stem), ())) < TWO:
            place = source.place((lang, "meant-twice", at))
            yield Problem(place, f"'{said}' stands in one group at most")


def _stems(said: str, stem: Stemmer) -> Stems:
    return tuple(map(stem, words_of(said)))
