"""Shipments for the ways of a graph: what tests of both walkers share."""

from collections.abc import Mapping
from itertools import chain, product

from macros.guide.rules import Rulebook
from macros.guide.walk import class_of

Members = dict[str, list[list[str]]]


def members_of(graph: Mapping, rulebook: Rulebook) -> Members:
    """For each fact and class all its values, as the published classes name them."""
    found = {}
    for fact, classes in graph["classes"].items():
        found[fact] = [[] for _ in classes]
        for value in rulebook.facts[fact].values:
            found[fact][class_of(graph, fact, value)].append(value)
    return found


def shipment(
    graph: Mapping, members: Members, taken: Mapping[str, int]
) -> dict[str, str]:
    """A shipment that takes the classes `taken`: what is compared is not said, but so.

    Every way has one, or the graph would hold a way that no shipment goes.
    """
    said = {fact: members[fact][index][0] for fact, index in taken.items()}
    for fact in graph["same"].keys() & taken.keys():
        wanted = said.pop(fact) == "yes"
        pair = graph["same"][fact]
        choices = [
            members[one][taken[one]] if one in taken else chain(*members[one])
            for one in pair
        ]
        both = next((b for b in product(*choices) if (b[0] == b[1]) == wanted), None)
        assert both, taken
        said |= dict(zip(pair, both, strict=True))
    return said
