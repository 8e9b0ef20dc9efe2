"""For which state of a notice a text was written: its `while`.

Owns the search for it, in items of every kind and in the front matter of prose
pages. What becomes of such a text in another state is decided elsewhere.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from macros.data.library import Data, Library
from macros.data.problems import Place
from macros.data.prose import Written
from macros.data.yaml_file import Trail

KEY = "while"


@dataclass(frozen=True)
class Dependent:
    """A text that holds in one `state` of a `notice`; `place` is its `while`."""

    name: str
    notice: str
    state: str
    place: Place


def dependents(library: Library, pages: Iterator[Written]) -> Iterator[Dependent]:
    """Every text of the data and of the prose `pages` that names a state."""
    for kind in library.files:
        for item in library.items(kind):
            for trail, said in _within(item.data, ()):
                place = item.place_of(*trail)
                yield Dependent(str(item.data.get("id")), *said, place)
    for page in pages:
        if isinstance(written := page.meta.get(KEY), Mapping):
            name = page.name.removeprefix("docs/")
            yield Dependent(name, *_pair(written), Place(page.name))


def _within(data: object, trail: Trail) -> Iterator[tuple[Trail, tuple[str, str]]]:
    if isinstance(data, Mapping):
        if isinstance(said := data.get(KEY), Mapping):
            yield (*trail, KEY), _pair(said)
        for key, inner in data.items():
            yield from _within(inner, (*trail, key))


def _pair(said: Data) -> tuple[str, str]:
    return str(said.get("notice", "")), str(said.get("state", ""))
