"""All the pages that are made from data."""

from collections.abc import Iterator

from macros.pages import (
    answers,
    changes,
    fields,
    forms,
    gamebook,
    glossary,
    items,
    laws,
    markets,
    papers,
    reach,
    search,
    shipments,
    sources,
    staff,
    tables,
    tools,
)
from macros.site.memory import Key, key_of, memoized_all
from macros.site.model import Site
from macros.site.view import Page

ROOMS = (
    answers,
    items,
    markets,
    papers,
    tables,
    laws,
    gamebook,
    forms,
    fields,
    glossary,
    changes,
    sources,
    search,
    tools,
    shipments,
    reach,
    staff,
)


def keys_of_pages() -> tuple[Key, ...]:
    """What makes the pages that come from data."""
    return tuple(key_of(room.pages) for room in ROOMS)


def generated_pages(site: Site) -> Iterator[Page]:
    """Every page that comes from data, in every language it exists in."""
    for room in ROOMS:
        yield from memoized_all(site, room.pages)
