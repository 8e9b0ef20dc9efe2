"""A text in its languages: each under its own key, with the same numbers.

Owns the guess at the language of a text, by its small words: short texts, names and
quotations tell too little; only what has none of its own small words is told. Owns what
counts as one number: days, amounts and clauses, however they are parted. A number may
be written as a word, so a text without any tells nothing.
"""

import re
from collections.abc import Iterator

from macros.checks.annotations import Part, texts_in
from macros.data.languages import MAIN, NAMES, TRANSLATIONS
from macros.data.problems import Problem

ENGLISH = """
the of and to is for with that are not it its this be by or from as if you your which
what who when does did must may at an
"""
SPANISH = """
de la el que los las para con en una un por se del al su sus es son o y qué quién
cuándo cómo debe si usted
"""
SMALL = {"en": {*ENGLISH.split()}, "es": {*SPANISH.split()}}
"""The words by which a language is known; one that has none here is not guessed."""

LEAST = 2
"""So many words of the other language, and none of its own, are told."""

QUOTED = re.compile(r"“[^”]*”|«[^»]*»|\"[^\"]*\"|\]\([^)]*\)")
ENDED = re.compile(r"[.?!]$")
WORDS = re.compile(r"[^\W\d_]+")

AIM = re.compile(r"\]\([^)\n]*\)|https?://\S+")
"""Where a link leads says no number to a reader."""

PARTED = re.compile(r"(?<=\d)[ .,\u00a0\u202f](?=\d{3}(?!\d))")
"""What stands before three digits: 1,080 and 1.080 are one number."""

NUMBER = re.compile(r"\d+")


def language_problems(parts: list[Part]) -> Iterator[Problem]:
    """Texts that are written in the language whose key stands beside them."""
    for text, part, lang in texts_in(parts):
        found = ""
        if other := _read_as(text, lang):
            found = f"reads as {NAMES[other]}"
        elif lang != MAIN and part.value.get(MAIN) == text and _is_sentence(text):
            found = f"is that under '{MAIN}'"
        if found:
            message = f"{part.field}: the text under '{lang}' {found}"
            hint = "each language under its own key"
            yield Problem(part.position_of(lang), message, hint)


def _is_sentence(text: str) -> bool:
    """Whether `text` is no name, which may be the same in each language."""
    return bool(ENDED.search(text)) and len(WORDS.findall(text)) > LEAST


def _read_as(text: str, own: str) -> str:
    """The other language that `text` reads as, "" if it may be its `own`."""
    words = WORDS.findall(QUOTED.sub(" ", text).lower())
    if any(word in SMALL.get(own, ()) for word in words):
        return ""
    counts = {
        lang: sum(word in small for word in words)
        for lang, small in SMALL.items()
        if lang != own and own in SMALL
    }
    return next((lang for lang, count in counts.items() if count >= LEAST), "")


def number_problems(parts: list[Part]) -> Iterator[Problem]:
    """Numbers that only one language of a text has."""
    for part in parts:
        texts = part.value if "x-text" in part.node else {}
        own = {lang: _numbers(text) for lang, text in texts.items()}
        for lang in TRANSLATIONS:
            pair = {MAIN: own.get(MAIN, set()), lang: own.get(lang, set())}
            if all(pair.values()):
                yield from _told(part, pair)


def _told(part: Part, pair: dict[str, set[str]]) -> Iterator[Problem]:
    for lang, other in (pair, [*pair][::-1]):
        for number in sorted(pair[lang] - pair[other], key=int):
            message = f"{part.field}: '{number}' stands under '{lang}' only"
            hint = f"does '{other}' say another number?"
            yield Problem(part.position_of(lang), message, hint)


def _numbers(text: str) -> set[str]:
    """The numbers of `text`, as their digits."""
    return {*NUMBER.findall(PARTED.sub("", AIM.sub("]", text)))}
