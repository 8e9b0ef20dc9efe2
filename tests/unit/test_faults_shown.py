"""A fault that nothing finds is told with a shipment that shows it."""

from dataclasses import replace

import pytest
import yaml

from macros.guide.rules import Rulebook
from tests.mini_project import altered
from tests.seeded_faults.made import with_rules
from tests.seeded_faults.shown import REASONS, difference
from tests.small_rules import DAYS, GIVEN, evaluated

UNHEARD = "certificate/over"
"""A rule for another state of the notice."""


@pytest.mark.parametrize("today", DAYS)
def test_the_shipment_is_decided_otherwise_with_the_fault(
    book: Rulebook, today: str
) -> None:
    for name, fault in altered(book):
        if name.split("/")[0] in GIVEN and name != UNHEARD:
            given, on, _ = difference(book, fault, today)
            case = {"treatment": "none"} | yaml.safe_load(given)["given"]
            day = on.removeprefix("on: ")
            assert evaluated(book, case, day) != evaluated(fault, case, day), name


def test_it_is_told_in_the_words_of_a_scenario(book: Rulebook) -> None:
    [fault] = [fault for name, fault in altered(book) if name == "documents/loose"]
    assert [*difference(book, fault, "2026-11-29")] == [
        'given: {bulk: "yes", destination: fr}',
        "on: 2026-11-29",
        "documents: plan, with the fault nothing",
    ]


def test_a_fault_that_changes_reasons_alone_is_said_to(book: Rulebook) -> None:
    table = book.table("documents")
    twice = replace(table.rules[0], id="twice")
    fault = with_rules(book, table, [*table.rules, twice])
    assert [*difference(book, fault, "2026-11-29")] == [REASONS]
