"""The compiled graph says what the tables say: on every route, in every epoch."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from random import Random

import pytest

from macros.checks.run import Checked
from macros.guide.evaluate import UndecidedError, evaluate
from macros.guide.exploration import compile_rulebook
from macros.guide.publish import published
from macros.guide.reasons import reasons
from macros.guide.routes import routes
from macros.guide.rules import Rule, Rulebook
from macros.guide.walk import Outcome, epoch_on, outcome_of, walk
from macros.site.model import Site
from tests.shipments import members_of, shipment

OTHER_STATES = 4
"""Of how many routes one is tried in each other state: most say what they say now."""


@pytest.fixture(scope="module")
def graph(site: Site) -> dict:
    """The graph as it is shipped: written as JSON and read again."""
    return json.loads(json.dumps(site.published_graph))


def all_rules(
    rulebook: Rulebook, facts: Mapping[str, str], day: str
) -> Iterator[tuple[Rule, ...]]:
    """What fires for every completion of `facts` that can make a difference.

    What compares two facts is completed by them: the same, and not the same.
    """
    try:
        yield evaluate(rulebook, facts, day)
    except UndecidedError as error:
        if pair := rulebook.facts[error.fact].same:
            one = next((facts[fact] for fact in pair if fact in facts), "us")
            other = next(v for v in rulebook.facts[pair[0]].values if v != one)
            for both in ((one, one), (one, other), (other, one)):
                if all(facts.get(f, v) == v for f, v in zip(pair, both, strict=True)):
                    known = dict(zip(pair, both, strict=True))
                    yield from all_rules(rulebook, {**facts, **known}, day)
            return
        for value in rulebook.facts[error.fact].values:
            yield from all_rules(rulebook, {**facts, error.fact: value}, day)


@cache
def given(rulebook: Rulebook, rules: tuple[Rule, ...]) -> set[str]:
    return {f"{r.table}/{r.id}" for r in rules if rulebook.table(r.table).gives}


def routes_that_agree(graph: Mapping, book: Rulebook, one_in: int = 1) -> int:
    """How many routes of the graph are tried; each tells what the evaluator tells.

    All of them, or `one_in` so many by chance.
    """
    members = members_of(graph, book)
    chance = Random(7)  # noqa: S311 - cases, not secrets
    count = 0
    for day, root, _ in graph["epochs"]:
        for taken, end in routes(graph, root):
            if one_in > 1 and chance.randrange(one_in):
                continue
            facts = shipment(graph, members, taken)
            shipped = {graph["rules"][number][0] for number in graph["ends"][end]}
            for rules in all_rules(book, facts, day):
                assert given(book, rules) == shipped, (day, facts)
            count += 1
    return count


def test_every_route_of_every_epoch_agrees_with_the_evaluator(
    graph: dict, site: Site
) -> None:
    assert routes_that_agree(graph, site.rulebook) > 1000


def test_routes_agree_in_every_other_state_of_the_notices(
    graph: dict, site: Site
) -> None:
    for book in in_other_states(site.rulebook):
        other = json.loads(json.dumps(published(compile_rulebook(book))))
        assert [other["ends"], other["nodes"]] != [graph["ends"], graph["nodes"]]
        assert routes_that_agree(other, book, OTHER_STATES) > 10_000


def in_other_states(book: Rulebook) -> Iterator[Rulebook]:
    """`book` with one notice in each of the states that it is not in."""
    for fact in book.facts.values():
        for state in fact.values if fact.state else ():
            if state != fact.state:
                switched = replace(fact, state=state)
                yield replace(book, facts={**book.facts, fact.id: switched})


def test_every_reason_agrees_with_the_evaluator(graph: dict, site: Site) -> None:
    """Whatever is true besides what a route to a reason says."""
    members, book = members_of(graph, site.rulebook), site.rulebook
    chance = Random(11)  # noqa: S311 - cases, not secrets
    asked = [fact for fact in book.facts.values() if fact.asked]
    for day, _, roots in graph["epochs"]:
        for table, root in roots.items():
            for taken, end in routes(graph, root):
                given = shipment(graph, members, taken)
                if not (numbers := graph["ends"][end]):
                    continue  # nothing stood in the way
                [number] = numbers
                other = {fact.id: chance.choice(fact.values) for fact in asked}
                rules = evaluate(book, other | given, day)
                fired = [f"{r.table}/{r.id}" for r in rules if r.table == table]
                assert fired == [graph["rules"][number][0]], (other | given, day)


def test_values_of_one_class_meet_the_same_conditions(graph: dict, site: Site) -> None:
    book = site.rulebook
    for fact, classes in graph["classes"].items():
        named = {value for names in classes for value in names.split(" ")}
        rest = [v for v in book.facts[fact].values if v not in named]
        for names in classes:
            members = names.split(" ") if names else rest
            signatures = {
                tuple(
                    value in cube[fact]
                    for rule in book.rules
                    for cube in rule.cubes
                    if fact in cube
                )
                for value in members
            }
            assert len(signatures) == 1, (fact, members)


def test_every_route_ends_in_exactly_one_certificate(graph: dict) -> None:
    for _, root, _ in graph["epochs"]:
        for _, end in routes(graph, root):
            tables = [table for table, _ in outcome_of(graph, end)]
            assert tables.count("certificate") == 1


def test_no_route_asks_a_fact_twice_and_all_keep_one_order(graph: dict) -> None:
    for _, root, _ in graph["epochs"]:
        for taken, _ in routes(graph, root):
            order = [graph["facts"].index(fact) for fact in taken]
            assert order == sorted(set(order))


def test_what_is_certain_is_what_all_values_of_an_unknown_fact_share(
    graph: dict, site: Site
) -> None:
    known = {"destination": "de", "origin": "ec", "purpose": "sale", "stage": "planned"}
    known |= {"standard": "eu", "product": "crop", "certifier": "qcs"}
    known |= {"treatment": "none", "label": "organic", "hydroponic": "no"}
    either = [walk(graph, {**known, "bulk": b}, "2026-11-22") for b in ("yes", "no")]
    outcome = walk(graph, known, "2026-11-22")
    assert outcome.missing == ("bulk",)
    assert outcome.certain == either[0].certain & either[1].certain
    assert outcome.possible == {("documents", "travel-plan"): ("bulk",)}
    assert site.rulebook.facts["bulk"].asked


def test_the_epoch_is_picked_by_the_day(graph: dict) -> None:
    assert epoch_on(graph, "2024-03-18")[0] < "2024-03-19"
    assert epoch_on(graph, "2024-03-19")[0] == "2024-03-19"


def test_the_reasons_lead_from_the_answer_to_the_first_fact(graph: dict) -> None:
    known = {"destination": "us", "origin": "mx", "standard": "lpo"}
    known |= {"purpose": "sale", "stage": "planned", "treatment": "none"}
    known |= {"label": "organic", "product": "crop"}
    known |= {"hydroponic": "no", "sodium-nitrate": "no"}
    known |= {"sulfites": "no", "antibiotics": "no"}
    [end] = walk(graph, known, "2026-11-22").ends
    names = [graph["rules"][number][0] for number in range(len(graph["rules"]))]
    answer = names.index("certificate/certify-first")
    assert answer in graph["ends"][end]
    chain = [names[n] for n in reasons(graph, known, "2026-11-22", answer)]
    assert chain == [
        "certificate/certify-first",
        "basis/us-no-partner",
        "us-partner/partner-mexico",
        "trade/trade-into-us",
    ]


def test_not_being_sure_is_the_union_over_all_answers(
    graph: dict, site: Site, checked: Checked
) -> None:
    """For every case of the trade desk, each fact in turn becomes unknown.

    Where that leaves open whether two facts are the same, a walk is on the safe
    side: it may hold possible what no case has, and less for certain. Values of
    one class that are not compared are one case, and each case is walked once.
    """
    compared = {fact for pair in graph["same"].values() for fact in pair}
    members = members_of(graph, site.rulebook)
    alike = {
        (fact, value): values[0]
        for fact in graph["classes"].keys() - compared
        for values in members[fact]
        for value in values
    }

    @cache
    def certain_and_possible(
        case: frozenset[tuple[str, str]], day: str
    ) -> tuple[Outcome, set]:
        outcome = walk(graph, dict(case), day)
        return outcome.certain, {*outcome.certain, *outcome.possible}

    cases = {
        (frozenset(rest.items()), fact, epoch_on(graph, item.data["on"])[0])
        for item in checked.library.items("scenarios")
        for whole in (item.data["given"],)
        for fact in whole.keys() & graph["classes"].keys()
        for rest in (
            {
                f: alike.get((f, v), v)
                for f, v in whole.items()
                if f in graph["classes"] and f != fact
            },
        )
    }
    for rest, fact, day in cases:
        certain, possible = certain_and_possible(rest, day)
        each = [
            certain_and_possible(rest | {(fact, values[0])}, day)
            for values in members[fact]
        ]
        shared = frozenset.intersection(*(sure for sure, _ in each))
        every = set().union(*(may for _, may in each))
        if fact in compared:
            assert certain <= shared, (rest, fact)
            assert possible >= every, (rest, fact)
        else:
            assert (certain, possible) == (shared, every), (rest, fact)
