"""What each branch of the graph is sent with: all that its results say unopened.

Owns the form of the data that is loaded with the first answer.
"""

from collections import Counter
from collections.abc import Iterator, Mapping

from macros.data import kinds
from macros.guide.branches import Branch, ways_to_ends
from macros.guide.later_items import Output
from macros.guide.pack import packed_ends
from macros.guide.pack_nodes import packed_nodes
from macros.guide.publish import PublishedDiagram
from macros.render.guide import named
from macros.render.guide_items import at_once
from macros.render.guide_words import HEAD, words_of_results
from macros.site.memory import memoized
from macros.site.model import Site
from macros.site.rule_results import branches_of, outputs_of, parts_of
from macros.site.view import View

RARE = 4
"""An item to which only one way of answers in so many leads is rare."""

STEM = "first"
"""The name of the part of a large branch that asks its next question."""

Items = dict[str, dict[str, dict[str, object]]]
"""Table -> id -> what a result says of it unopened."""


def branch_texts(view: View) -> Iterator[tuple[str, dict[str, object], Items]]:
    """Each branch: its name, what its results say, and what few of them say.

    What few results tell of goods that can go as they are comes apart; in the first
    part 0 stands in its place. An item's `weight` is `stops`, `limits` or `note`; it
    is there where the data says it, and means `note` where it is not. `ends` are the
    places of items, in the order in which `items` names them. The graph of a large
    branch comes apart: `packed_parts`.
    """
    office = view.site.office
    texts = {
        "documents": len(outputs_of(view.site)["documents"]),
        "mail": office["email"],
        "phone": office["phone"],
        "words": {
            "guide": words_of_results(view),
            "phase": view.words("phase-"),
            "field": view.field_words(HEAD),
        },
    }
    for name, branch in dict(branches_of(view.site)).items():
        items = _items(view, branch)
        often = _often(branch, items)
        first = {
            table: {
                id_: one if (table, id_) in often else 0 for id_, one in own.items()
            }
            for table, own in items.items()
        }
        rest = {
            table: {id_: one for id_, one in own.items() if (table, id_) not in often}
            for table, own in items.items()
        }
        yield name, _data(view, name, branch) | {"items": first} | texts, rest


def _items(view: View, branch: Branch) -> Items:
    items: Items = {table: {} for table in outputs_of(view.site)}
    for table, id_ in branch["items"]:
        items[table][id_] = at_once(view, table, view.site.given(table, id_))
    return items


def _often(branch: Branch, items: Items) -> set[Output]:
    """Every paper that goods go with, and what many results tell of goods that go.

    A result counts as often as there are ways of answers that lead to it. Where no
    goods can go, what many results tell.
    """

    def goes(pair: Output) -> bool:
        item = items[pair[0]][pair[1]]
        stops = pair[0] == "certificate" and item["kind"] != "certificate"
        return not stops and item.get("weight") != "stops"

    told = [
        ([branch["items"][number] for number in end], ways)
        for end, ways in zip(branch["ends"], ways_to_ends(branch), strict=True)
    ]
    counted = [one for one in told if all(map(goes, one[0]))] or told
    counts, total = Counter[Output](), sum(ways for _, ways in counted)
    for pairs, ways in counted:
        counts.update(dict.fromkeys(pairs, ways))
    return {
        pair
        for pair in branch["items"]
        if (pair[0] == "certificate" and goes(pair)) or counts[pair] * RARE > total
    }


def _data(view: View, name: str, branch: Branch) -> dict[str, object]:
    every, optional = view.site.ids(kinds.FACTS), view.site.published_graph["offered"]
    facts = {id_: every[id_].data for id_ in branch["classes"] if id_ in every}
    in_parts = name in parts_of(view.site)
    graph = {} if in_parts else {"graph": packed_branches(view.site)[name]}
    return {
        **graph,
        "facts": {
            fact: _named(view, data)
            | ({"ask": view.text(data["ask"])} if fact in optional else {})
            for fact, data in facts.items()
        },
    }


def _named(view: View, data: kinds.Fact) -> dict[str, object]:
    """A fact by name, with the `labels` of answers whose ids are in the page."""
    fact = named(data, view.lang)
    if "domain" not in data:
        fact["labels"] = [view.text(value["label"]) for value in data["values"]]
    if "unlisted-for" in data:
        fact["unlisted"] = data["unlisted-for"]
    return fact


@memoized
def packed_branches(site: Site) -> Mapping[str, Mapping[str, object]]:
    """Name of a branch -> what it has of the graph, as it is sent."""
    return {name: _packed(branch) for name, branch in branches_of(site)}


def packed_parts(site: Site) -> Iterator[tuple[str, Mapping[str, object]]]:
    """The parts of large branches, as they are sent, each by its "branch/part"."""
    for name, cut in parts_of(site).items():
        for part, diagram in [(STEM, cut.stem), *cut.diagrams.items()]:
            yield f"{name}/{part}", _packed(diagram)


def _packed(diagram: PublishedDiagram) -> dict[str, object]:
    return {
        "classes": diagram["classes"],
        "nodes": packed_nodes(diagram["nodes"]),
        "ends": packed_ends(diagram["ends"]),
        "epochs": diagram["epochs"],
        **({"since": diagram["since"]} if "since" in diagram else {}),
    }
