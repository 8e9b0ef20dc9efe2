"""The order of questions and of tables, and the epochs in which the same rules apply.

Owns what follows from the tables as a whole, before any case is looked at, and how it
is said that tables, each read after those that it tests, have no order.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from macros.data.problems import Problem
from macros.guide.rules import BEGINNING, END, Rulebook, Table

MANY = 0.25
"""The weight from which on a fact is one of those that most answers turn on."""


def question_order(rulebook: Rulebook) -> list[str]:
    """Facts in the order to ask: what the answer turns on most, first.

    A fact weighs as much as the share of rules that test it, in the tables
    that decide what is needed; a table tested there passes its share on to the
    facts it tests itself. Facts that only supporting tables test follow.
    Only three ranks count and a tie keeps the order of the file, so one new
    rule rarely moves a question. A fact that compares two others follows them.
    """
    others = [table for table in rulebook.tables if not table.unique]
    weights = [_weights(_deciding(rulebook), rulebook), _weights(others, rulebook)]
    order = sorted(rulebook.facts, key=lambda f: [-_rank(w.get(f, 0)) for w in weights])
    for fact in rulebook.facts.values():
        if fact.same:
            order.remove(fact.id)
            order.insert(max(order.index(other) for other in fact.same) + 1, fact.id)
    return order


def offered_facts(rulebook: Rulebook) -> set[str]:
    """Facts that decide no certificate: offered with the result, not asked."""
    return rulebook.facts.keys() - _weights(_deciding(rulebook), rulebook).keys()


def _deciding(rulebook: Rulebook) -> list[Table]:
    return [table for table in rulebook.tables if table.unique and table.gives]


def _rank(weight: float) -> int:
    """2 for what many rules turn on, 1 for what any rule does, 0 for none."""
    return (weight >= MANY) + (weight > 0)


def _weights(tables: list[Table], rulebook: Rulebook) -> dict[str, float]:
    """Fact -> the share of the rules of `tables` that turn on it."""
    weights: dict[str, float] = {}
    waiting = {table.id: 1.0 for table in tables}
    for table in reversed(rulebook.tables):
        share = waiting.pop(table.id, 0) / max(len(table.rules), 1)
        for rule in table.rules if share else ():
            for fact in {fact for cube in rule.cubes for fact in cube}:
                of_fact = weights if fact in rulebook.facts else waiting
                of_fact[fact] = of_fact.get(fact, 0) + share
    return weights


def epochs(rulebook: Rulebook) -> list[str]:
    """The first day of each span in which the same rules apply, in order."""
    days = {BEGINNING}
    for rule in rulebook.rules:
        days.add(rule.first)
        if rule.last != END:
            after = date.fromisoformat(rule.last) + timedelta(days=1)
            days.add(after.isoformat())
    return sorted(days)


def in_order(tables: Mapping[str, Table], problems: list[Problem]) -> Sequence[Table]:
    """`tables` (by id), each after those that its rules test.

    None if they test each other: then each rule that does goes to `problems`.
    """
    # Keys in their order, not a set: a build must be the same in every process.
    tested = {
        id_: {
            fact: None
            for rule in table.rules
            for cube in rule.cubes
            for fact in cube
            if fact in tables
        }
        for id_, table in tables.items()
    }
    try:
        return [tables[id_] for id_ in TopologicalSorter(tested).static_order()]
    except CycleError as error:
        circle: list[str] = error.args[1][::-1]
        message = f"the tables use each other: {' -> '.join(circle)}"
        for table, other in pairwise(circle):
            rules = tables[table].rules
            rule = next(r for r in rules if any(other in cube for cube in r.cubes))
            here = f"here {table} tests {other}"
            problems.append(Problem(rule.item.position, message, here))
        return []
