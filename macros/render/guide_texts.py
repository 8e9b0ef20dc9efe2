"""What the guide's results say: ends, items, reasons, sources, words around them.

Owns the form of the data that is loaded with the first answer.
"""

from collections.abc import Iterable, Iterator, Mapping

from macros.guide.pack import packed_ends, packed_nodes
from macros.render.conditions import conditions
from macros.render.evidence import citation
from macros.render.guide import asked_nodes
from macros.render.tools import tool_page
from macros.site.addresses import (
    has_page,
    localized,
    page_path,
    plain,
    relative_address,
)
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
AS_IT_IS = ("kind", "phase", "calendar", "weight")
"""What an item says to the script, not to the reader."""

PAGES = {"certificates": "certificate", "documents": "document"}
"""Kinds whose items have pages -> the word of a link to them."""

ROLES = {"exporter": ("export", "certifier"), "importer": ("import", "broker")}
"""Whom a row is for -> what its English `who` says of them."""


def answer_data(site: Site, here: str, lang: str) -> dict:
    """What results say in `lang`: ends, items, reasons, sources, words around.

    An item's `weight` is `stops`, `limits` or `note`; it is there where the data
    says it, and means `note` where it is not.
    """
    rules, graph = site.graph.rules, site.published_graph
    given = [table for table in site.rulebook.tables if table.gives]
    stated = [rule.item.data for rule in rules]
    stated += [item.data for t in given for item in site.ids(t.gives).values()]
    index = {ref: n for n, ref in enumerate(dict.fromkeys(_cited(stated)))}
    office = site.get("contacts", "qcs-us")
    return {
        "graph": {
            "ends": packed_ends(graph["ends"]),
            "rules": graph["rules"],
            "more": packed_nodes(graph, asked_nodes(graph), len(graph["nodes"])),
        },
        "items": {t.id: _items(site, t.gives, index, here, lang) for t in given},
        "because": [
            [text(data["because"], lang), *_evidence(data, index)]
            for data in stated[: len(rules)]
        ],
        "only": _only(site, lang),
        "sources": [_source(site, reference) for reference in index],
        "tables": relative_address(localized("tables.md", lang), here),
        "mail": office["email"],
        "phone": office["phone"],
        "late": _late(site, office, here, lang),
        "words": {
            part: site.words(f"{part}-", lang)
            for part in ("guide", "phase", "confidence", "field", "mail")
        },
    }


def _late(site: Site, office: Mapping, here: str, lang: str) -> str:
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


def _cited(stated: Iterable[Mapping]) -> list[str]:
    return [r for data in stated for r in [*data["sources"], *data.get("law", ())]]


def _evidence(data: Mapping, index: Mapping[str, int]) -> list[list[int]]:
    """The sources that `data` rests on, and the laws it only points to, if any."""
    sources = [index[ref] for ref in data["sources"]]
    law = [index[ref] for ref in data.get("law", ())]
    return [sources, law] if law else [sources]


def _items(
    site: Site, kind: str, index: Mapping[str, int], here: str, lang: str
) -> dict[str, dict]:
    entries = {}
    for id_, item in site.ids(kind).items():
        data = item.data
        entry = {"name": text(data["name"], lang)}
        entry |= {key: plain(text(data[key], lang)) for key in TEXTS if key in data}
        entry |= {key: data[key] for key in AS_IT_IS if key in data}
        if "who" in data:
            said = data["who"]["en"].casefold()
            entry["roles"] = [
                role for role, signs in ROLES.items() if any(s in said for s in signs)
            ]
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
    """[address, name] of each form of a step, and of the worksheet that prepares it.

    A form that is made for readers of the other language is left out.
    """
    forms = {form: site.get("forms", form) for form in step.get("forms", ())}
    own = [f for f, data in forms.items() if lang in data.get("languages", (lang,))]
    for form in own or forms:
        page = relative_address(page_path("form", form, lang), here)
        yield [page, text(forms[form]["name"], lang)]
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
