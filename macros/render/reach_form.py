"""The form by which readers describe their own shipment on the pages of all places.

Owns the form and what its script is given. Every fact but the place that is left
open can be told; what nobody tells, the answer depends on.
"""

from collections.abc import Mapping

from markupsafe import Markup

from macros.data import kinds
from macros.data.words import folded
from macros.guide.known_facts import UNSURE
from macros.render.conditions import fact_name, value_name
from macros.render.html import html
from macros.render.tools import without_script, words_of
from macros.site.decision import stopping
from macros.site.view import View

FIRST = ("origin", "destination", "product", "standard", "label", "purpose")
"""What is asked at once; the rest folds away."""


def reach_form(view: View, side: str, facts: Mapping[str, str]) -> Markup:
    """The form with `facts` filled in, and the place for what its script shows.

    Its fields have no name, so that no browser sends them.
    """
    asked = [fact for fact in view.site.asked if fact != side]
    first = [_field(view, f, facts) for f in FIRST if f in asked]
    rest = [_field(view, f, facts) for f in asked if f not in FIRST]
    return html(
        '<div class="tool"><form id="reach-form" class="needs-script" '
        'autocomplete="off"><fieldset><legend>{}</legend>'
        '<div class="fields">{}</div></fieldset>'
        '<details><summary>{}</summary><div class="fields">'
        '{}<div class="entry"><label for="reach-on">{}</label>'
        '<input type="date" id="reach-on"></div></div></details>'
        '<button class="button" type="submit">{}</button>'
        '<p class="tool__private">{}</p>'
        '</form><div id="reach-result"></div>'
        "{}</div>",
        view.word("reach-ask"),
        first,
        view.word("reach-more"),
        rest,
        view.word("reach-on"),
        view.word("reach-run"),
        view.word("reach-private"),
        without_script(view.word("reach-no-script")),
    )


def _field(view: View, fact: str, facts: Mapping[str, str]) -> Markup:
    """One fact to choose; its usual value is chosen, or what is `facts`."""
    data = view.get(kinds.FACTS, fact)
    is_place = "domain" in data
    if is_place:
        names = view.names(kinds.PLACES).items()
        rows = sorted(names, key=lambda row: folded(row[1]))
    else:
        ids = [value["id"] for value in data["values"]]
        rows = [(id_, value_name(view, fact, id_)) for id_ in ids]
    if "usual" not in data:
        rows = [("", view.word("reach-untold")), *rows]
    elif data["unsure"]:
        rows = [*rows, (UNSURE, view.word("guide-unsure"))]
    chosen = facts.get(fact, data.get("usual", ""))
    option = '<option value="{}"{}>{}</option>'
    options = (
        html(option, id_, " selected" if id_ == chosen else "", name)
        for id_, name in rows
    )
    return html(
        '<div class="entry"><label for="{0}">{1}</label>'
        '<select id="{0}" data-fact="{2}">{3}</select></div>',
        "reach-place" if is_place else f"reach-{fact}",
        fact_name(view, fact),
        fact,
        options,
    )


def reach_data(view: View, side: str) -> dict[str, object]:
    """What the script says and loads, and how well each certificate is known.

    `levels`: the first letter of the level of each rule that gives a certificate,
    in the order of the graph.
    """
    rules = view.site.table("certificate").rules
    sources = {rule.id: rule.item.data["sources"] for rule in rules}
    names = [rule[0] for rule in view.site.published_graph["rules"]]
    pairs = (name.split("/") for name in names)
    cited = [sources[id_] for table, id_ in pairs if table == "certificate"]
    files = ("guide-graph", f"guide-texts-{view.lang}")
    words = words_of(view, "reach-")
    words |= {f"known-{level}": w for level, w in view.words("known-").items()}
    words |= {
        "depends": view.word("list-depends"),
        "copy-link": view.word("guide-copy-link"),
        "not-copied": view.word("guide-not-copied"),
    }
    return {
        "side": side,
        "words": words,
        "levels": "".join(view.site.confidence(one)[0] for one in cited),
        "stops": stopping(view.site),
        "guide": view.address("guide.md"),
        "files": [view.file(f"assets/{name}.js") for name in files],
    }
