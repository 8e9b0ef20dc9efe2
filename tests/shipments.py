"""Shipments for the ways of a graph: what tests of both walkers share."""

from collections.abc import Iterator, Mapping
from itertools import chain, product
from random import Random

from macros.guide.branches import first_asked
from macros.guide.rules import Rulebook
from macros.guide.walk import class_of
from macros.site.model import Site
from macros.site.result import Result
from tests.routes import routes

Members = dict[str, list[list[str]]]

Taken = tuple[str, dict[str, int], int]
"""A route: its day, the class taken of each fact that it asks, and its end."""

OTHER_DAYS = 6
"""Of how many routes one is tried on days when other rules hold than the newest."""


def members_of(graph: Mapping, rulebook: Rulebook) -> Members:
    """For each fact and class all its values, as the published classes name them."""
    members = {}
    for fact, classes in graph["classes"].items():
        members[fact] = [[] for _ in classes]
        for value in rulebook.facts[fact].values:
            members[fact][class_of(graph, fact, value)].append(value)
    return members


def routes_of_newest(graph: dict) -> Iterator[Taken]:
    """Every route by the newest rules: the day, the classes taken, the end."""
    yield from _routes(graph, graph["epochs"][-1:], 1)


def routes_of_other_days(graph: dict) -> Iterator[Taken]:
    """One in so many routes of each other day, by chance."""
    yield from _routes(graph, graph["epochs"][:-1], OTHER_DAYS)


def _routes(graph: dict, epochs: list, one_in: int) -> Iterator[Taken]:
    chance = Random(7)  # noqa: S311 - cases, not secrets
    for day, root, _ in epochs:
        for taken, end in routes(graph, root):
            if not chance.randrange(one_in):
                yield day, taken, end


def shipment(
    graph: Mapping, members: Members, taken: Mapping[str, int]
) -> dict[str, str]:
    """A shipment that takes the classes `taken`: what is compared is not said, but so.

    Every way has one, or the graph would hold a way that no shipment goes.
    """
    facts = {fact: members[fact][index][0] for fact, index in taken.items()}
    for fact in graph["same"].keys() & taken.keys():
        wanted = facts.pop(fact) == "yes"
        pair = graph["same"][fact]
        choices = [
            members[one][taken[one]] if one in taken else chain(*members[one])
            for one in pair
        ]
        both = next((b for b in product(*choices) if (b[0] == b[1]) == wanted), None)
        assert both, taken
        facts |= dict(zip(pair, both, strict=True))
    return facts


def _as_graph(graph: dict, branch: dict) -> dict:
    """A branch as the walkers take it: what it gives stands in place of rules."""
    rules = [[f"{table}/", [], item] for table, item in branch["items"]]
    return {**graph, **branch, "rules": rules}


def branch_of(graph: dict, branches: list[tuple[str, dict]], value: str) -> dict:
    """The branch that the answer `value` to the first question leads to."""
    classes = [names.split(" ") for names in graph["classes"][first_asked(graph)]]
    rest = classes.index([""])
    at = next((n for n, names in enumerate(classes) if value in names), rest)
    return _as_graph(graph, branches[at][1])


def next_asked(site: Site, result: Result, known: Mapping[str, str]) -> str:
    """The fact that the guide asks next of what `result` misses; "" if none."""
    graph = site.published_graph
    silent = {*known, *graph["offered"], *graph["usual"], *graph["same"]}
    return next((fact for fact in result.missing if fact not in silent), "")
