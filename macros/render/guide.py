"""What the guide asks: the graph, the questions, and the words around them.

Owns the form of the data that stands in the guide's page. No rule is decided
here: the graph was compiled, the texts are looked up.
"""

from macros.data.library import Data
from macros.guide.pack import packed_nodes
from macros.guide.publish import PublishedGraph
from macros.site.addresses import relative_address
from macros.site.model import Site, text

STEP_WORDS = (
    "assumed",
    "answers",
    "back",
    "change",
    "coming",
    "continue",
    "error",
    "error-choose",
    "error-place",
    "error-title",
    "error-unknown",
    "failed",
    "find",
    "goods-hint",
    "goods-taken",
    "help",
    "left",
    "locale",
    "no-match",
    "not-loaded",
    "now",
    "quick-picks",
    "restart",
    "retry",
    "type-goods",
    "type-place",
    "unknown-answer",
    "unsure",
    "why",
)
"""The words of `data/ui.yml` that questions need; results load the others."""

TOLD_BY_GOODS = "product"
"""The fact that goods by name tell: `data/goods.yml`."""

TOLD = ("ends", "rules")
"""Parts of the graph that no question needs."""


def asked_nodes(graph: PublishedGraph) -> int:
    """How many of the nodes questions need; those of the reasons come after."""
    return 1 + max(root for _, root, _ in graph["epochs"])


def step_data(site: Site, here: str, lang: str) -> dict[str, object]:
    """What asks: the graph and the questions in `lang`, for the guide on page `here`.

    `later` names the scripts that tell results: a reader who only looks at the
    first question does not load them. `reasons` is the one that says why, `take` the
    one that takes results along, `ways` are those that tell what would open a way,
    `names` the names of all places, and goods: `places` holds only what is offered.
    What explains a question comes with `later`, except for the first one.
    """
    graph, words = site.published_graph, site.words("guide-", lang)
    first = first_asked(graph)
    later = (
        f"assets/guide-texts-{lang}.js",
        "assets/guide-answers.js",
        "assets/guide-result.css",
    )
    take, names = "assets/guide-take.js", f"assets/names-{lang}.js"
    ways = (f"assets/guide-ways-{lang}.js", "assets/guide-ways.js", names)
    reasons = f"assets/guide-reasons-{lang}.js"
    return {
        "graph": {k: part for k, part in graph.items() if k not in TOLD}
        | {"nodes": packed_nodes(graph, 0, asked_nodes(graph))},
        "facts": {
            id_: _fact(item.data, lang)
            | (explained(item.data, lang) if id_ == first else {})
            for id_, item in site.ids("facts").items()
        },
        "places": _likely(site, lang),
        "aliases": {i: a for i in site.ids("facts") if (a := site.value_aliases(i))},
        "words": {"guide": {key: words[key] for key in STEP_WORDS}},
        "later": [relative_address(name, here).rstrip("/") for name in later],
        "reasons": relative_address(reasons, here).rstrip("/"),
        "take": relative_address(take, here).rstrip("/"),
        "ways": [relative_address(name, here).rstrip("/") for name in ways],
        "names": relative_address(names, here).rstrip("/"),
    }


def _likely(site: Site, lang: str) -> dict[str, str]:
    """Id -> name in `lang` of the places that questions offer at once."""
    asked = [item.data for item in site.ids("facts").values() if "likely" in item.data]
    likely = dict.fromkeys(id_ for data in asked for id_ in data["likely"])
    return {id_: text(site.get("places", id_)["name"], lang) for id_ in likely}


def explained(data: Data, lang: str) -> dict[str, str]:
    """What explains a question: why it is asked, and how to find the answer."""
    shown = ("why", *(("find",) if data["unsure"] else ()))
    return {key: text(data[key], lang) for key in shown}


def first_asked(graph: PublishedGraph) -> str:
    """The fact that the guide asks first."""
    skipped = {*graph["offered"], *graph["usual"], *graph["same"]}
    return next(fact for fact in graph["facts"] if fact not in skipped)


def _fact(data: Data, lang: str) -> dict[str, object]:
    fact: dict[str, object] = {k: text(data[k], lang) for k in ("name", "ask")}
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
    more = {"short": short, "goods": data["id"] == TOLD_BY_GOODS}
    return fact | {"values": values} | {key: part for key, part in more.items() if part}
