"""Every minimal set of changes that opens a way is found, and no other."""

from collections.abc import Iterator, Mapping
from itertools import product

import pytest

from macros.guide.changeable import Change
from macros.guide.every_case import compile_rulebook
from macros.guide.openings import Openings
from macros.guide.publish import PublishedGraph, published
from macros.guide.rules import Rulebook, compared
from macros.guide.walk import class_of, walk
from macros.guide.way_search import Search
from macros.guide.way_to_yes import Ways
from tests.small_rules import DAYS, PLACES, SHIPMENTS

COSTS = {
    "treatment": ("none", "dip", "oil"),
    "bulk": ("no",),
    "destination": PLACES,
}
"""What a person can change, and into what."""

ONLY = {"treatment": {"bulk": frozenset(["no"])}}
"""The treatment can be another one only while the goods are packed."""


@pytest.fixture(scope="module")
def graph(book: Rulebook) -> PublishedGraph:
    return published(compile_rulebook(book))


def changeable() -> dict[str, Change]:
    return {
        fact: Change(dict.fromkeys(values, True), ONLY.get(fact, {}), wide=False)
        for fact, values in COSTS.items()
    }


def tried(
    graph: PublishedGraph, case: Mapping[str, str], day: str
) -> Iterator[frozenset[tuple[int, int]]]:
    """Every set of honest changes of `case` that opens a way: facts and classes."""
    for values in product(*((case[fact], *COSTS[fact]) for fact in COSTS)):
        other = {**case, **dict(zip(COSTS, values, strict=True))}
        changed = {fact for fact in COSTS if other[fact] != case[fact]}
        honest = all(
            case[needed] in wanted
            for fact in changed
            for needed, wanted in ONLY.get(fact, {}).items()
        )
        given = walk(graph, other, day).certain
        if (
            honest
            and given == {("certificate", "paper")}
            and alike(case) == alike(other)
        ):
            steps = {step(graph, fact, other[fact]) for fact in changed}
            yield frozenset(steps - {step(graph, fact, case[fact]) for fact in changed})


def alike(case: Mapping[str, str]) -> bool:
    return case["origin"] == case["destination"]


def step(graph: PublishedGraph, fact: str, value: str) -> tuple[int, int]:
    return graph["facts"].index(fact), class_of(graph, fact, value)


@pytest.mark.parametrize("day", DAYS[1:3])
def test_a_search_finds_what_trying_everything_finds(
    graph: PublishedGraph, day: str
) -> None:
    openings = Openings(graph, ["paper"], ["documents/plan"])
    search = Search(openings, changeable())
    for case in SHIPMENTS:
        every = {*tried(graph, case, day)}
        minimal = {one for one in every if not any(less < one for less in every)}
        known = compared(graph["same"], case)
        assert search.steps(openings.root(day), known) == minimal, case


@pytest.mark.parametrize("day", DAYS[1:3])
def test_only_a_shipment_that_cannot_go_is_told_ways(
    graph: PublishedGraph, day: str
) -> None:
    openings = Openings(graph, ["paper"], ["documents/plan"])
    told = Ways(openings, changeable())
    for case in SHIPMENTS:
        opened = walk(graph, case, day).certain == {("certificate", "paper")}
        ways = {frozenset(way.changes) for way in told.ways(case, day)}
        every = {frozenset(changed) for changed in tried(graph, case, day)}
        assert bool(ways) == (not opened and bool(every)), case


def test_cheap_ways_come_first_then_few_changes_then_what_stays_here(
    graph: PublishedGraph,
) -> None:
    changes = {
        fact: Change(
            {value: value == "none" for value in values},
            ONLY.get(fact, {}),
            wide=fact == "destination",
        )
        for fact, values in COSTS.items()
    }
    told = Ways(Openings(graph, ["paper"], ["documents/plan"]), changes)
    orders = {
        tuple((way.costs, way.wide, *way.changes.values()) for way in ways)
        for ways in (told.ways(case, DAYS[1]) for case in SHIPMENTS)
        if len(ways) > 1
    }
    assert orders == {
        ((0, "", "dip"), (0, "", "oil"), (0, "destination"), (1, "", "none"))
    }
