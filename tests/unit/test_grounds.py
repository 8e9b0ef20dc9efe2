"""What a result says under "Why": what it rests on, and nothing else."""

from functools import cache
from random import Random

import pytest

from macros.guide.otherwise import catches_the_rest
from macros.guide.rules import Cube, Rulebook
from macros.site.decision import decide
from macros.site.model import Site
from tests.reasons_by_trying import certificate_chain, chain_by_trying

DAY = "2026-11-28"
RANDOM = 800


@pytest.fixture(scope="module")
def cases(site: Site) -> list[tuple[dict[str, str], str]]:
    """Whole cases with their days: those of the trade desk and random ones."""
    chance = Random(20261128)  # noqa: S311 - cases, not secrets
    asked = [fact for fact in site.rulebook.facts.values() if fact.asked]
    given = [(i.data["given"], i.data["on"]) for i in site.library.items("scenarios")]
    days = [day for day, *_ in site.published_graph["epochs"][1:]]
    some = [({}, chance.choice([*days, DAY])) for _ in range(RANDOM)]
    for number, (_, day) in enumerate(some):
        near, _ = chance.choice(given)
        some[number] = (near if number % 2 else {}), day
    return [
        ({f.id: case.get(f.id) or chance.choice(f.values) for f in asked}, day)
        for case, day in given + some
    ]


def test_every_reason_rests_on_the_fewest_tables_that_suffice(
    site: Site, cases: list[tuple[dict[str, str], str]]
) -> None:
    book = site.rulebook
    for facts, day in cases:
        chain = certificate_chain(book, site.published_graph, facts, day)
        expected = chain_by_trying(book, facts, day)
        assert {rule.table: rule for rule in chain} == expected, (facts, day)


STANDS_ALONE = "not-settled"
"""A silent rule whose sentence says itself what is open: it is told where the cases
that are left have reasons of their own."""


def heard(site: Site, facts: dict[str, str], day: str) -> set[str]:
    """The rules whose reason a result tells: of those that led there, and its own."""
    leading = {t.id for t in site.rulebook.tables if t.unique and not t.gives}
    because = decide(site, facts, day).because
    return {
        rule.id
        for rule in because
        if rule.table in leading
        or (rule.table == "certificate" and not rule.item.data.get("silent"))
        or rule.id == STANDS_ALONE
    }


def test_whoever_leaves_out_what_is_not_asked_still_hears_a_reason(site: Site) -> None:
    given = [i.data for i in site.library.items("scenarios") if i.data["on"] > "2026"]
    tried = 0
    for facts, day in [(i["given"], i["on"]) for i in given[::6]]:
        for fact in facts:
            fewer = {name: value for name, value in facts.items() if name != fact}
            told = decide(site, fewer, day)
            if told.missing or fact in told.assumed or not heard(site, facts, day):
                continue
            tried += 1
            assert heard(site, fewer, day), fewer
    assert tried


@cache
def asked_in(book: Rulebook, table: str, value: str) -> frozenset[str]:
    """The destinations at which a rule of another table may ask for `value`."""
    return frozenset().union(
        *(
            destinations(book, cube)
            for rule in book.rules
            if rule.table != table
            for cube in rule.cubes
            if value in cube.get(table, ()) and not catches_the_rest(rule)
        )
    )


@cache
def leading_to(book: Rulebook, table: str, value: str) -> frozenset[str]:
    """The destinations at which `table` may give `value`."""
    return frozenset().union(
        *(
            destinations(book, cube)
            for rule in book.table(table).rules
            if value in rule.then
            for cube in rule.cubes
        )
    )


def destinations(book: Rulebook, cube: Cube) -> frozenset[str]:
    """The destinations that the conditions of `cube` name, in its facts or tables."""
    every = frozenset(book.facts["destination"].values)
    places = cube.get("destination", every)
    tables = {table.id for table in book.tables}
    for table in cube.keys() & tables:
        led = (leading_to(book, table, value) for value in cube[table])
        places &= frozenset().union(*led)
    return places


def test_no_reason_speaks_of_another_market(
    site: Site, cases: list[tuple[dict[str, str], str]]
) -> None:
    """A table that only rules for other destinations ask plays no part."""
    book = site.rulebook
    for facts, day in cases:
        for rule in certificate_chain(site.rulebook, site.published_graph, facts, day)[
            1:
        ]:
            values = {r.then[0] for r in book.table(rule.table).rules}
            asked = (asked_in(book, rule.table, value) for value in values)
            there = facts["destination"] in frozenset().union(*asked)
            assert there or rule.silent, (rule.id, facts)


def test_every_result_is_told_why_by_a_rule_with_a_source(
    site: Site, cases: list[tuple[dict[str, str], str]]
) -> None:
    for facts, day in cases:
        result = decide(site, facts, day)
        first = result.because[0]
        assert site.rulebook.table(first.table).unique, (facts, day)
        assert not any(rule.silent for rule in result.because), (facts, day)
        assert first.item.data["sources"]


def test_silence_leaves_the_confidence_of_a_result_as_it_is(
    site: Site, cases: list[tuple[dict[str, str], str]]
) -> None:
    silent = 0
    for facts, day in cases:
        chain = certificate_chain(site.rulebook, site.published_graph, facts, day)
        cited = [source for rule in chain for source in rule.item.data["sources"]]
        assert decide(site, facts, day).confidence == site.confidence(cited)
        silent += any(rule.silent for rule in chain)
    assert silent > len(cases) / 10


def test_the_reason_nearest_to_the_certificate_is_told_first(
    site: Site, cases: list[tuple[dict[str, str], str]]
) -> None:
    may_lead = {name: tables for name, tables, *_ in site.published_graph["rules"]}
    for facts, day in cases:
        first, *others = certificate_chain(
            site.rulebook, site.published_graph, facts, day
        )
        assert first.table == "certificate"
        led = [*may_lead[f"{first.table}/{first.id}"]]
        for rule in others:
            assert rule.table in led, (rule.id, facts)
            led += may_lead[f"{rule.table}/{rule.id}"]
