"""Places on pages: that there is one behind the `#` of each link.

Owns these checks, of links by id in data and prose, and of links by path in prose.
What a macro puts on a page of prose is known to the build alone, which checks places
too.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from posixpath import dirname, join, normpath

from macros.checks.annotations import links_in, parts_of
from macros.data.languages import language_of, localized, original
from macros.data.links import ANCHOR, LINK, LINK_KINDS
from macros.data.problems import Position, Problem, did_you_mean
from macros.data.prose import ProseFile, prose_files
from macros.data.yaml_file import Source
from macros.site.addresses import FOLDERS, page_path
from macros.site.model import Site
from macros.site.view import Page

MADE = re.compile(r'\sid="([^"]+)"')
BY_PATH = re.compile(r"\]\((?:([^):#\s]+\.md)(?:#([\w-]+))?|#([^)\s]*))(?=[)\s])")
DROP = "drop what stands behind #: this link leads to its place already"


class Places:
    """The places on every page: those that people write, those made from data."""

    def __init__(self, prose: Mapping[str, ProseFile], pages: Iterable[Page]) -> None:
        """Of the pages of `prose` by path, and of `pages` made from data."""
        self.prose = prose
        self.made = {page.path: page for page in pages}
        self._found: dict[str, set[str]] = {}

    @property
    def paths(self) -> set[str]:
        """The paths of all pages."""
        return {*self.prose, *self.made}

    def on(self, path: str) -> set[str]:
        """The places on the page `path`."""
        if path not in self._found:
            page = self.made.get(path)
            text = f"{page.body}{page.ending}" if page else self.prose[path].text
            self._found[path] = {*(MADE if page else ANCHOR).findall(text)}
        return self._found[path]

    def ids_on(self, path: str) -> str:
        """The places on the page `path`, as they stand in its HTML."""
        return "".join(f' id="{place}"' for place in self.on(path))

    def in_language_of(self, path: str, target: str) -> str:
        """The page to be linked from `path`, not `target`; "" if that is right."""
        own = localized(original(target), language_of(path))
        return own if own != target and own in self.paths else ""

    def problems(self, path: str, place: str, position: Position) -> Iterator[Problem]:
        """A link at `position` to a `place` that the page `path` does not have."""
        if place not in self.on(path):
            hint = did_you_mean(place, self.on(path))
            yield Problem(position, f"'{path}' has no '#{place}'", hint)


def places_of(site: Site, pages: Iterable[Page]) -> Places:
    """The places of `site`; `pages` are those made from its data."""
    prose = {page.path: page for page in prose_files(site.root)}
    return Places(prose, pages)


def prose_place_problems(places: Places) -> Iterator[Problem]:
    """Links of prose to pages, and places on them, that do not exist."""
    for path, page in places.prose.items():
        for link in BY_PATH.finditer(page.text):
            target = normpath(join(dirname(path), link[1])) if link[1] else path
            position = page.position(link.start(1) if link[1] else link.start() + 2)
            if target not in places.paths:
                hint = did_you_mean(target, places.paths)
                yield Problem(position, f"there is no page '{target}'", hint)
            elif own := places.in_language_of(path, target):
                message = f"'{target}' leads into another language"
                yield Problem(position, message, f"this one has '{own}'")
            elif place := link[2] or link[3]:
                yield from places.problems(target, place, position)
        for link in LINK.finditer(page.text):
            yield from _by_id(places, link, page.position(link.start(1)))


def data_place_problems(site: Site, places: Places) -> Iterator[Problem]:
    """Links by id in texts of the data whose place does not exist."""
    for kind, sources in site.library.files.items():
        for source in filter(_names_places, sources):
            parts = parts_of(source, site.library.schemas[kind])
            for link, part, path in links_in(parts):
                position = part.position_in(str(path[-1]), link.start(1))
                yield from _by_id(places, link, position)


def _names_places(source: Source) -> bool:
    """Whether any link by id in `source` leads to a place on a page: few do."""
    return any(link[3] for link in LINK.finditer(source.text))


def _by_id(
    places: Places, link: re.Match[str], position: Position
) -> Iterator[Problem]:
    """What is wrong with the place that a `link` by id names."""
    if link[1] not in LINK_KINDS or not link[3]:
        return
    if link[1] not in FOLDERS:
        yield Problem(position, f"'{link[3]}' behind a place", DROP)
        return
    path = page_path(link[1], link[2])
    if path in places.made:
        yield from places.problems(path, link[3][1:], position)
