"""All the pages that are made from data."""

from collections.abc import Iterator
from dataclasses import replace

from macros.model import Site
from macros.pages import (
    Page,
    answers,
    changes,
    contact,
    fields,
    forms,
    gamebook,
    glossary,
    guide,
    home,
    items,
    lists,
    markets,
    search,
    staff,
    tools,
)
from macros.render.links import address, counterpart
from macros.search import prose

ROOMS = (
    home,
    answers,
    items,
    markets,
    guide,
    gamebook,
    forms,
    fields,
    glossary,
    changes,
    lists,
    search,
    tools,
    staff,
    contact,
)


def generated_pages(site: Site) -> Iterator[Page]:
    """Every page that comes from data, in every language it exists in.

    Each names the same page in the other language, where there is one.
    """
    pages = [page for room in ROOMS for page in room.pages(site)]
    known = {page.path for page in [*pages, *prose(site.root)]}
    for page in pages:
        other = counterpart(page.path)
        told = {"alternate": address(other)} if other in known else {}
        yield replace(page, meta=page.meta | told)
