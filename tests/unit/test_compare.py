"""A change of rules holds exactly the cases that are told otherwise."""

from collections.abc import Mapping
from dataclasses import replace
from random import Random

from macros.guide.compare import Change, changes
from macros.guide.evaluate import evaluate
from macros.guide.lock import Lock, lock_of
from macros.guide.rules import Fact, Rule, Rulebook, compared
from macros.site.model import Site


def told_by(book: Rulebook, facts: Mapping[str, str], day: str) -> set[str]:
    fired = evaluate(book, facts, day)
    return {
        f"{r.table}/{w}" for r in fired if book.table(r.table).gives for w in r.then
    }


def within(change: Change, facts: Mapping[str, str], day: str) -> bool:
    return change.first <= day <= change.last and any(
        all(facts[f] in values for f, values in cube.items()) for cube in change.cases
    )


def rewritten(book: Rulebook, chance: Random) -> Rulebook:
    """`book` with another outcome of one rule, without a gap or an overlap."""
    table = chance.choice([table for table in book.tables if table.gives])
    rule = chance.choice(table.rules)
    other = chance.choice([v for v in table.values if v not in rule.then])
    return with_rule(book, rule, replace(rule, then=(other,)))


def with_rule(book: Rulebook, old: Rule, new: Rule) -> Rulebook:
    """`book` with one rule in place of another; its other tables are the same."""
    table = book.table(old.table)
    other = replace(table, rules=tuple(new if r is old else r for r in table.rules))
    tables = [other if t is table else t for t in book.tables]
    return replace(book, tables=tuple(tables))


def _likely(fact: Fact, chance: Random) -> str:
    """A value of `fact`, mostly the one of goods that nothing keeps from travelling."""
    if fact.free or chance.random() < 0.2:
        return chance.choice(fact.values)
    return fact.default or fact.values[0]


def test_exactly_the_cases_that_are_told_otherwise_are_in_a_change(
    site: Site, lock: Lock
) -> None:
    chance = Random(20261128)  # noqa: S311 - cases, not secrets
    book, days = site.rulebook, ["2024-01-01", "2025-06-01", "2026-11-28", "2027-06-01"]
    touched = 0
    likely = ["us", "de", "ca", "jp", "ec"]
    for _ in range(6):
        other = rewritten(book, chance)
        differences = changes(lock, lock_of(other), book.same)
        for _ in range(800):
            facts = {f.id: _likely(f, chance) for f in book.facts.values() if f.asked}
            facts["destination"] = chance.choice(likely)
            facts["origin"] = chance.choice(likely)
            day = chance.choice(days)
            differs = told_by(book, facts, day) != told_by(other, facts, day)
            whole = compared(book.same, facts)
            inside = any(within(change, whole, day) for change in differences)
            assert differs == inside or not all(c.complete for c in differences)
            touched += differs
    assert touched > 20
