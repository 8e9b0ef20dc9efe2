"""What the guide's results say where a reader opens a reason or takes one along.

Owns the form of the data that is loaded then, and of what tools take of all items.
"""

from collections.abc import Iterable, Mapping

from macros.data.library import Data
from macros.render.conditions import conditions
from macros.render.evidence import citation
from macros.render.guide_items import PAGES, at_once, item_page, later
from macros.render.guide_words import (
    EXPLAINING,
    HEAD,
    ROW,
    TAKING,
    words_of,
)
from macros.site.addresses import (
    localized,
    plain,
    relative_address,
)
from macros.site.model import Site, text


def item_texts(site: Site, here: str, lang: str) -> dict[str, object]:
    """All that any result says unopened of items, and what its lists are called.

    For the tools that answer for all places at once.
    """
    lists = ("documents", "steps", "wording", "warnings")
    return {
        "items": {
            table.id: {
                id_: at_once(site, table, site.get(table.gives, id_), here, lang)
                for id_ in site.given[table.id]
            }
            for table in site.rulebook.tables
            if table.gives
        },
        "words": {
            "guide": words_of(site, lists, lang),
            "field": {key: site.word(f"field-{key}", lang) for key in HEAD},
        },
    }


def reason_data(site: Site, here: str, lang: str) -> dict[str, object]:
    """What results say in `lang` where a reader opens a reason.

    `because`: the reason and evidence of each rule of the graph; `items`: what is
    left to tell of each; `only`: the cases that ask for a document; `papers`: name
    and address of every certificate and document.
    """
    rules = site.graph.rules
    kinds = {table.id: table for table in site.rulebook.tables}
    told = {
        t: [site.get(kinds[t].gives, i) for i in ids] for t, ids in site.given.items()
    }
    stated = [rule.item.data for rule in rules]
    stated += [data for items in told.values() for data in items]
    index = {ref: n for n, ref in enumerate(dict.fromkeys(_cited(stated)))}
    return {
        "because": [
            [text(data["because"], lang), *_evidence(data, index)]
            for data in stated[: len(rules)]
        ],
        "items": {
            table: {
                data["id"]: later(site, kinds[table], data, lang)
                | {"sources": [index[ref] for ref in data["sources"]]}
                for data in items
            }
            for table, items in told.items()
        },
        "papers": {
            table: {
                data["id"]: [
                    plain(text(data["name"], lang)),
                    item_page(kinds[table], data, here, lang),
                ]
                for data in items
            }
            for table, items in told.items()
            if kinds[table].gives in PAGES
        },
        "only": _only(site, lang),
        "sources": [_source(site, reference) for reference in index],
        "tables": relative_address(localized("tables.md", lang), here),
        "words": {
            "guide": words_of(site, EXPLAINING, lang),
            "confidence": site.words("confidence-", lang),
            "field": {key: site.word(f"field-{key}", lang) for key in ROW},
        },
    }


def taking_data(site: Site, lang: str) -> dict[str, object]:
    """What is said in `lang` to a reader who takes a result along."""
    return {"words": {"guide": words_of(site, TAKING, lang)}}


def item_names(site: Site, lang: str) -> dict[str, dict[str, str]]:
    """Table -> id -> name in `lang` of all that results tell."""
    kinds = {table.id: table.gives for table in site.rulebook.tables}
    return {
        table: {id_: text(site.get(kinds[table], id_)["name"], lang) for id_ in ids}
        for table, ids in site.given.items()
    }


def _only(site: Site, lang: str) -> dict[str, list[str]]:
    """Id of a document -> the cases that ask for it, in words."""
    cases: dict[str, list[str]] = {}
    for rule in site.rulebook.table("documents").rules:
        for cube in rule.cubes:
            said = [f"{name}: {value}" for name, value in conditions(site, cube, lang)]
            for id_ in rule.then:
                cases.setdefault(id_, []).append("; ".join(said))
    return cases


def _cited(stated: Iterable[Data]) -> list[str]:
    return [r for data in stated for r in [*data["sources"], *data.get("law", ())]]


def _evidence(data: Data, index: Mapping[str, int]) -> list[list[int]]:
    """The sources that `data` rests on, and the laws it only points to, if any."""
    sources = [index[ref] for ref in data["sources"]]
    law = [index[ref] for ref in data.get("law", ())]
    return [sources, law] if law else [sources]


def _source(site: Site, reference: str) -> list[str]:
    source, clause = site.source(reference)
    title = citation(source, clause)
    return [title, source["publisher"], source["read"], source.get("url", "")]
