"""What is read off a part of the graph, or in another way, is what a walk says."""

from collections.abc import Mapping
from itertools import product

import pytest

from macros.guide.batch import BatchAnswers, projected
from macros.guide.branches import branches, first_asked, trunk
from macros.guide.every_case import compile_rulebook
from macros.guide.openings import Openings
from macros.guide.publish import PublishedGraph, published
from macros.guide.rules import Rulebook, compared
from macros.guide.walk import walk
from tests.shipments import branch_of
from tests.small_rules import BEGAN, DAYS, GIVEN, SHIPMENTS


@pytest.fixture(scope="module")
def graph(book: Rulebook) -> PublishedGraph:
    return published(compile_rulebook(book))


@pytest.mark.parametrize("day", DAYS)
def test_many_at_once_are_told_the_same_also_if_a_fact_is_not_known(
    graph: PublishedGraph, day: str
) -> None:
    many = BatchAnswers(graph)
    for case in SHIPMENTS:
        for left_out in ("", *case):
            some = {fact: value for fact, value in case.items() if fact != left_out}
            answer, walked = many.answer(some, day), walk(graph, some, day)
            certain = {(t, i) for t, items in answer.certain.items() for i in items}
            assert certain == walked.certain, some
            assert answer.missing == walked.missing, some


def test_where_nothing_is_asked_nothing_is_missing(graph: PublishedGraph) -> None:
    asks_nothing: PublishedGraph = {**graph, "nodes": [], "epochs": [(BEGAN, -1, {})]}
    assert BatchAnswers(asks_nothing).answer({}, DAYS[0]).missing == ()
    assert walk(asks_nothing, {}, DAYS[0]).missing == ()


def test_a_graph_cut_down_to_one_table_gives_the_same_of_it(
    graph: PublishedGraph,
) -> None:
    cut = projected(graph, "documents")
    assert len(cut["nodes"]) < len(graph["nodes"])
    assert len(cut["ends"]) == 2
    for day, case in product(DAYS, SHIPMENTS):
        whole = {pair for pair in walk(graph, case, day).certain if pair[0] == GIVEN[1]}
        outcome = walk(cut, case, day)
        assert (outcome.certain, len(outcome.ends)) == (whole, 1)


def opened(graph: PublishedGraph, case: Mapping[str, str], day: str) -> str:
    """The paper that `case` gets with nothing beside it."""
    given = walk(graph, case, day).certain
    return "paper" if given == {("certificate", "paper")} else ""


def reached(
    openings: Openings, case: Mapping[str, str], day: str, **limits: str
) -> set:
    """The papers that `case` may lead to, "" for an end that is shut."""
    known = compared(openings.graph["same"], case)
    only = {fact: frozenset([value]) for fact, value in limits.items()}
    labels, unknown = openings.reached(openings.root(day), known, only)
    assert unknown == [] or unknown == [f for f in VALUES if f not in case]
    assert len(labels) == 1 or unknown
    return {openings.papers[label] for label in labels}


VALUES = {"treatment": ["none", "gas", "dip", "oil", "cold"], "bulk": ["no", "yes"]}


@pytest.mark.parametrize("day", DAYS)
def test_a_way_is_open_if_a_paper_stands_at_its_end_and_nothing_that_stops(
    graph: PublishedGraph, day: str
) -> None:
    openings = Openings(graph, ["paper"], ["documents/plan"])
    assert openings.papers == ["", "paper"]
    assert len(openings.nodes) < len(graph["nodes"])
    for case in SHIPMENTS:
        assert reached(openings, case, day) == {opened(graph, case, day)}
        for fact, values in VALUES.items():
            each = [opened(graph, {**case, fact: value}, day) for value in values]
            some = {f: v for f, v in case.items() if f != fact}
            assert reached(openings, some, day) == {*each}
            assert reached(openings, some, day, **{fact: values[0]}) == {each[0]}


def test_a_branch_gives_what_the_whole_gives_after_the_first_answer(
    graph: PublishedGraph,
) -> None:
    named_branches = branches(graph, {"documents": ["plan"]})
    assert [name for name, _ in named_branches] == ["us", "ec", "others"]
    for day, case in product(DAYS, SHIPMENTS):
        branch = branch_of(graph, named_branches, case["destination"])
        whole = {pair for pair in walk(graph, case, day).certain if pair[0] == GIVEN[1]}
        told_there = walk(branch, case, day)
        assert (told_there.certain, told_there.missing) == (whole, ()), case
        assert branch["epochs"][0][0] == BEGAN
        tested = {graph["facts"][fact] for fact, *_ in branch["nodes"]}
        assert tested <= {*branch["classes"]}


def test_the_trunk_asks_up_to_the_first_question_and_gives_nothing(
    graph: PublishedGraph,
) -> None:
    stem = trunk(graph)
    assert first_asked(graph) == "destination"
    assert {*stem["classes"]} == {"treatment", "destination"}
    assert (stem["ends"], stem["rules"]) == ([[]], [])
    assert [(day, reasons) for day, _, reasons in stem["epochs"]] == [(BEGAN, {})]
    for treatment in VALUES["treatment"]:
        missing = walk(stem, {"treatment": treatment}, DAYS[0]).missing
        assert missing == ("destination",)
