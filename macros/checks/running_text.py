"""Running text, wherever it stands: in texts of the data and on prose pages.

Owns the walk over both for checks that read one text at a time. What is wrong with a
text is the business of each of them.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from macros.checks.annotations import Part, texts_in
from macros.data.languages import language_of
from macros.data.problems import Problem
from macros.data.prose import prose_files

Fault = tuple[int, str, str]
"""Where in a text something is wrong, what, and what to do."""

Reader = Callable[[str, str], Iterable[Fault]]
"""Tells what is wrong with a text, and its language."""


def text_problems(parts: list[Part], *readers: Reader) -> Iterator[Problem]:
    """What `readers` find in the texts of the data."""
    for text, part, lang in texts_in(parts):
        for reader in readers:
            for at, message, hint in reader(text, lang):
                yield Problem(part.position_in(lang, at), message, hint)


def prose_text_problems(root: Path, *readers: Reader) -> Iterator[Problem]:
    """What `readers` find on prose pages, below their front matter or in it."""
    for page in prose_files(root):
        lang = language_of(page.name.removeprefix("docs/"))
        for reader in readers:
            for at, message, hint in reader(page.text, lang):
                yield Problem(page.position(at), message, hint)
