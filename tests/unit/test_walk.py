"""A walk through a graph so small that every answer can be told by hand."""

import pytest

from macros.guide.reasons import reasons
from macros.guide.walk import Walk, class_of, epoch_on, outcome_of, walk
from macros.render.proof import route_count
from tests.routes import routes

PAPER, NONE = ("certificate", "paper"), ("certificate", "none")
PLAN, LIST = ("documents", "plan"), ("documents", "list")

GRAPH = {
    "facts": ["a", "b", "c", "d"],
    "classes": {"a": ["x", "y", ""], "b": ["p q", ""], "c": ["", "s"], "d": ["u v"]},
    "nodes": [
        [2, -1, -2],
        [1, 0, -3],
        [0, 1, -2, -4],
        [0, -5, -6, -6],
    ],
    "ends": [[0], [1], [0, 2], [1, 3], [3], [4]],
    "rules": [
        ["certificate/one", [], "paper"],
        ["certificate/two", ["basis"], "none"],
        ["documents/both", [], "plan", "list"],
        ["basis/first", []],
        ["basis/second", []],
    ],
    "epochs": [["0001-01-01", 2, {"basis": 3}], ["2025-01-01", 1, {"basis": 3}]],
    "same": {},
    "grounds": [{}, {}],
}
"""a decides first; then b, then c. Each test says where that leads."""

BEFORE, AFTER = "2024-12-31", "2025-01-01"


def test_the_epoch_is_the_last_that_has_begun() -> None:
    assert epoch_on(GRAPH, BEFORE)[1] == 2
    assert epoch_on(GRAPH, AFTER)[1] == 1


@pytest.mark.parametrize(
    ("fact", "value", "index"),
    [
        ("a", "x", 0),
        ("a", "y", 1),
        ("a", "z", 2),
        ("a", "", 2),
        ("b", "p", 0),
        ("b", "q", 0),
        ("b", "p q", 1),
        ("c", "other", 0),
        ("c", "s", 1),
        ("d", "v", 0),
        ("d", "other", -1),
    ],
)
def test_a_value_that_no_class_names_is_in_the_class_of_the_rest(
    fact: str, value: str, index: int
) -> None:
    assert class_of(GRAPH, fact, value) == index


def test_an_end_tells_what_its_rules_give() -> None:
    assert outcome_of(GRAPH, 2) == {PAPER, PLAN, LIST}
    assert outcome_of(GRAPH, 3) == {NONE}


def test_who_says_nothing_may_reach_every_end() -> None:
    assert walk(GRAPH, {}, BEFORE) == Walk(
        route=(),
        missing=("a", "b", "c"),
        certain=frozenset(),
        possible={PAPER: ("a",), NONE: ("a",), PLAN: ("a", "b"), LIST: ("a", "b")},
        ends=(0, 1, 2, 3),
    )


def test_facts_come_in_the_order_of_the_graph_whatever_was_said_first() -> None:
    assert walk(GRAPH, {"c": "s", "b": "q", "a": "x"}, BEFORE) == Walk(
        ("a", "b", "c"), (), frozenset([NONE]), {}, (1,)
    )


def test_what_all_remaining_ends_share_is_certain() -> None:
    outcome = walk(GRAPH, {"a": "x", "c": "z"}, BEFORE)
    assert (outcome.route, outcome.missing) == (("a", "c"), ("b",))
    assert outcome.certain == {PAPER}
    assert outcome.possible == {PLAN: ("b",), LIST: ("b",)}
    assert outcome.ends == (0, 2)


def test_a_fact_that_is_not_on_the_way_is_no_part_of_it() -> None:
    assert walk(GRAPH, {"a": "y", "b": "p"}, BEFORE).route == ("a",)
    assert walk(GRAPH, {"a": "y"}, AFTER).missing == ("b", "c")


def test_every_route_takes_the_first_class_that_leads_there() -> None:
    ends = [(sorted(taken.items()), end) for taken, end in routes(GRAPH, 2)]
    assert sorted(ends) == [
        ([("a", 0), ("b", 0), ("c", 0)], 0),
        ([("a", 0), ("b", 0), ("c", 1)], 1),
        ([("a", 0), ("b", 1)], 2),
        ([("a", 1)], 1),
        ([("a", 2)], 3),
    ]
    assert sorted(end for _, end in routes(GRAPH, 3)) == [4, 5]
    assert {"a": 1} in [taken for taken, _ in routes(GRAPH, 3)]


def test_the_rules_behind_an_answer_come_after_it() -> None:
    assert reasons(GRAPH, {"a": "x"}, BEFORE, 1) == [1, 3]
    assert reasons(GRAPH, {"a": "y"}, BEFORE, 1) == [1, 4]
    assert reasons(GRAPH, {"a": "x"}, BEFORE, 0) == [0]


def test_what_is_not_known_gives_no_reason() -> None:
    assert reasons(GRAPH, {"b": "p"}, BEFORE, 1) == [1]


def test_routes_are_counted_as_they_are_walked() -> None:
    walked = [end for _, root, _ in GRAPH["epochs"] for _, end in routes(GRAPH, root)]
    assert route_count(GRAPH) == len(walked)
