"""The form by which readers describe their own shipment on the pages of all places.

Owns the form and what its script is given. Every fact but the place that is left
open can be told; what nobody tells, the answer depends on.
"""

from collections.abc import Mapping

from macros.data.fold import folded
from macros.render.conditions import fact_name, value_name
from macros.render.tools import without_script, words_of
from macros.render.words import attribute
from macros.site.addresses import localized, relative_address
from macros.site.decision import UNSURE
from macros.site.model import Site, text
from macros.site.vocabulary import stopping

FIRST = ("origin", "destination", "product", "standard", "label", "purpose")
"""What is asked at once; the rest folds away."""


def reach_form(site: Site, side: str, told: Mapping[str, str], lang: str) -> str:
    """The form with `told` filled in, and the place for what its script shows.

    Its fields have no name, so that no browser sends them.
    """
    asked = [f.id for f in site.rulebook.facts.values() if f.asked and f.id != side]
    first = [_field(site, f, told, lang) for f in FIRST if f in asked]
    rest = [_field(site, f, told, lang) for f in asked if f not in FIRST]
    more, run = site.word("reach-more", lang), site.word("reach-run", lang)
    return (
        '<div class="tool"><form id="reach-form" class="needs-script" '
        f'autocomplete="off"><fieldset><legend>{site.word("reach-ask", lang)}</legend>'
        f'<div class="fields">{"".join(first)}</div></fieldset>'
        f'<details><summary>{attribute(more)}</summary><div class="fields">'
        f"{''.join(rest)}{_day(site, lang)}</div></details>"
        f'<button class="button" type="submit">{attribute(run)}</button>'
        f'<p class="tool__private">{attribute(site.word("reach-private", lang))}</p>'
        f'</form><div id="reach-result"></div>'
        f"{without_script(site.word('reach-no-script', lang))}</div>"
    )


def _field(site: Site, fact: str, told: Mapping[str, str], lang: str) -> str:
    """One fact to choose; its usual value is chosen, or what is `told`."""
    data = site.get("facts", fact)
    place = "domain" in data
    rows = _places(site, lang) if place else _values(site, fact, lang)
    if "usual" not in data:
        rows = [("", site.word("reach-untold", lang)), *rows]
    elif data["unsure"]:
        rows = [*rows, (UNSURE, site.word("guide-unsure", lang))]
    chosen = told.get(fact, data.get("usual", ""))
    options = "".join(
        f'<option value="{id_}"{" selected" if id_ == chosen else ""}>'
        f"{attribute(name)}</option>"
        for id_, name in rows
    )
    id_ = "reach-place" if place else f"reach-{fact}"
    return (
        f'<div class="entry"><label for="{id_}">{fact_name(site, fact, lang)}</label>'
        f'<select id="{id_}" data-fact="{fact}">{options}</select></div>'
    )


def _day(site: Site, lang: str) -> str:
    said = attribute(site.word("reach-on", lang))
    return (
        f'<div class="entry"><label for="reach-on">{said}</label>'
        '<input type="date" id="reach-on"></div>'
    )


def _places(site: Site, lang: str) -> list[tuple[str, str]]:
    places = site.ids("places").items()
    named = [(id_, text(item.data["name"], lang)) for id_, item in places]
    return sorted(named, key=lambda row: folded(row[1]))


def _values(site: Site, fact: str, lang: str) -> list[tuple[str, str]]:
    ids = [value["id"] for value in site.get("facts", fact)["values"]]
    return [(id_, value_name(site, fact, id_, lang)) for id_ in ids]


def reach_data(site: Site, side: str, here: str, lang: str) -> dict[str, object]:
    """What the script says and loads, and how well each certificate is known.

    `levels`: the first letter of the level of each rule that gives a certificate,
    in the order of the graph.
    """
    rules = site.rulebook.table("certificate").rules
    sources = {rule.id: rule.item.data["sources"] for rule in rules}
    names = [rule[0] for rule in site.published_graph["rules"]]
    given = (name.split("/") for name in names)
    cited = [sources[id_] for table, id_ in given if table == "certificate"]
    files = ("guide-graph", f"guide-texts-{lang}")
    known = {f"known-{k}": w for k, w in site.words("known-", lang).items()}
    return {
        "side": side,
        "words": {**words_of(site, "reach-", lang), **known, **_more_words(site, lang)},
        "levels": "".join(site.confidence(one)[0] for one in cited),
        "stops": stopping(site),
        "guide": relative_address(localized("guide.md", lang), here),
        "files": [
            relative_address(f"assets/{name}.js", here).rstrip("/") for name in files
        ],
    }


def _more_words(site: Site, lang: str) -> dict[str, str]:
    """Words that other pages say too."""
    return {
        "depends": site.word("list-depends", lang),
        "copy-link": site.word("guide-copy-link", lang),
        "not-copied": site.word("guide-not-copied", lang),
    }
