"""Every name by which people tell the facts of a shipment: ids, names, other names.

Owns these lists, in both languages at once. Knows no terminal and no page.
"""

from macros.data import kinds
from macros.data.fold import folded
from macros.data.item_names import ids_by_name, names_of
from macros.guide.known_facts import UNSURE
from macros.site.fact_values import named_values, value_aliases
from macros.site.model import Site
from macros.site.shipment_rows import DAY, Names, plain

DAY_HEADS = (
    *(DAY, "day", "date", "departure", "departure date", "ship date", "leaves on"),
    *("día", "fecha", "salida", "fecha de salida", "fecha de embarque", "embarque"),
)
"""What a column of days is called."""


def ids_of(site: Site, fact: str) -> tuple[str, ...]:
    """The values of `fact` by id, and `unsure` where a reader may be."""
    values = site.facts[fact].values
    return (*values, UNSURE) if site.get(kinds.FACTS, fact)["unsure"] else values


def value_names(site: Site, fact: str) -> dict[str, str]:
    """Every name of a value of `fact`, folded -> its id. An id wins over a name."""
    names = ids_by_name(named_values(site, fact))
    names |= {folded(a): id_ for a, id_ in value_aliases(site, fact).items()}
    return names | {id_: id_ for id_ in ids_of(site, fact)}


def goods_names(site: Site) -> dict[str, dict[str, str]]:
    """Every name of goods, folded -> the facts that they stand for."""
    names: dict[str, dict[str, str]] = {}
    for item in site.ids(kinds.GOODS).values():
        for name in names_of(item.data):
            names.setdefault(folded(name), good_facts(item.data))
    return names


def good_facts(good: kinds.Goods) -> dict[str, str]:
    """The facts of the guide that follow from `good`, an item of `data/goods.yml`."""
    return {"product": good["product"], **good.get("also", {})}


def names_of_facts(site: Site, lang: str) -> Names:
    """What reads a list of shipments; its words are in `lang`."""
    asked = [f.id for f in site.facts.values() if f.asked]
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
    return {
        "heads": heads,
        "facts": facts,
        "values": values,
        "goods": {plain(called): good for called, good in goods_names(site).items()},
        "stops": stopping(site),
        "words": site.words("list-", lang),
    }


def stopping(site: Site) -> list[str]:
    """All that the guide may give and that stops the goods: "table/id"."""
    return [
        f"{table}/{id_}"
        for table, kind in site.gives.items()
        for id_, item in site.ids(kind).items()
        if item.data.get("weight") == "stops"
    ]
