"""The conditions that tell on what a rule rests, in two parts: facts and tables.

Owns which they are: its own, or for a rule that catches the rest those of its
neighbors, which all have to fail there.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from macros.guide.otherwise import catches_the_rest
from macros.guide.rules import Cube, Rule, Rulebook

Outputs = frozenset[tuple[str, str]]
"""(table, value) pairs."""


@dataclass(frozen=True)
class Condition:
    """What a cube asks of facts, and what of tables."""

    facts: Cube
    tables: Cube


def conditions_of(rule: Rule, book: Rulebook, unheard: Outputs) -> list[Condition]:
    """The conditions of `rule`; if it catches the rest, those of its neighbors."""
    if not catches_the_rest(rule):
        return [*_read(rule.cubes, book)]
    others = [other for other in book.table(rule.table).rules if other is not rule]
    named = [*_read((cube for other in others for cube in other.cubes), book)]
    return [*_without(named, _certain(named, book, unheard))]


def _read(cubes: Iterable[Cube], book: Rulebook) -> Iterator[Condition]:
    """Those of `cubes` that the states of the notices allow."""
    facts, states = book.facts, book.states
    for cube in cubes:
        if all(states[f] in values for f, values in cube.items() if f in states):
            asked = {f: v for f, v in cube.items() if f in facts and f not in states}
            tables = {t: v for t, v in cube.items() if t not in facts}
            yield Condition(asked, tables)


def _certain(
    conditions: Iterable[Condition], book: Rulebook, unheard: Outputs
) -> dict[str, frozenset[str]]:
    """Tables that give only what is `unheard` where all `conditions` fail."""
    left: dict[str, frozenset[str]] = {}
    for one in conditions:
        if not one.facts and len(one.tables) == 1:
            [(table, values)] = one.tables.items()
            every = frozenset(rule.then[0] for rule in book.table(table).rules)
            left[table] = left.get(table, every) - values
    return {
        table: values
        for table, values in left.items()
        if all((table, value) in unheard for value in values)
    }


def _without(
    conditions: Iterable[Condition], certain: Mapping[str, frozenset[str]]
) -> Iterator[Condition]:
    """The `conditions` that may hold, less what is `certain` of tables."""
    for one in conditions:
        if all(v & certain.get(table, v) for table, v in one.tables.items()):
            left = {
                table: values
                for table, values in one.tables.items()
                if table not in certain or not certain[table] <= values
            }
            yield Condition(one.facts, left)
