"""What the guide's results say: ends, items, reasons, sources, words around them.

Owns the form of the data that is loaded with the first answer.
"""

from collections.abc import Iterable, Iterator, Mapping

from macros.render.conditions import conditions
from macros.render.evidence import citation
from macros.render.guide import TOLD
from macros.render.tools import tool_page
from macros.site.addresses import page_path, plain, relative_address
from macros.site.model import Site, state_text, text

TEXTS = (
    "short",
    "text",
    "requester",
    "issuer",
    "deadline",
    "system",
    "who",
    "when",
    "consequence",
    "instead",
)
PAGES = {"certificates": "certificate", "documents": "document"}
"""Kinds whose items have pages -> the word of a link to them."""


def answer_data(site: Site, here: str, lang: str) -> dict:
    """What results say in `lang`: ends, items, reasons, sources, words around.

    An item's `weight` is `stops`, `limits` or `note`; it is there where the data
    says it, and means `note` where it is not.
    """
    rules = site.graph.rules
    given = [table for table in site.rulebook.tables if table.gives]
    stated = [rule.item.data for rule in rules]
    stated += [item.data for t in given for item in site.ids(t.gives).values()]
    index = {ref: n for n, ref in enumerate(dict.fromkeys(_cited(stated)))}
    return {
        "graph": {key: site.published_graph[key] for key in TOLD},
        "items": {t.id: _items(site, t.gives, index, here, lang) for t in given},
        "because": [
            [text(data["because"], lang), [index[ref] for ref in _cited([data])]]
            for data in stated[: len(rules)]
        ],
        "only": _only(site, lang),
        "sources": [_source(site, reference) for reference in index],
        "mail": site.get("contacts", "qcs-us")["email"],
        "words": {
            part: site.words(f"{part}-", lang)
            for part in ("guide", "phase", "confidence", "field", "mail")
        },
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


def _cited(stated: Iterable[Mapping]) -> list[str]:
    return [r for data in stated for r in [*data["sources"], *data.get("law", ())]]


def _items(
    site: Site, kind: str, index: Mapping[str, int], here: str, lang: str
) -> dict[str, dict]:
    entries = {}
    for id_, item in site.ids(kind).items():
        data = item.data
        entry = {"name": text(data["name"], lang)}
        entry |= {key: plain(text(data[key], lang)) for key in TEXTS if key in data}
        entry |= {
            key: data[key]
            for key in ("kind", "phase", "calendar", "weight")
            if key in data
        }
        if "notice" in data:
            entry["text"] += " " + _status(site, data["notice"], lang)
        if kind in PAGES:
            page = page_path(PAGES[kind], id_, lang)
            entry["page"] = relative_address(page, here)
        if kind == "steps" and (links := [*_forms(site, data, here, lang)]):
            entry["forms"] = links
        entry["sources"] = [index[reference] for reference in data["sources"]]
        entries[id_] = entry
    return entries


def _forms(site: Site, step: Mapping, here: str, lang: str) -> Iterator[list[str]]:
    """[address, name] of each form of a step, and of the worksheet that prepares it."""
    for form in step.get("forms", ()):
        page = relative_address(page_path("form", form, lang), here)
        yield [page, text(site.get("forms", form)["name"], lang)]
    if "fields" in step:
        worksheet = f"{tool_page('worksheet', lang)}#{step['fields']}"
        page = relative_address(worksheet, here)
        yield [page, site.word("tool-open-worksheet", lang)]


def _status(site: Site, id_: str, lang: str) -> str:
    return text(state_text(site.get("notices", id_)), lang).replace("**", "")


def _source(site: Site, reference: str) -> list[str]:
    source, clause = site.source(reference)
    title = citation(source, clause)
    return [title, source["publisher"], source["read"], source.get("url", "")]
