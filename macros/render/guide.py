"""What the guide asks: the graph, the questions, and the words around them.

Owns the form of the data that stands in the guide's page. No rule is decided
here: the graph was compiled, the texts are looked up.
"""

from collections.abc import Mapping
from unicodedata import normalize

from macros.site.addresses import relative_address
from macros.site.model import Site, text

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
    "now",
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


def step_data(site: Site, here: str, lang: str) -> dict:
    """What asks: the graph and the questions in `lang`, for the guide on page `here`.

    `later` names the scripts that tell results: a reader who only looks at the
    first question does not load them. `take` is the one that takes results along.
    """
    graph, words = site.published_graph, site.words("guide-", lang)
    later = (f"assets/guide-texts-{lang}.js", "assets/guide-answers.js")
    take = "assets/guide-take.js"
    return {
        "graph": {k: part for k, part in graph.items() if k not in TOLD},
        "facts": {i: _fact(item.data, lang) for i, item in site.ids("facts").items()},
        "places": _places(site, lang),
        "elsewhere": _places(site, "es" if lang == "en" else "en", but=lang),
        "aliases": {i: a for i in site.ids("facts") if (a := site.value_aliases(i))},
        "words": {"guide": {key: words[key] for key in STEP_WORDS}},
        "later": [relative_address(name, here).rstrip("/") for name in later],
        "take": relative_address(take, here).rstrip("/"),
    }


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
    short = {v["id"]: text(v["short"], lang) for v in data["values"] if "short" in v}
    return fact | {"values": values} | ({"short": short} if short else {})
