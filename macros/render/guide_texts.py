"""What the guide's results say: ends, items, words around them; then the reasons.

Owns the form of the data that is loaded with the first answer, and of that which
is loaded when a reader opens a reason.
"""

from collections.abc import Iterable, Mapping, Sequence

from macros.data.library import Data
from macros.guide.pack import packed_ends, packed_nodes
from macros.guide.publish import PublishedRule
from macros.guide.rules import Table
from macros.render.conditions import conditions
from macros.render.evidence import citation
from macros.render.guide import STEP_WORDS, asked_nodes, explained, first_asked
from macros.render.guide_items import at_once, later
from macros.site.addresses import (
    has_page,
    localized,
    page_path,
    relative_address,
)
from macros.site.model import Site, text


def answer_data(site: Site, here: str, lang: str) -> dict[str, object]:
    """What results say in `lang` before a reader opens anything: ends, items, words.

    An item's `weight` is `stops`, `limits` or `note`; it is there where the data
    says it, and means `note` where it is not. `rules`: of each only the place of its
    table among `items`, and the places of the items it gives; nothing if it gives none.
    """
    graph = site.published_graph
    given = {table.id: [*site.ids(table.gives)] for table in _given(site)}
    office = site.get("contacts", "qcs-us")
    words = {
        part: site.words(f"{part}-", lang)
        for part in ("guide", "phase", "confidence", "field", "mail")
    }
    first = first_asked(graph)
    words["guide"] = {k: w for k, w in words["guide"].items() if k not in STEP_WORDS}
    return {
        "graph": {
            "ends": packed_ends(graph["ends"]),
            "rules": [_places(rule, given) for rule in graph["rules"]],
        },
        "items": {
            table.id: {
                id_: at_once(site, table, item.data, here, lang)
                for id_, item in site.ids(table.gives).items()
            }
            for table in _given(site)
        },
        "facts": {
            id_: explained(item.data, lang)
            for id_, item in site.ids("facts").items()
            if id_ != first
        },
        "tables": relative_address(localized("tables.md", lang), here),
        "mail": office["email"],
        "phone": office["phone"],
        "late": _late(site, office, here, lang),
        "words": words,
    }


def reason_data(site: Site, lang: str) -> dict[str, object]:
    """What results say in `lang` where a reader opens a reason.

    `rules`: the name of each, and the tables it tests; `more`: the nodes that lead
    to reasons; `because`: each rule's reason and evidence; `items`: what is left.
    """
    rules, graph, given = site.graph.rules, site.published_graph, _given(site)
    stated = [rule.item.data for rule in rules]
    stated += [item.data for t in given for item in site.ids(t.gives).values()]
    index = {ref: n for n, ref in enumerate(dict.fromkeys(_cited(stated)))}
    return {
        "rules": [[name, tests] for name, tests, *_ in graph["rules"]],
        "more": packed_nodes(graph, asked_nodes(graph), len(graph["nodes"])),
        "because": [
            [text(data["because"], lang), *_evidence(data, index)]
            for data in stated[: len(rules)]
        ],
        "items": {
            table.id: {
                id_: later(site, table, item.data, lang)
                | {"sources": [index[ref] for ref in item.data["sources"]]}
                for id_, item in site.ids(table.gives).items()
            }
            for table in given
        },
        "only": _only(site, lang),
        "sources": [_source(site, reference) for reference in index],
    }


def _places(rule: PublishedRule, given: Mapping[str, Sequence[str]]) -> list[int]:
    """Where in `given`, table -> items, stands what the published `rule` gives."""
    name, _, *items = rule
    table = name.split("/")[0]
    if table not in given:
        return []
    return [[*given].index(table), *(given[table].index(item) for item in items)]


def _given(site: Site) -> list[Table]:
    return [table for table in site.rulebook.tables if table.gives]


def _late(site: Site, office: Data, here: str, lang: str) -> str:
    """The address of the answer for those whose goods leave soon; "" if none."""
    if "late" not in office:
        return ""
    spoken = lang if has_page(site, "faq", office["late"], lang) else "en"
    return relative_address(page_path("faq", office["late"], spoken), here)


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
