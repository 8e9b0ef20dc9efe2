"""The graph against the tables: each route ends where an independent evaluator does."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from itertools import chain, islice
from random import Random

from macros.guide.evaluate import UndecidedError, evaluate
from macros.guide.every_case import compile_rulebook
from macros.guide.publish import published
from macros.guide.rules import Rule, Rulebook
from macros.render.proof import route_count
from macros.site.model import Site
from tests.routes import routes
from tests.shipments import (
    Taken,
    members_of,
    routes_of_newest,
    routes_of_other_days,
    shipment,
)

OTHER_STATES = 4
"""Of how many routes one is tried in each other state: most say what they say now."""


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


def routes_that_agree(graph: Mapping, book: Rulebook, tried: Iterable[Taken]) -> int:
    """How many routes are `tried`; each tells what the evaluator tells."""
    members, count = members_of(graph, book), 0
    for day, taken, end in tried:
        facts = shipment(graph, members, taken)
        shipped = {graph["rules"][number][0] for number in graph["ends"][end]}
        for rules in all_rules(book, facts, day):
            assert given(book, rules) == shipped, (day, facts)
        count += 1
    return count


def test_every_route_of_the_newest_rules_agrees_with_the_evaluator(
    graph: dict, site: Site
) -> None:
    newest = {**graph, "epochs": graph["epochs"][-1:]}
    tried = routes_that_agree(graph, site.rulebook, routes_of_newest(graph))
    assert tried == route_count(newest) > 10_000


def test_routes_of_every_other_day_agree_with_the_evaluator(
    graph: dict, site: Site
) -> None:
    assert len(graph["epochs"]) > 5
    tried = routes_of_other_days(graph)
    assert routes_that_agree(graph, site.rulebook, tried) > 50_000


def test_routes_agree_in_every_other_state_of_the_notices(
    graph: dict, site: Site
) -> None:
    for book in in_other_states(site.rulebook):
        other = json.loads(json.dumps(published(compile_rulebook(book))))
        assert [other["ends"], other["nodes"]] != [graph["ends"], graph["nodes"]]
        every = chain(routes_of_newest(other), routes_of_other_days(other))
        tried = islice(every, 0, None, OTHER_STATES)
        assert routes_that_agree(other, book, tried) > 10_000


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
