"""What stands in the guide's page, and what its questions say.

Owns the place where the guide lives, useful without its script too, and the form of
the data that it has before an answer is told. No rule is
decided here: the graph was compiled, the texts are looked up.
"""

from markupsafe import Markup

from macros.data import kinds
from macros.data.library import Data
from macros.guide.answered import values_by_name
from macros.guide.branches import first_asked, most_asked, trunk
from macros.guide.pack_nodes import packed_nodes
from macros.render.guide_words import ALWAYS, ASKING, words_of
from macros.render.html import bulleted, html, link
from macros.render.words import data_in_page
from macros.site.content import text
from macros.site.releases import rules_hash
from macros.site.rule_results import branches_of, parts_of
from macros.site.view import View
from macros.site.vocabulary import value_aliases

TOLD_BY_GOODS = "product"
"""The fact that goods by name tell: `data/goods.yml`."""

TOLD = ("ends", "rules")
"""Parts of the graph that no question needs."""

BRANCH = "assets/guide/{}-{}.js"
"""The file of a branch: its language, its name."""

PART = "assets/guide/{x}.js"
"""The file of a part of a large branch: "{x}" stands for the names of both."""


def step_data(view: View) -> dict[str, object]:
    """What the guide on the page of `view` knows at once, in `lang`.

    `graph` is cut off after the question `first`; `branches` names for each class of
    its answers the part that goes on; `cut`: name of a large branch -> the next
    question -> the answers by which it is cut into parts, each called by the first of
    its answers; `most`: how many questions there are at most.
    `parts`: what is fetched when it is needed, by what it is for; in the address of a
    branch "{x}" stands for its name. `facts` has only ids: labels come with a branch.
    `places` holds only what is offered; `version` is the hash of the whole graph.
    """
    stem = trunk(view.site.published_graph)
    first, facts = first_asked(stem), view.site.ids(kinds.FACTS)
    aliases = {id_: value_aliases(view.site, id_) for id_ in facts}
    names = [name for name, _ in branches_of(view.site)]
    ways = values_by_name(names, stem["classes"][first])
    cut = parts_of(view.site).items()
    return {
        "graph": {k: part for k, part in stem.items() if k not in TOLD}
        | {"nodes": packed_nodes(stem["nodes"])}
        | {"classes": {**stem["classes"], first: [*ways.values()]}},
        "first": first,
        "most": most_asked(view.site.published_graph),
        "branches": [*ways],
        "cut": {name: {own.fact: [*own.values.values()]} for name, own in cut},
        "facts": {id_: _ids(fact.data) for id_, fact in facts.items()},
        "places": _likely(view),
        "aliases": {id_: names for id_, names in aliases.items() if names},
        "words": {"guide": words_of(view, ALWAYS)},
        "version": rules_hash(view.site),
        "parts": {use: [*map(view.file, f)] for use, f in _parts(view.lang).items()},
    }


def _parts(lang: str) -> dict[str, tuple[str, ...]]:
    """What of the guide is fetched when it is needed -> its files, in `lang`."""
    return {
        "ask": (
            "assets/guide-ask.js",
            f"assets/guide-asked-{lang}.js",
            "assets/guide.css",
        ),
        "answers": ("assets/guide-answers.js",),
        "branch": (BRANCH.format(lang, "{x}"),),
        "part": (PART,),
        "rest": (BRANCH.format(lang, "{x}-more"),),
        "why": (
            "assets/guide-why.js",
            f"assets/guide-reasons-{lang}.js",
            "assets/guide-graph.js",
            "assets/guide-why.css",
        ),
        "dated": ("assets/guide-dated.js", f"assets/guide-dated-{lang}.js"),
        "take": ("assets/guide-take.js", f"assets/guide-take-{lang}.js"),
        "ways": (
            "assets/guide-ways.js",
            "assets/guide-ways.css",
            f"assets/guide-ways-{lang}.js",
            "assets/guide-graph.js",
        ),
        "places": (f"assets/places-{lang}.js",),
        "names": (f"assets/names-{lang}.js",),
        "known": (
            f"assets/guide-known-{lang}.js",
            "assets/guide-known.js",
            "assets/guide-known.css",
        ),
    }


def asked_data(view: View) -> dict[str, object]:
    """What questions say in `lang`: each fact's question, and the words around it."""
    return {"facts": asked_facts(view), "words": words_of(view, ASKING)}


def asked_facts(view: View) -> dict[str, dict[str, object]]:
    """Id of a fact -> its question, why it is asked, how to find out."""
    facts = view.site.ids(kinds.FACTS).items()
    return {id_: _asked(item.data, view.lang) for id_, item in facts}


def _likely(view: View) -> dict[str, str]:
    """Id -> name in `lang` of the places that questions offer at once."""
    facts = (item.data for item in view.site.ids(kinds.FACTS).values())
    likely = dict.fromkeys(id_ for data in facts for id_ in data.get("likely", ()))
    return {id_: view.name(kinds.PLACES, id_) for id_ in likely}


def _ids(data: kinds.Fact) -> dict[str, object]:
    """What the page has to know to read an address: which answers there are."""
    fact: dict[str, object] = {"unsure": True} if data["unsure"] else {}
    if "domain" in data:
        return fact
    return fact | {"values": [[value["id"]] for value in data["values"]]}


def labelled(data: kinds.Fact, lang: str) -> dict[str, object]:
    """A fact by name, and its answers by theirs: what results and questions say."""
    fact = named(data, lang)
    if "domain" in data:
        return fact
    values = [[value["id"], text(value["label"], lang)] for value in data["values"]]
    return {"name": fact["name"], "values": values} | fact


def named(data: kinds.Fact, lang: str) -> dict[str, object]:
    """A fact by name, with the `short` words of those answers that have such."""
    values = data.get("values", ())
    short = {v["id"]: text(v["short"], lang) for v in values if "short" in v}
    return {"name": text(data["name"], lang)} | ({"short": short} if short else {})


def _asked(data: Data, lang: str) -> dict[str, object]:
    keys = ("name", "ask", "why", *(("find",) if data["unsure"] else ()))
    fact: dict[str, object] = {key: text(data[key], lang) for key in keys}
    if "domain" in data:
        return fact | {"likely": data["likely"]}
    hints = {v["id"]: text(v["hint"], lang) for v in data["values"] if "hint" in v}
    more = {"hints": hints, "goods": data["id"] == TOLD_BY_GOODS}
    return fact | {key: part for key, part in more.items() if part}


def guide_mount(view: View) -> Markup:
    """The guide's container: plain links first, then the data for the script."""
    papers = link(view.address("certificates/index.md"), view.word("certificates"))
    rules = link(view.address("tables.md"), view.word("tables"))
    return html(
        '<div class="guide" id="guide-mount"><div class="guide-plain"><p>{}</p>'
        '<p><a class="button" href="{}">{}</a></p>{}</div></div>\n{}\n',
        view.word("guide-no-script"),
        view.address("guide/all.md"),
        view.word("gamebook"),
        bulleted([papers, rules]),
        data_in_page("guide-data", step_data(view)),
    )
