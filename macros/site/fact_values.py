"""The values of a fact as the data names them, be they spelled out or places.

Owns no names beside those of the data; what people call them is `vocabulary`.
"""

from collections.abc import Iterable, Mapping

from macros.data import kinds
from macros.data.item_names import ids_by_alias
from macros.data.library import Data
from macros.site.model import Site


def spelled_values(site: Site, fact: str) -> list[Data]:
    """The values that `fact` spells out; none if the rules know no such fact."""
    facts = site.ids(kinds.FACTS)
    return [*facts[fact].data.get("values", ())] if fact in facts else []


def named_values(site: Site, fact: str) -> Iterable[Data]:
    """All values of `fact` with their names, be they places."""
    data = site.get(kinds.FACTS, fact)
    if "domain" in data:
        return [item.data for item in site.ids(data["domain"]).values()]
    return spelled_values(site, fact)


def value_aliases(site: Site, fact: str) -> Mapping[str, str]:
    """Former or other names of the values of `fact` -> their ids."""
    return ids_by_alias(named_values(site, fact))
