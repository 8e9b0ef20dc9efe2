"""What says whether two facts are alike is parted into values of the two."""

from itertools import chain, combinations, product

import pytest

from macros.guide.graph import Graph
from macros.guide.pairs import parted, told_apart
from macros.guide.rules import Cube
from tests.small_rules import PLACES

TWO = ("origin", "destination")
SOME = [
    frozenset(some)
    for some in chain(*(combinations(PLACES, n) for n in range(1, len(PLACES) + 1)))
]
CUBES = [
    dict(zip((*TWO, "alike"), (one, other, frozenset([says])), strict=True))
    for one, other, says in product(SOME, SOME, ("yes", "no"))
]


CLASSES = ["us ec fr it"], ["us", "ec fr", "it"], ["us ec", "fr", "it"]
"""Values that graphs tell apart of one of the two, or of the other."""


@pytest.fixture(params=product(CLASSES, CLASSES))
def graph(request: pytest.FixtureRequest) -> Graph:
    classes = {
        fact: tuple(frozenset(values.split()) for values in parts)
        for fact, parts in zip(TWO, request.param, strict=True)
    }
    graph = Graph([*TWO, "alike"], classes)
    graph.same = {"alike": TWO}
    return graph


def pairs(cube: Cube) -> set[tuple[str, str]]:
    """The shipments in `cube`, each from where to where."""
    [says] = cube["alike"]
    ways = product(*(cube.get(fact, PLACES) for fact in TWO))
    return {(one, other) for one, other in ways if (one == other) == (says == "yes")}


def test_the_parts_hold_the_shipments_of_the_whole_and_no_other(graph: Graph) -> None:
    for cube in [*CUBES, {"alike": frozenset(["yes"])}, {"alike": frozenset(["no"])}]:
        parts = parted(graph, cube)
        assert set().union(*map(pairs, parts)) == pairs(cube), cube


def test_every_way_through_a_part_has_a_shipment_that_is_so(graph: Graph) -> None:
    """Or a walk by the two facts alone would take for a case what cannot be."""
    for part in (part for cube in CUBES for part in parted(graph, cube)):
        ways = product(*(graph.classes[fact] for fact in TWO))
        for both in ways:
            here = [values & part[f] for f, values in zip(TWO, both, strict=True)]
            narrowed = {**part, **dict(zip(TWO, here, strict=True))}
            assert pairs(narrowed) or not all(here), (part, both)


def test_what_says_nothing_of_the_two_stays_one(graph: Graph) -> None:
    for cube in ({"alike": frozenset(["no", "yes"])}, {"origin": SOME[0]}, {}):
        assert parted(graph, cube) == [cube]


UNSAID = [
    {fact: values for fact, values in zip(TWO, both, strict=True) if values}
    for both in product([*SOME, frozenset[str]()], repeat=2)
]
"""Cubes that name values of one, of both or of none, not whether they are alike."""


def ways_of(graph: Graph, cube: Cube) -> set[tuple[int, int, str]]:
    """The ways through `graph` by the values of `cube`, as its proofs walk them.

    Where values of two classes may be alike or not, the graph may ask which.
    """
    numbers = (
        [n for n, values in enumerate(graph.classes[fact]) if values & cube[fact]]
        if fact in cube
        else range(len(graph.classes[fact]))
        for fact in TWO
    )
    return {
        (one, other, says)
        for one, other in product(*numbers)
        for says in possible_in(graph, one, other) & cube.get("alike", {"yes", "no"})
    }


def possible_in(graph: Graph, *numbers: int) -> set[str]:
    """Whether values of these classes of the two can be alike, and can be not."""
    both = [graph.classes[fact][n] for fact, n in zip(TWO, numbers, strict=True)]
    return {"yes" if one == other else "no" for one, other in product(*both)}


def test_no_way_by_a_part_of_a_class_is_one_that_cannot_be(graph: Graph) -> None:
    """Panama is not Afghanistan, though no rule tells either from Samoa."""
    for cube in UNSAID:
        walked = {
            way
            for said in told_apart(graph, cube)
            for part in parted(graph, said)
            for way in ways_of(graph, part)
        }
        named = (cube.get(fact, PLACES) for fact in TWO)
        real = {
            (
                graph.class_of("origin", one),
                graph.class_of("destination", other),
                "yes" if one == other else "no",
            )
            for one, other in product(*named)
        }
        assert walked == real, cube
