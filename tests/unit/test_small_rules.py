"""Graph and walk say of every shipment what the rules say."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from macros.guide.branches import most_asked
from macros.guide.every_case import compile_rulebook
from macros.guide.exploration import possible_of
from macros.guide.grounds import grounds_of
from macros.guide.order import epochs
from macros.guide.prove import silence_problems
from macros.guide.publish import PublishedGraph, published
from macros.guide.reasons import reasons
from macros.guide.rules import Rulebook
from macros.guide.walk import walk
from macros.render.proof import route_count
from tests.mini_project import rulebook_of
from tests.routes import routes
from tests.small_rules import (
    BEGAN,
    DAYS,
    SHIPMENTS,
    STATES,
    evaluated,
    in_state,
    small_rules,
)


@pytest.fixture(scope="module", params=STATES)
def both(request: pytest.FixtureRequest, book: Rulebook) -> tuple:
    """The rules in one state of the notice, and their published graph."""
    book = in_state(book, request.param)
    return book, published(compile_rulebook(book))


@pytest.fixture(scope="module")
def graph(book: Rulebook) -> PublishedGraph:
    compiled = compile_rulebook(book)
    return published(compiled, grounds_of(book, compiled))


@pytest.mark.parametrize("day", DAYS)
def test_a_walk_tells_of_every_shipment_what_the_rules_say(
    both: tuple[Rulebook, PublishedGraph], day: str
) -> None:
    book, graph = both
    for case in SHIPMENTS:
        outcome = walk(graph, case, day)
        assert outcome.certain == evaluated(book, case, day), case
        assert (outcome.missing, outcome.possible, len(outcome.ends)) == ((), {}, 1)


def test_what_is_published_beside_the_nodes_is_this(graph: PublishedGraph) -> None:
    assert graph["facts"] == ["treatment", "destination", "bulk", "alike"]
    assert graph["offered"] == ["bulk"]
    assert graph["usual"] == {"treatment": "none"}
    assert graph["same"] == {"alike": ("origin", "destination")}
    assert graph["classes"] == {
        "treatment": ["", "gas", "dip oil"],
        "destination": ["us", "ec", ""],  # the largest stands for all not named
        "bulk": ["no", "yes"],
        "alike": ["no", "yes"],
    }
    assert sorted(graph["rules"]) == [
        ("certificate/away", ["side"], "paper"),
        ("certificate/first", ["side"], "paper"),
        ("certificate/gassed", ["side"], "nothing"),
        ("certificate/home", ["side"], "nothing"),
        ("certificate/treaty", ["side"], "paper"),
        ("documents/dipped", [], "plan"),
        ("documents/loose", [], "plan"),
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


def test_the_reason_for_a_certificate_is_the_rule_of_the_table_behind_it(
    graph: PublishedGraph,
) -> None:
    names = [rule[0] for rule in graph["rules"]]
    case = {"origin": "ec", "destination": "fr"}
    last = names.index("certificate/treaty")
    chain = [names[n] for n in reasons(graph, case, DAYS[-1], last)]
    assert chain == ["certificate/treaty", "side/within"]
    home = names.index("certificate/home")
    chain = [names[n] for n in reasons(graph, {"destination": "us"}, DAYS[0], home)]
    assert chain == ["certificate/home", "side/without"]


def test_routes_are_as_many_as_they_are_counted(graph: PublishedGraph) -> None:
    walked = [end for _, root, _ in graph["epochs"] for _, end in routes(graph, root)]
    assert route_count(graph) == len(walked)
    assert most_asked(graph) == 1  # bulk is offered, the rest is usual or follows


@pytest.mark.parametrize(
    ("silent", "told"),
    [
        (["certificate/over"], []),
        (["certificate/over", "side/within"], ["over"]),
        (["certificate/over", "side/without"], []),
        (["documents/dipped"], ["dipped"]),
    ],
)
def test_a_rule_may_be_silent_where_a_table_that_is_heard_leads_to_it(
    tmp_path: Path, silent: Sequence[str], told: list[str]
) -> None:
    small_rules(tmp_path)
    for table, id_ in (name.split("/") for name in silent):
        path = tmp_path / "data" / "guide" / "tables" / f"{table}.yml"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(f"{id_},", f"{id_}, silent: true,"), "utf-8")
    problems = silence_problems(rulebook_of(tmp_path))
    assert [problem.message.split("'")[1] for problem in problems] == told


@pytest.mark.parametrize(
    ("one", "other", "possible"),
    [
        ("us", "us", {"yes"}),
        ("us", "ec", {"no"}),
        ("us ec", "fr it", {"no"}),
        ("us ec", "us ec", {}),  # each may be either
        ("us ec", "us", {}),
        ("us", "", {}),
        ("", "us", {}),
    ],
)
def test_two_places_are_the_same_if_each_can_be_one_place_only(
    one: str, other: str, possible: set[str]
) -> None:
    told = {"origin": one, "destination": other}
    case = {fact: frozenset(names.split()) for fact, names in told.items() if names}
    assert possible_of(("origin", "destination"), case) == {*possible}
    assert possible_of(None, case) == frozenset()
