"""Every name by which people tell the facts of a shipment: ids, names, other names.

Owns these lists, in both languages at once, and what stands for several places, as the
EU. Knows no terminal and no page.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from babel.core import get_global

from macros.data import kinds
from macros.data.item_names import ids_by_alias, ids_by_name, names_of
from macros.data.languages import LANGUAGES
from macros.data.library import Data
from macros.data.words import folded
from macros.guide.known_facts import UNSURE
from macros.site.decision import stopping
from macros.site.goods_said import ASIDE
from macros.site.model import Site
from macros.site.shipment_rows import DAY, Names, bare, plain
from macros.site.view import View

GROUPS = {"eu": "eu", "us": "us-territory"}
"""Region -> the group of its places in `data/places.yml`; `synonyms.yml` has its names.
"""


@dataclass(frozen=True)
class Region:
    """A region by id, its names in one language, the ids of its places in order."""

    id: str
    names: list[str]
    members: list[str]


def regions(site: Site, lang: str) -> Iterator[Region]:
    """Every region, with its names in `lang`."""
    named = site.synonyms[lang]["regions"]
    groups = site.facts["destination"].names
    for id_, group in GROUPS.items():
        yield Region(id_, named.get(id_, []), sorted(groups.get(group, ())))


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


DAY_HEADS = (
    *(DAY, "day", "date", "departure", "departure date", "ship date", "leaves on"),
    "etd",
    *("día", "fecha", "salida", "fecha de salida", "fecha de embarque", "embarque"),
)
"""What a column of days is called."""

YES = ("si", "s", "y")
"""Short for the value `yes`, folded, where it is one."""

LONG_CODE = 3
"""Letters of the longer of the two codes that ISO gives a country."""


def ids_of(site: Site, fact: str) -> tuple[str, ...]:
    """The values of `fact` by id, and `unsure` where a reader may be."""
    values = site.facts[fact].values
    return (*values, UNSURE) if site.get(kinds.FACTS, fact)["unsure"] else values


def long_codes(site: Site) -> dict[str, str]:
    """ISO's code of three letters, in small ones -> the id of the place: "ecu"."""
    places = site.ids(kinds.PLACES)
    aliases = get_global("territory_aliases").items()
    # What once stood for several of today's countries stands for none; ISO leaves
    # what begins with X to whoever needs a code.
    codes = {code.lower(): ids[0].lower() for code, ids in aliases if len(ids) == 1}
    return {
        code: id_
        for code, id_ in codes.items()
        if len(code) == LONG_CODE and code.isalpha() and code[0] != "x"
        if id_ in places
    }


def value_names(site: Site, fact: str) -> dict[str, str]:
    """Every name of a value of `fact`, folded -> its id.

    An id wins over a name, and a name over the long code of another place.
    """
    places = site.get(kinds.FACTS, fact).get("domain") == kinds.PLACES
    names = long_codes(site) if places else {}
    names |= ids_by_name(named_values(site, fact))
    names |= {folded(a): id_ for a, id_ in value_aliases(site, fact).items()}
    return names | {id_: id_ for id_ in ids_of(site, fact)}


def town_names(view: View) -> dict[str, str]:
    """Every port or town that people name instead of a place -> its name in words."""
    towns: dict[str, str] = {}
    for item in view.site.ids(kinds.PLACES).values():
        for called in item.data.get("towns", {}).values():
            for town in called:
                towns.setdefault(plain(town), view.text(item.data["name"]))
    return towns


def goods_names(site: Site) -> dict[str, dict[str, str]]:
    """Every name of goods, folded -> the facts that they stand for.

    A name that tells one thing in one language and another in the other is left out:
    "cereal" is grain in Spanish, and in English also what is baked of it.
    """
    told: dict[str, list[dict[str, str]]] = {}
    for item in site.ids(kinds.GOODS).values():
        for name in names_of(item.data):
            told.setdefault(folded(name), []).append(good_facts(item.data))
    return {
        name: one
        for name, (one, *others) in told.items()
        if others.count(one) == len(others)
    }


def made_of_crops(site: Site) -> dict[str, dict[str, str]]:
    """Every word for what is made of crops, folded -> the facts of such goods."""
    goods = [item.data for item in site.ids(kinds.GOODS).values()]
    words = [(good, good.get("of-crops", {}).values()) for good in goods]
    return {
        folded(w): good_facts(good) for good, all_ in words for s in all_ for w in s
    }


def good_facts(good: kinds.Goods) -> dict[str, str]:
    """The facts of the guide that follow from `good`, an item of `data/goods.yml`."""
    return {"product": good["product"], **good.get("also", {})}


def names_of_facts(site: Site, lang: str) -> Names:
    """What reads a list of shipments; its words are in `lang`."""
    asked = site.asked
    heads = {plain(head): DAY for head in DAY_HEADS}
    for fact in asked:
        data = site.get(kinds.FACTS, fact)
        for head in names_of(data):
            heads.setdefault(plain(head), fact)
    heads |= {plain(fact): fact for fact in asked}
    facts = {fact: site.get(kinds.FACTS, fact).get("domain", fact) for fact in asked}
    values = {
        key: {plain(called): id_ for called, id_ in value_names(site, fact).items()}
        for fact, key in facts.items()
    }
    for key, named in values.items():
        more = dict.fromkeys(YES, "yes") if "yes" in named else {}
        values[key] = {**more, **_regions_as_places(site, key), **named}
    return {
        "heads": heads,
        "facts": facts,
        "values": values,
        "goods": {plain(called): good for called, good in goods_names(site).items()},
        "aside": [*ASIDE],
        "made": made_of_crops(site),
        "towns": {kinds.PLACES: town_names(View(site, lang))},
        "stops": stopping(site),
        "words": site.words("list-", lang),
    }


def _regions_as_places(site: Site, domain: str) -> dict[str, str]:
    """Every name of a region whose places no rule tells apart -> one of them.

    `domain`: of which facts the values are. A region that some rule parts is none.
    """
    classes = [
        [frozenset(names.split()) for names in site.published_graph["classes"][fact]]
        for fact in site.asked
        if site.get(kinds.FACTS, fact).get("domain") == domain
    ]
    names: dict[str, str] = {}
    for lang in LANGUAGES if classes else ():
        for region in regions(site, lang):
            if all(any({*region.members} <= c for c in one) for one in classes):
                for name in region.names:
                    names.setdefault(bare(name), region.members[0])
    return names
