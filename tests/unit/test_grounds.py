"""What a result says under "Why": what it rests on, and nothing else."""

from collections.abc import Mapping
from functools import cache
from itertools import combinations
from random import Random

import pytest

from macros.guide.evaluate import evaluate
from macros.guide.otherwise import catches_the_rest
from macros.guide.rules import Cube, Rule, Rulebook, compared
from macros.guide.walk import reasons, walk
from macros.site.decision import decide
from macros.site.model import Site

DAY = "2026-11-28"
RANDOM = 800

OutputNames = Mapping[str, str]


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


def certificate_chain(site: Site, facts: OutputNames, day: str) -> list[Rule]:
    """The rules that decide the certificate, the nearest first."""
    graph = site.published_graph
    rules = {f"{rule.table}/{rule.id}": rule for rule in site.rulebook.rules}
    [end] = walk(graph, facts, day).ends
    names = [rule[0] for rule in graph["rules"]]
    [answer] = [n for n in graph["ends"][end] if names[n].startswith("certificate/")]
    return [rules[names[n]] for n in reasons(graph, facts, day, answer)]


def given_by(site: Site, facts: OutputNames, day: str) -> dict[str, str]:
    """All that is known in a case: facts, notices, and what tables give."""
    book = site.rulebook
    states = {fact.id: fact.state for fact in book.facts.values() if fact.state}
    known = states | compared(book.same, facts)
    for rule in evaluate(book, facts, day):
        if book.table(rule.table).unique:
            known[rule.table] = rule.then[0]
    return known


def holds(cube: Cube, known: OutputNames, which: set[str]) -> bool:
    """Whether the conditions of `cube` on `which` hold."""
    return all(known[f] in values for f, values in cube.items() if f in which)


def suffices(book: Rulebook, rule: Rule, known: OutputNames, tables: set[str]) -> bool:
    """Whether `rule` fires whatever other tables than `tables` give."""
    seen = tables | book.facts.keys()
    others = [r for r in book.table(rule.table).rules if r is not rule]
    if catches_the_rest(rule):
        return not any(holds(c, known, seen) for r in others for c in r.cubes)
    return any(cube.keys() <= seen and holds(cube, known, seen) for cube in rule.cubes)


def nothing_in_the_way(book: Rulebook) -> set[tuple[str, str]]:
    """(table, value) that only a silent `otherwise` gives."""
    silent = [catches_the_rest(rule) and rule.silent for rule in book.rules]
    given = [(rule.table, rule.then[0]) for rule in book.rules]
    rest = {pair for pair, one in zip(given, silent, strict=True) if one}
    return rest - {pair for pair, one in zip(given, silent, strict=True) if not one}


def smallest(book: Rulebook, rule: Rule, known: OutputNames) -> set[str]:
    """The fewest tables that suffice for `rule`, found by trying.

    Those count for nothing that only say that nothing stood in the way.
    """
    every = [table.id for table in book.tables if table.unique and not table.gives]
    free = {t for t in every if (t, known[t]) in nothing_in_the_way(book)}
    heard = [table for table in every if table not in free]
    return next(
        {*tables}
        for size in range(len(heard) + 1)
        for tables in combinations(heard, size)
        if suffices(book, rule, known, {*tables, *free})
    )


def test_every_reason_rests_on_the_fewest_tables_that_suffice(
    site: Site, cases: list[tuple[dict[str, str], str]]
) -> None:
    book = site.rulebook
    for facts, day in cases:
        known = given_by(site, facts, day)
        chain = certificate_chain(site, facts, day)
        expected, waiting = {chain[0].table}, [chain[0]]
        fired = {r.table: r for r in evaluate(book, facts, day) if r.table in known}
        for rule in waiting:
            for table in smallest(book, rule, known) - expected:
                expected.add(table)
                waiting.append(fired[table])
        assert {rule.table for rule in chain} == expected, (facts, day)
        assert all(fired[rule.table] is rule for rule in chain)


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
        for rule in certificate_chain(site, facts, day)[1:]:
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
        chain = certificate_chain(site, facts, day)
        cited = [source for rule in chain for source in rule.item.data["sources"]]
        assert decide(site, facts, day).confidence == site.confidence(cited)
        silent += any(rule.silent for rule in chain)
    assert silent > len(cases) / 10


def test_the_reason_nearest_to_the_certificate_is_told_first(
    site: Site, cases: list[tuple[dict[str, str], str]]
) -> None:
    may_lead = {name: tables for name, tables, *_ in site.published_graph["rules"]}
    for facts, day in cases:
        first, *others = certificate_chain(site, facts, day)
        assert first.table == "certificate"
        led = [*may_lead[f"{first.table}/{first.id}"]]
        for rule in others:
            assert rule.table in led, (rule.id, facts)
            led += may_lead[f"{rule.table}/{rule.id}"]
