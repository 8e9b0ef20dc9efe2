"""The meaning of the decision tables, rule by rule as they are written.

Owns the reference evaluator. It shares nothing with the compiler but the
reading of the tables, so that the two can be held against each other.
Its answers for a table are cached: without, the tests that walk every route
would not end.
"""

from collections.abc import Collection, Mapping
from functools import lru_cache

from macros.guide.otherwise import catches_the_rest
from macros.guide.rules import Cube, Rule, Rulebook, Table, compared


class UndecidedError(Exception):
    """The result turns on a fact that is not known."""

    def __init__(self, fact: str) -> None:
        super().__init__(fact)
        self.fact = fact


class ContradictionError(Exception):
    """A unique table has no rule that fires, or more than one."""


def evaluate(
    rulebook: Rulebook, facts: Mapping[str, str], day: str
) -> tuple[Rule, ...]:
    """The rules that fire for `facts` on `day`, table by table.

    A missing fact matters only if what is given turns on it: then
    UndecidedError names it. A table that only feeds others may stay open.
    ContradictionError if a unique table does not give exactly one output.
    """
    decided = rulebook.states | compared(rulebook.same, facts)
    fired: list[Rule] = []
    open_: dict[str, UndecidedError] = {}
    for table in rulebook.tables:
        try:
            rules = _firing(table, decided, day)
        except UndecidedError as error:
            cause = open_.get(error.fact, error)
            if table.gives:
                raise cause from error
            open_[table.id] = cause
        else:
            if table.unique:
                if len(rules) != 1:
                    ids = [rule.id for rule in rules]
                    raise ContradictionError(f"{table.id}: {ids}")
                decided[table.id] = rules[0].then[0]
            fired += rules
    return tuple(fired)


def _firing(table: Table, facts: Mapping[str, str], day: str) -> tuple[Rule, ...]:
    """The rules of `table` that fire; the one that catches the rest, if no other."""
    tested = tuple(
        [
            (fact, alike.get(facts[fact], ""))
            for fact, alike in _tested(table)
            if fact in facts
        ]
    )
    rules, missing = _remembered(table, _like(table, day), tested)
    if missing:
        raise UndecidedError(missing)
    return rules


@lru_cache(maxsize=1000)
def _tested(table: Table) -> tuple[tuple[str, Mapping[str, str]], ...]:
    """All that the rules of `table` look at, each once, with its values.

    Those that all its conditions hold alike lead to one of them; the others, which
    none holds, are left out.
    """
    conditions: dict[str, list[frozenset[str]]] = {}
    for rule in table.rules:
        for cube in rule.cubes:
            for fact, values in cube.items():
                conditions.setdefault(fact, []).append(values)
    return tuple((fact, _alike(sets)) for fact, sets in conditions.items())


def _alike(conditions: Collection[frozenset[str]]) -> dict[str, str]:
    """Each value of `conditions` -> the first that is in the same of them."""
    distinct = {*conditions}
    held = {
        value: frozenset(c for c in distinct if value in c)
        for value in sorted(frozenset().union(*distinct))
    }
    first: dict[frozenset[frozenset[str]], str] = {}
    return {value: first.setdefault(sets, value) for value, sets in held.items()}


@lru_cache(maxsize=10_000)
def _like(table: Table, day: str) -> str:
    """The first day on which the same rules of `table` apply as on `day`.

    So what is remembered of it holds on all days that only change other tables.
    """
    rules = _on_day(table, day)
    days = {d for rule in table.rules for d in (rule.first, rule.last)} | {day}
    return next(d for d in sorted(days) if _on_day(table, d) == rules)


@lru_cache(maxsize=100_000)
def _remembered(
    table: Table, day: str, tested: tuple[tuple[str, str], ...]
) -> tuple[tuple[Rule, ...], str]:
    """The rules of `table` that fire, or the fact that is missing to tell.

    Nothing but what the table tests can change it, so that cases which differ in
    other facts, or in values that it does not tell apart, need not be decided twice.
    """
    facts = dict(tested)
    named, rest = _on_day(table, day)
    try:
        fired = [rule for rule in named if _fires(rule, facts)]
    except UndecidedError as error:
        return (), error.fact
    return tuple(fired) or rest, ""


@lru_cache(maxsize=10_000)
def _on_day(table: Table, day: str) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    """The rules of `table` that apply on `day`: the named ones, and of the rest."""
    rules = [rule for rule in table.rules if rule.applies_on(day)]
    rest = tuple(filter(catches_the_rest, rules))
    return tuple(rule for rule in rules if rule not in rest), rest


def _fires(rule: Rule, facts: Mapping[str, str]) -> bool:
    missing: str | None = None
    for cube in rule.cubes:
        try:
            if _holds(cube, facts):
                return True
        except UndecidedError as error:
            missing = error.fact
    if missing:
        raise UndecidedError(missing)
    return False


def _holds(cube: Cube, facts: Mapping[str, str]) -> bool:
    missing: str | None = None
    for fact, values in cube.items():
        value = facts.get(fact)
        if value is None:
            missing = missing or fact
        elif value not in values:
            return False
    if missing:
        raise UndecidedError(missing)
    return True
