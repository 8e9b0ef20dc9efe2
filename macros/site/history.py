"""What changed, and what will: entries of `data/changes.yml`, days to come, for whom.

Owns which entries and days belong to a market or a certificate, and where their feeds
and calendars are. An entry that touches shipments to everywhere belongs to every
market; a day belongs to an item if one shipment is told otherwise from that day on.
Notices count as they stand. Owns, too, what an entry says of whom a change of rules
touches: the exporter's side, the importer's, or both.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from macros.data import kinds
from macros.data.item_names import NAMED_IN
from macros.data.languages import MAIN, localized
from macros.data.library import Data
from macros.guide.lock import Lock, Marks, altered, lock_of
from macros.guide.rules import Rulebook
from macros.guide.touched import Touched, as_data, touched
from macros.site.addresses import address, page_path
from macros.site.content import text
from macros.site.memory import memoized
from macros.site.model import Site
from macros.site.rule_results import from_rules

FOLLOWED = {"markets": "market", "certificates": "certificate"}
"""Kinds of items that have a feed of their own -> the word of their pages."""

FEED, CALENDAR = "changes.xml", "changes.ics"
"""What a feed, and a calendar of the days to come, is called beside its page."""

SIGNS = {"exporter": ("export", "certifier"), "importer": ("import", "broker")}
"""Whom an item is for -> what its English words say of them."""

NAMING_ROLES = ("who", "requester")
"""Where an item says who does it, or who asks for it."""

CORRECTION, LAW = "correction", "law"
"""A change that tells days which have passed otherwise too, and one that does not."""


def followed(site: Site) -> Iterator[tuple[str, str]]:
    """Kind and id of each item that has a feed and a calendar of its own."""
    return ((kind, id_) for kind in FOLLOWED for id_ in site.ids(kind))


def file_of(name: str, lang: str, kind: str = "", id_: str = "") -> str:
    """The address of the FEED or CALENDAR `name`, from the site's root on.

    That of an item, or of everything.
    """
    if not kind:
        return localized(name, lang)
    return address(page_path(FOLLOWED[kind], id_, lang)) + name


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


def name_of(site: Site, kind: str, id_: str, lang: str) -> str:
    """What the item `id_` of `kind`, which can be followed, is called in `lang`."""
    return text(site.get(NAMED_IN.get(kind, kind), id_)["name"], lang)


@memoized
def touched_on(site: Site) -> Mapping[str, Mapping[str, frozenset[str]]]:
    """Day after the newest review -> kind of items -> ids of those that it touches."""
    names = {kind: [*site.ids(kind)] for kind in FOLLOWED}
    items = [source for kind in FOLLOWED for source in site.library.files[kind]]
    today = site.newest_review("table")
    known = from_rules(site, "days", partial(_numbers, names, today), items)
    kinds_on: dict[str, dict[str, frozenset[str]]] = {}
    for key, numbers in known.items():
        day, kind = key.split()
        kinds_on.setdefault(day, {})[kind] = frozenset(names[kind][n] for n in numbers)
    return kinds_on


def touches_on(site: Site, day: str, kind: str, id_: str) -> bool:
    """Whether the item `id_` of `kind` is told otherwise from `day` on."""
    return id_ in touched_on(site).get(day, {}).get(kind, ())


def _numbers(
    names: Mapping[str, Sequence[str]], today: str, rulebook: Rulebook
) -> dict[str, list[int]]:
    """Under "day kind" the places of the ids that it touches, as what is remembered."""
    return {
        f"{day} {kind}": [n for n, id_ in enumerate(names[kind]) if id_ in ids]
        for day, one in _touched(rulebook, today).items()
        for kind, ids in zip(FOLLOWED, (one.places, one.certificates), strict=True)
    }


def _touched(rulebook: Rulebook, today: str) -> dict[str, Touched]:
    lock = lock_of(rulebook)
    days = [*lock.roots]
    return {
        day: touched(
            replace(lock, roots={days[0]: lock.roots[before]}),
            replace(lock, roots={days[0]: lock.roots[day]}),
        )
        for before, day in pairwise(days)
        if day > today
    }


def touches(
    site: Site, old: Lock, new: Lock, rules: tuple[Marks, Marks], on: str
) -> Data:
    """Whom the change from `old` to `new`, accepted on the day `on`, touches.

    Empty if nobody. `rules`: the marks of all rules, before and now.
    """
    change = touched(old, new)
    if not change.items:
        return {}
    entry: dict[str, object] = {
        "kind": LAW if change.first >= on else CORRECTION,
        **as_data(change, site.ids(kinds.MARKETS), site.ids(kinds.CERTIFICATES)),
        "roles": _roles(site, change),
        "rules": altered(*rules),
    }
    return {key: value for key, value in entry.items() if value}


def _roles(site: Site, change: Touched) -> list[str]:
    named = {
        role
        for table, id_ in change.items
        if table in site.gives and id_ in site.ids(site.gives[table])
        for role in roles_of(site.given(table, id_))
    }
    return [role for role in SIGNS if role in named]


def roles_of(item: Data) -> list[str]:
    """The roles that `item` names; none if it does not say who."""
    content = " ".join(
        item[key][MAIN] for key in NAMING_ROLES if key in item
    ).casefold()
    return [role for role, signs in SIGNS.items() if any(s in content for s in signs)]
