"""What the guide's scripts need: the graph, and the words around it.

Owns the form of the data that stands in the guide's page, and of the data that
is loaded with the first answer. No rule is decided
here: the graph was compiled, the texts are looked up.
"""

from collections.abc import Callable, Iterable, Mapping
from unicodedata import normalize

from macros.model import Site, state_text, text
from macros.render.conditions import conditions
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
STEP_WORDS = (
    "assumed",
    "answers",
    "back",
    "change",
    "choose",
    "continue",
    "error",
    "error-choose",
    "error-title",
    "failed",
    "find",
    "help",
    "left",
    "left-one",
    "locale",
    "other-lang",
    "other-names",
    "other-place",
    "restart",
    "retry",
    "unsure",
    "why",
)
"""The words of `data/ui.yml` that questions need; results load the others."""

TOLD = ("ends", "rules")
"""Parts of the graph that no question needs."""

TYPED = 3
"""Letters that find a country in a list one can type into."""

PAGES = {"certificates": "certificate", "documents": "document"}
"""Kinds whose items have pages -> the word of a link to them."""


def step_data(site: Site, here: str, lang: str) -> dict:
    """What asks: the graph and the questions in `lang`, for the guide on page `here`.

    `later` names the scripts that tell results: a reader who only looks at the
    first question does not load them.
    """
    words = site.words("guide-", lang)
    later = (f"assets/guide-texts-{lang}.js", "assets/guide-answers.js")
    return {
        "graph": _part(site, lambda key: key not in TOLD),
        "facts": {i: _fact(item.data, lang) for i, item in site.ids("facts").items()},
        "places": _places(site, lang),
        "elsewhere": _places(site, "es" if lang == "en" else "en", but=lang),
        "aliases": {i: a for i in site.ids("facts") if (a := site.value_aliases(i))},
        "words": {"guide": {key: words[key] for key in STEP_WORDS}},
        "later": [relative_address(name, here).rstrip("/") for name in later],
    }


def answer_data(site: Site, here: str, lang: str) -> dict:
    """What results say in `lang`: ends, items, reasons, sources, words around."""
    rules = site.graph.rules
    given = [table for table in site.rulebook.tables if table.gives]
    stated = [rule.item.data for rule in rules]
    stated += [item.data for t in given for item in site.ids(t.gives).values()]
    index = {ref: n for n, ref in enumerate(dict.fromkeys(_cited(stated)))}
    return {
        "graph": _part(site, lambda key: key in TOLD),
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


def _part(site: Site, wanted: Callable[[str], bool]) -> dict:
    return {key: part for key, part in site.published_graph.items() if wanted(key)}


def _places(site: Site, lang: str, but: str = "") -> dict[str, str]:
    """Id of a place -> its name in `lang`.

    With `but`, only names that typing the name in that language does not find.
    """
    names = {id_: item.data["name"] for id_, item in site.ids("places").items()}
    return {
        id_: name[lang]
        for id_, name in names.items()
        if not but or _begins(name[lang]) != _begins(name[but])
    }


def _begins(name: str) -> str:
    """What one types to find `name` in a list."""
    plain = normalize("NFKD", name).casefold()
    return "".join(sign for sign in plain if sign.isalnum())[:TYPED]


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


def _fact(data: Mapping, lang: str) -> dict:
    shown = ("name", "ask", "why", *(("find",) if data["unsure"] else ()))
    fact = {key: text(data[key], lang) for key in shown}
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
        entry |= {
            key: data[key] for key in ("kind", "phase", "calendar") if key in data
        }
        if "notice" in data:
            entry["text"] += " " + _status(site, data["notice"], lang)
        if kind in PAGES:
            page = page_path(PAGES[kind], id_, lang)
            entry["page"] = relative_address(page, here)
        entry["sources"] = [index[reference] for reference in data["sources"]]
        entries[id_] = entry
    return entries


def _status(site: Site, id_: str, lang: str) -> str:
    return text(state_text(site.get("notices", id_)), lang).replace("**", "")


def _source(site: Site, reference: str) -> list[str]:
    source, clause = site.source(reference)
    title = f"{source['title']} {clause}".strip()
    return [title, source["publisher"], source["read"], source.get("url", "")]
