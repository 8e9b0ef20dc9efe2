"""Whom a change touches: exactly the destinations that are told otherwise."""

from dataclasses import replace
from itertools import product
from random import Random

import pytest

from macros.guide.evaluate import evaluate
from macros.guide.lock import lock_of
from macros.guide.order import epochs
from macros.guide.rules import Rulebook
from macros.guide.touched import WHERE, as_data, touched
from macros.site.model import Site
from tests.mini_project import project, rulebook_of


@pytest.fixture(scope="module")
def mini(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    return rulebook_of(project(tmp_path_factory.mktemp("mini")))


def outcomes(book: Rulebook, facts: dict[str, str], day: str) -> set[tuple[str, str]]:
    return {(r.table, w) for r in evaluate(book, facts, day) for w in r.then}


def altered(book: Rulebook) -> list[Rulebook]:
    """`book` with each rule alone giving each other thing, or nothing if it may."""
    found = []
    for table in book.tables:
        for number, rule in enumerate(table.rules):
            others = sorted({*table.values} - {*rule.then})
            for one in [*others, *([] if table.unique else [None])]:
                rules = [r for r in table.rules if r is not rule]
                if one:
                    rules.insert(number, replace(rule, then=(one,)))
                new = replace(table, rules=tuple(rules))
                tables = [new if t is table else t for t in book.tables]
                found.append(replace(book, tables=tuple(tables)))
    return found


def test_each_rule_altered_alone_touches_the_places_that_brute_force_finds(
    mini: Rulebook,
) -> None:
    asked = {f.id: f.values for f in mini.facts.values() if f.asked}
    cases = [dict(zip(asked, one, strict=True)) for one in product(*asked.values())]
    given = {table.id for table in mini.tables if table.gives}
    books = altered(mini)
    assert len(books) > 3
    for other in books:
        expected = {
            case[WHERE]
            for case in cases
            for day in epochs(mini)
            if any(
                table in given
                for table, _ in outcomes(mini, case, day) ^ outcomes(other, case, day)
            )
        }
        assert touched(lock_of(mini), lock_of(other)).places == expected


def test_a_shipment_that_is_told_otherwise_goes_to_a_place_that_is_touched(
    site: Site,
) -> None:
    chance = Random(7)  # noqa: S311 - cases, not secrets
    book = site.rulebook
    old, differing = lock_of(book), 0
    asked = [fact for fact in book.facts.values() if fact.asked]
    for other in chance.sample(altered(book), 6):
        found = touched(old, lock_of(other))
        for _ in range(300):
            facts = {f.id: f.usual or chance.choice(f.values) for f in asked}
            if outcomes(book, facts, "2026-11-28") != outcomes(
                other, facts, "2026-11-28"
            ):
                differing += 1
                assert facts[WHERE] in found.places
    assert differing > 5


def test_nothing_changed_touches_nobody(site: Site) -> None:
    found = touched(lock_of(site.rulebook), lock_of(site.rulebook))
    assert as_data(found, {"us": 1}, {"eu-coi": 1}) == {}


def test_a_change_of_every_destination_says_so(mini: Rulebook) -> None:
    found = touched(lock_of(mini), lock_of(mini))
    whole = replace(found, places=frozenset(["us", "eu"]), all_places=True)
    assert as_data(whole, {"us": 1}, {}) == {"everywhere": True}
