"""What stands for several places, as the EU: its names and the places in it.

Owns which these are. `data/synonyms.yml` has their names, `data/places.yml` the groups.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.site.model import Site

GROUPS = {"eu": "eu", "us": "us-territory"}
"""Region -> the group of its places in `data/places.yml`."""


@dataclass(frozen=True)
class Region:
    """A region by id, its names in one language, the ids of its places in order."""

    id: str
    names: list[str]
    members: list[str]


def regions(site: Site, lang: str) -> Iterator[Region]:
    """Every region, with its names in `lang`."""
    named = site.library.files["synonyms"][0].value[lang]["regions"]
    groups = site.facts["destination"].names
    for id_, group in GROUPS.items():
        yield Region(id_, named.get(id_, []), sorted(groups.get(group, ())))
