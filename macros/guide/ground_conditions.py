"""The conditions that tell on what a rule rests, in two parts: facts and tables.

Owns which they are: its own, or for a rule that catches the rest those of its
neighbors, which all have to fail there.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.guide.otherwise import catches_the_rest
from macros.guide.rules import Cube, Rule, Rulebook


@dataclass(frozen=True)
class Condition:
    """What a cube asks of facts, and what of tables."""

    facts: Cube
    tables: Cube


def conditions_of(rule: Rule, book: Rulebook) -> list[Condition]:
    """The conditions of `rule`; if it catches the rest, those of its neighbors."""
    if not catches_the_rest(rule):
        return [*_read(rule.cubes, book)]
    others = [other for other in book.table(rule.table).rules if other is not rule]
    return [*_read((cube for other in others for cube in other.cubes), book)]


def _read(cubes: Iterable[Cube], book: Rulebook) -> Iterator[Condition]:
    """Those of `cubes` that the states of the notices allow."""
    facts, states = book.facts, book.states
    for cube in cubes:
        if all(states[f] in values for f, values in cube.items() if f in states):
            asked = {f: v for f, v in cube.items() if f in facts and f not in states}
            tables = {t: v for t, v in cube.items() if t not in facts}
            yield Condition(asked, tables)
