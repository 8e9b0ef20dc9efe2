"""What changed, and whom it touches: entries of `data/changes.yml`.

Owns which entries belong to a market or a certificate, and where their feeds are.
An entry that touches shipments to everywhere belongs to every market.
"""

from macros.data import kinds
from macros.data.item_names import NAMED_IN
from macros.data.library import Data
from macros.site.addresses import address, page_path
from macros.site.content import text
from macros.site.model import Site

FOLLOWED = {"markets": "market", "certificates": "certificate"}
"""Kinds of items that have a feed of their own -> the word of their pages."""

NAME = "changes.xml"
DAYS = "changes.ics"


def entries_of(site: Site, kind: str, id_: str) -> list[kinds.Change]:
    """The entries that touch the item `id_` of `kind`, the newest first."""
    return [
        item.data
        for item in site.ids(kinds.CHANGES).values()
        if concerns(item.data.get("touches", {}), kind, id_)
    ]


def concerns(touches: Data, kind: str, id_: str) -> bool:
    """Whether an entry that `touches` these is one of the item `id_` of `kind`."""
    everywhere = kind == "markets" and touches.get("everywhere", False)
    return everywhere or id_ in touches.get(kind, ())


def feed_of(kind: str, id_: str, lang: str) -> str:
    """The address of the feed of an item, from the site's root on."""
    return address(page_path(FOLLOWED[kind], id_, lang)) + NAME


def name_of(site: Site, kind: str, id_: str, lang: str) -> str:
    """What the item `id_` of `kind`, which can be followed, is called in `lang`."""
    return text(site.get(NAMED_IN.get(kind, kind), id_)["name"], lang)


def calendar_of(kind: str, id_: str, lang: str) -> str:
    """The address of the calendar of an item, from the site's root on."""
    return address(page_path(FOLLOWED[kind], id_, lang)) + DAYS
