"""For which state of a notice a text was written: its `while`.

Owns the search for it, in items of every kind and in the front matter of prose
pages. What becomes of such a text in another state is decided elsewhere.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from macros.data.depth import every_part
from macros.data.library import Data, Library, items_in
from macros.data.problems import Position
from macros.data.prose import ProseFile
from macros.data.yaml_file import MOST_CACHED, Source

KEY = "while"


@dataclass(frozen=True)
class Dependent:
    """A text that holds in one `state` of a `notice`; `position` is its `while`."""

    name: str
    notice: str
    state: str
    position: Position


def dependents(library: Library, pages: Iterator[ProseFile]) -> Iterator[Dependent]:
    """Every text of the data and of the prose `pages` that names a state."""
    for kind, sources in library.files.items():
        for source in sources:
            yield from _dependents_in(kind, source)
    for page in pages:
        if isinstance(written := page.meta.get(KEY), Mapping):
            yield Dependent(page.path, *_pair(written), page.position_of(KEY))


@lru_cache(maxsize=MOST_CACHED)
def _dependents_in(kind: str, source: Source) -> list[Dependent]:
    return [
        Dependent(str(item.data.get("id")), *_pair(part), item.position_of(*path))
        for item in items_in(kind, source)
        for path, part in every_part(item.data)
        if path[-1:] == (KEY,) and isinstance(part, Mapping)
    ]


def _pair(pair: Data) -> tuple[str, str]:
    return str(pair.get("notice", "")), str(pair.get("state", ""))
