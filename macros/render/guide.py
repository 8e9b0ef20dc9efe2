"""What the guide's script needs: the graph, and the words around it.

Owns the form of the data that stands in the guide's page. No rule is decided
here: the graph was compiled, the texts are looked up.
"""

from collections.abc import Iterable, Mapping

from macros.model import Site, text
from macros.render.links import page_path, plain, relative_address

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


def guide_data(site: Site, here: str, lang: str) -> dict:
    """Graph and texts in `lang`, as plain data for the guide on page `here`."""
    rules = site.graph.rules
    given = [table for table in site.rulebook.tables if table.gives]
    stated = [rule.item.data for rule in rules]
    stated += [item.data for t in given for item in site.ids(t.gives).values()]
    index = {ref: n for n, ref in enumerate(dict.fromkeys(_cited(stated)))}
    return {
        "graph": site.published_graph,
        "facts": {i: _fact(item.data, lang) for i, item in site.ids("facts").items()},
        "places": {i: p.data["name"][lang] for i, p in site.ids("places").items()},
        "aliases": {i: a for i in site.ids("facts") if (a := site.value_aliases(i))},
        "items": {t.id: _items(site, t.gives, index, here, lang) for t in given},
        "because": [
            [text(data["because"], lang), [index[ref] for ref in _cited([data])]]
            for data in stated[: len(rules)]
        ],
        "sources": [_source(site, reference) for reference in index],
        "mail": site.get("contacts", "qcs-us")["email"],
        "words": {
            part: site.words(f"{part}-", lang)
            for part in ("guide", "phase", "confidence", "field")
        },
    }


def _cited(stated: Iterable[Mapping]) -> list[str]:
    return [r for data in stated for r in [*data["sources"], *data.get("law", ())]]


def _fact(data: Mapping, lang: str) -> dict:
    fact = {key: text(data[key], lang) for key in ("name", "ask", "why", "find")}
    fact["unsure"] = data["unsure"]
    if "domain" in data:
        return fact | {"likely": data["likely"]}
    values = [
        [
            value["id"],
            *(text(value[key], lang) for key in ("label", "hint") if key in value),
        ]
        for value in data["values"]
    ]
    return fact | {"values": values}


def _items(
    site: Site, kind: str, index: Mapping[str, int], here: str, lang: str
) -> dict[str, dict]:
    entries = {}
    for id_, item in site.ids(kind).items():
        data = item.data
        entry = {"name": text(data["name"], lang)}
        entry |= {key: plain(text(data[key], lang)) for key in TEXTS if key in data}
        entry |= {key: data[key] for key in ("kind", "phase") if key in data}
        if "notice" in data:
            entry["text"] += " " + _status(site, data["notice"], lang)
        if kind in PAGES:
            page = page_path(PAGES[kind], id_, lang)
            entry["page"] = relative_address(page, here)
        entry["sources"] = [index[reference] for reference in data["sources"]]
        entries[id_] = entry
    return entries


def _status(site: Site, id_: str, lang: str) -> str:
    notice = site.get("notices", id_)
    state = next(s for s in notice["states"] if s["id"] == notice["state"])
    return text(state["text"], lang).replace("**", "")


def _source(site: Site, reference: str) -> list[str]:
    source, clause = site.source(reference)
    title = f"{source['title']} {clause}".strip()
    return [title, source["publisher"], source["read"], source.get("url", "")]
