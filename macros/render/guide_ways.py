"""What the guide tells of ways out of a dead end, for the browser.

Owns the form of the data that only such results load.
"""

from macros.data import kinds
from macros.guide.changeable import sentence
from macros.render.guide import labelled
from macros.render.guide_items import paper
from macros.render.tools import tool_page
from macros.site.addresses import relative_address
from macros.site.view import View
from macros.site.ways import opens, search_data


def ways_texts(view: View) -> dict[str, object]:
    """What the search is told, and what is said in `lang` of what it finds.

    `rules` as the search takes them. `sentences`: fact -> value -> what the change
    means; for places "" -> the same. `places`: id -> name. `papers`: id -> [name,
    address]. `facts`: the name of each, and of their values where they can be changed.
    `reach`: the address of the tool that tells of all places.
    """
    rules = search_data(view.site)
    sentences: dict[str, dict[str, str]] = {}
    places: dict[str, str] = {}
    for fact, change in rules["changes"].items():
        costs, data = change["costs"], view.get(kinds.FACTS, fact)
        if change["wide"]:
            places |= {p: view.name(kinds.PLACES, p) for p in costs}
        values = [""] if change["wide"] else costs
        sentences[fact] = {v: view.text(sentence(data, v)) for v in values}
    return {
        "rules": rules,
        "sentences": sentences,
        "facts": {
            id_: labelled(item.data, view.lang)
            if id_ in sentences
            else {"name": view.text(item.data["name"])}
            for id_, item in view.site.ids(kinds.FACTS).items()
        },
        "papers": {id_: paper(view, "certificates", id_) for id_ in opens(view.site)},
        "places": places,
        "reach": relative_address(tool_page("where-to", view.lang), view.page),
        "words": view.words("ways-"),
    }
