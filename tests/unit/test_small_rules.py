"""Graph, walk and branches say of every shipment what the rules say."""

from itertools import product

import pytest

from macros.guide.branches import branches, first_asked, most_asked, trunk
from macros.guide.graph import compile_rulebook
from macros.guide.many import Many, projected
from macros.guide.order import epochs, offered_facts, question_order
from macros.guide.publish import PublishedGraph, published
from macros.guide.rules import Rulebook
from macros.guide.walk import reasons, route_count, routes, walk
from tests.shipments import branch_of
from tests.small_rules import (
    BEGAN,
    DAYS,
    GIVEN,
    SHIPMENTS,
    STATES,
    in_state,
    small_rules,
    told,
)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    return small_rules(tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="module", params=STATES)
def both(request: pytest.FixtureRequest, book: Rulebook) -> tuple:
    """The rules in one state of the notice, and their published graph."""
    book = in_state(book, request.param)
    return book, published(compile_rulebook(book))


@pytest.fixture(scope="module")
def graph(book: Rulebook) -> PublishedGraph:
    return published(compile_rulebook(book))


@pytest.mark.parametrize("day", DAYS)
def test_a_walk_tells_of_every_shipment_what_the_rules_say(
    both: tuple[Rulebook, PublishedGraph], day: str
) -> None:
    book, graph = both
    for case in SHIPMENTS:
        found = walk(graph, case, day)
        assert found.certain == told(book, case, day), case
        assert (found.missing, found.possible, len(found.ends)) == ((), {}, 1)


@pytest.mark.parametrize("day", DAYS)
def test_many_at_once_are_told_the_same_also_if_a_fact_is_not_known(
    both: tuple[Rulebook, PublishedGraph], day: str
) -> None:
    _, graph = both
    many = Many(graph)
    for case in SHIPMENTS:
        for left_out in ("", *case):
            some = {fact: value for fact, value in case.items() if fact != left_out}
            answer, walked = many.answer(some, day), walk(graph, some, day)
            certain = {(t, i) for t, items in answer.certain.items() for i in items}
            assert certain == walked.certain, some
            assert answer.missing == walked.missing, some


def test_a_graph_cut_down_to_one_table_gives_the_same_of_it(
    graph: PublishedGraph,
) -> None:
    cut = projected(graph, "documents")
    assert len(cut["nodes"]) < len(graph["nodes"])
    assert len(cut["ends"]) == 2
    for day, case in product(DAYS, SHIPMENTS):
        whole = {pair for pair in walk(graph, case, day).certain if pair[0] == GIVEN[1]}
        found = walk(cut, case, day)
        assert (found.certain, len(found.ends)) == (whole, 1)


def test_a_branch_gives_what_the_whole_gives_after_the_first_answer(
    graph: PublishedGraph,
) -> None:
    found = branches(graph, {"documents": ["plan"]})
    assert [name for name, _ in found] == ["us", "ec", "others"]
    for day, case in product(DAYS, SHIPMENTS):
        branch = branch_of(graph, found, case["destination"])
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
    for treatment in ("none", "gas", "dip"):
        missing = walk(stem, {"treatment": treatment}, DAYS[0]).missing
        assert missing == ("destination",)


def test_what_is_published_beside_the_nodes_is_this(graph: PublishedGraph) -> None:
    assert graph["facts"] == ["treatment", "destination", "bulk", "alike"]
    assert graph["offered"] == ["bulk"]
    assert graph["usual"] == {"treatment": "none"}
    assert graph["same"] == {"alike": ("origin", "destination")}
    assert graph["classes"] == {
        "treatment": ["none", "gas", "dip"],
        "destination": ["us", "ec", ""],  # the largest stands for all not named
        "bulk": ["no", "yes"],
        "alike": ["no", "yes"],
    }
    assert sorted(graph["rules"]) == [
        ("certificate/away", [], "paper"),
        ("certificate/first", ["side"], "paper"),
        ("certificate/gassed", [], "nothing"),
        ("certificate/home", [], "nothing"),
        ("certificate/treaty", ["side"], "paper"),
        ("documents/dipped", [], "plan"),
        ("documents/loose", ["certificate"], "plan"),
        ("side/within", [], "inside"),
        ("side/without", [], "outside"),
    ]
    assert [(day, [*tables]) for day, _, tables in graph["epochs"]] == [
        (BEGAN, ["side"]),
        ("2026-07-01", ["side"]),
    ]


def test_each_node_follows_those_it_leads_to_and_the_guides_come_first(
    graph: PublishedGraph,
) -> None:
    for number, (_, *children) in enumerate(graph["nodes"]):
        assert all(child < number for child in children)
        assert len({*children}) > 1
    last = max(root for _, root, _ in graph["epochs"])
    assert all(
        root > last for *_, tables in graph["epochs"] for root in tables.values()
    )
    met = [c for _, *children in graph["nodes"] for c in children if c < 0]
    assert [*dict.fromkeys(met)] == [-1 - n for n in range(len(graph["ends"]))]


def test_a_span_of_the_rules_begins_with_the_day_after_the_last(
    book: Rulebook, graph: PublishedGraph
) -> None:
    assert epochs(book) == [BEGAN, "2026-07-01"]
    assert [day for day, *_ in graph["epochs"]] == epochs(book)


def test_what_most_turns_on_is_asked_first_and_what_compares_two_after_both(
    book: Rulebook,
) -> None:
    order = question_order(book)
    assert [fact for fact in order if fact != "treaty"] == [
        "treatment",
        "destination",
        "bulk",
        "origin",
        "alike",
    ]
    assert offered_facts(book) == {"bulk", "origin"}


def test_the_reason_for_a_certificate_is_the_rule_of_the_table_behind_it(
    graph: PublishedGraph,
) -> None:
    names = [rule[0] for rule in graph["rules"]]
    case = {"origin": "ec", "destination": "fr"}
    last = names.index("certificate/treaty")
    chain = [names[n] for n in reasons(graph, case, DAYS[-1], last)]
    assert chain == ["side/within", "certificate/treaty"]
    # `otherwise` is no reason that a reader has to hear.
    away = names.index("certificate/home")
    assert [names[n] for n in reasons(graph, {"destination": "us"}, DAYS[0], away)] == [
        "certificate/home"
    ]


def test_routes_are_as_many_as_they_are_counted(graph: PublishedGraph) -> None:
    walked = [end for _, root, _ in graph["epochs"] for _, end in routes(graph, root)]
    assert route_count(graph) == len(walked)
    assert most_asked(graph) == 1  # bulk is offered, the rest is usual or follows
