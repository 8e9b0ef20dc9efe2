"""All the pages that are made from data."""

from collections.abc import Iterator

from macros.model import Site
from macros.pages import Page, answers, changes, guide, home, items, lists, markets


def generated_pages(site: Site) -> Iterator[Page]:
    """Every page that comes from data, in every language it exists in."""
    for room in (home, answers, items, markets, guide, changes, lists):
        yield from room.pages(site)
