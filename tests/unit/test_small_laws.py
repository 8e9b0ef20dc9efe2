"""Laws about rules so small that what they speak of can be listed."""

from collections.abc import Mapping

import pytest

from macros.guide.coverage import Coverage, coverage
from macros.guide.evaluate import evaluate
from macros.guide.every_case import every_case
from macros.guide.law_proof import law_problems
from macros.guide.rules import Law, Rulebook, compared
from tests.broken_laws import broken_laws
from tests.small_rules import (
    DAYS,
    GIVEN,
    SHIPMENTS,
    STATES,
    evaluated,
    in_state,
)


@pytest.fixture(scope="module", params=STATES)
def book(request: pytest.FixtureRequest, book: Rulebook) -> Rulebook:
    return in_state(book, request.param)


def spoken_of(book: Rulebook, law: Law, case: Mapping[str, str], day: str) -> bool:
    """Whether `law` is about the shipment `case`, as a reader of it would say."""
    fired = evaluate(book, case, day)
    known = {**compared(book.same, case), "treaty": book.facts["treaty"].state}
    known |= {rule.table: rule.then[0] for rule in fired if rule.table != GIVEN[1]}
    return any(all(known[f] in v for f, v in cube.items()) for cube in law.cubes)


@pytest.mark.parametrize("day", DAYS)
def test_what_a_law_speaks_of_is_counted_as_if_each_shipment_were_listed(
    book: Rulebook, day: str
) -> None:
    covered = coverage(book, day)
    assert {*covered} == {law.id for law in book.laws if law.applies_on(day)}
    for law in book.laws:
        if law.id in covered:
            own = [case for case in SHIPMENTS if spoken_of(book, law, case, day)]
            answers = {frozenset(evaluated(book, case, day)) for case in own}
            assert covered[law.id] == Coverage(len(own), len(answers)), law.id


@pytest.mark.parametrize("day", DAYS)
def test_a_law_is_broken_by_a_shipment_that_gets_what_it_forbids(
    book: Rulebook, day: str
) -> None:
    for case in SHIPMENTS:
        has_plan = ("documents", "plan") in evaluated(book, case, day)
        wrong = [
            law.id
            for law in book.laws
            if law.applies_on(day)
            and spoken_of(book, law, case, day)
            and has_plan == law.never
        ]
        assert [law.id for law in broken_laws(book, case, day)] == wrong


def test_the_proof_names_the_laws_that_some_shipment_breaks(book: Rulebook) -> None:
    """On any day and in any state of the notice: the proof is for all of them."""
    broken = {
        law.id
        for state in STATES
        for day in DAYS
        for case in SHIPMENTS
        for law in broken_laws(in_state(book, state), case, day)
    }
    messages = [problem.message for problem in law_problems(book, every_case(book))]
    assert {message.split("'")[1] for message in messages} == broken
    assert all("is broken" in message for message in messages)
    assert broken < {law.id for law in book.laws}
