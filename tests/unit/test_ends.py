"""The ends below nodes, against every shipment of small rules walked one by one."""

from collections.abc import Iterator, Mapping

import pytest

from macros.guide.ends import EndSets
from macros.guide.every_case import every_case
from macros.guide.graph import GUIDE, Ref
from macros.guide.rules import Cube, Rulebook, compared
from tests.small_rules import SHIPMENTS, STATES

CUBES: tuple[Cube, ...] = (
    {},
    {"destination": frozenset(["fr", "us"])},
    {"treatment": frozenset(["gas"]), "alike": frozenset(["yes"])},
    {"treaty": frozenset(["over"]), "bulk": frozenset(["yes"])},
)


@pytest.fixture(scope="module")
def ends(book: Rulebook) -> EndSets:
    return EndSets(every_case(book))


def way(ends: EndSets, root: Ref, case: Mapping[str, str]) -> Iterator[Ref]:
    """Every node on the way of one shipment, the end included."""
    yield root
    while root >= 0:
        fact, children = ends.graph.nodes[root]
        root = children[ends.graph.class_of(fact, case[fact])]
        yield root


def cases(book: Rulebook) -> Iterator[dict[str, str]]:
    """Every shipment in every state of the notice."""
    for state in STATES:
        for case in SHIPMENTS:
            yield {**compared(book.same, case), "treaty": state}


def test_below_a_node_are_the_ends_of_the_shipments_that_come_by(
    book: Rulebook, ends: EndSets
) -> None:
    came: dict[Ref, int] = {}
    for roots in ends.graph.roots.values():
        for case in cases(book):
            passed = [*way(ends, roots[GUIDE], case)]
            for ref in passed:
                came[ref] = came.get(ref, 0) | 1 << ~passed[-1]
    assert {ref: ends.below(ref) for ref in came} == came
    assert len(came) > len(ends.graph.ends)


@pytest.mark.parametrize("cube", CUBES)
def test_a_cube_leads_to_an_end_if_one_of_its_shipments_does(
    book: Rulebook, ends: EndSets, cube: Cube
) -> None:
    led, others = 0, 0
    for roots in ends.graph.roots.values():
        reached = {
            [*way(ends, roots[GUIDE], case)][-1]
            for case in cases(book)
            if all(case[fact] in values for fact, values in cube.items())
        }
        for number in range(len(ends.graph.ends)):
            leads = ends.leads_to(1 << number, [roots[GUIDE]], cube)
            assert leads == (~number in reached)
            led, others = led + leads, others + (not leads)
    assert led
    assert others


def test_ends_are_known_by_what_is_given_there(ends: EndSets) -> None:
    for number, rules in enumerate(ends.graph.ends):
        given = {rule.then[0] for rule in rules if rule.table == "certificate"}
        for word in ("paper", "nothing"):
            at = ends.with_any("certificate", [word])
            assert bool(at >> number & 1) == (word in given)
    both = ends.with_any("certificate", ["paper", "nothing"])
    assert both == ends.of_table["certificate"] == ends.all
    assert ends.with_any("certificate", ["unheard-of"]) == 0


def test_no_way_leads_to_nothing(ends: EndSets) -> None:
    roots = [one[GUIDE] for one in ends.graph.roots.values()]
    assert not ends.leads_to(0, roots, {})
    assert not ends.leads_to(ends.all, [], {})
    assert ends.leads_to(ends.all, roots, {})
