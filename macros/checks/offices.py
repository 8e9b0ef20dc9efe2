"""How an office is reached, where a text says it: as `data/contacts.yml` does.

Owns this check, so that who gives an office another address or number is told every
text that still says the old one.
"""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from macros.data import kinds
from macros.data.between_builds import of_texts
from macros.data.library import Library
from macros.data.problems import Position, Problem, did_you_mean
from macros.data.prose import prose_files
from macros.data.yaml_file import MOST_CACHED

PHONE = re.compile(r"\(\d{3}\) \d{3}-\d{4}")
"""A telephone number as offices write theirs."""

SIGN = "@qcs"
REACHED = re.compile(rf"(?<![\w.])[\w.]+{SIGN}[\w.]*\w|{PHONE.pattern}")
"""An address of QCS, which has that sign, or a telephone number."""


def office_problems(library: Library) -> Iterator[Problem]:
    """Addresses and numbers, in data and prose, that are no office's."""
    offices = [item.data for item in library.items(kinds.CONTACTS)]
    ways = (way for o in offices for way in (o.get("email"), o.get("phone")))
    known = {way for way in ways if way}
    for sources in library.files.values():
        for source in sources:
            yield from _problems(source.path, source.text, known)
    for page in prose_files(library.root):
        yield from _problems(page.name, page.text, known)


def _problems(name: str, text: str, known: Collection[str]) -> Iterator[Problem]:
    for at, way in _ways(text):
        if way not in known:
            message = f"'{way}' reaches no office of data/contacts.yml"
            position = Position.within(name, text, at)
            yield Problem(position, message, did_you_mean(way, known))


@lru_cache(maxsize=MOST_CACHED)
@of_texts
def _ways(text: str) -> list[tuple[int, str]]:
    """Each address and number in `text`, and where it begins."""
    form = REACHED if SIGN in text else PHONE  # most texts have no address
    return [(match.start(), match[0]) for match in form.finditer(text)]
