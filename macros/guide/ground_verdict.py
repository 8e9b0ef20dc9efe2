"""Whether it is sure yet on which tables a rule rests.

Owns that verdict for a part of the cases: from the conditions that facts leave
standing there, and from what each table may still give. The conditions are the rule's
own, or for one that catches the rest those of its neighbors, which all have to fail
there.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, combinations
from typing import NamedTuple

from macros.guide.bits import as_bits, bits
from macros.guide.graph import Graph, Ref
from macros.guide.otherwise import catches_the_rest
from macros.guide.rules import Cube, Rule, Rulebook

Tables = tuple[str, ...]
"""Tables, in the order of the rulebook."""

Outputs = frozenset[tuple[str, str]]
"""(table, value) pairs."""


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


class Fired:
    """What some end below a node of `graph` holds; kept once it is found."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self.rules = cache(self._rules)
        self.values = cache(self._values)

    def _rules(self, ref: Ref) -> frozenset[Rule]:
        if ref < 0:
            return frozenset(self._graph.ends[~ref])
        children = {*self._graph.nodes[ref][1]}
        return frozenset().union(*map(self.rules, children))

    def _values(self, table: str, ref: Ref) -> frozenset[str]:
        return frozenset(r.then[0] for r in self.rules(ref) if r.table == table)


class Known(NamedTuple):
    """What is known where a table stands.

    The conditions that it fails for certain, and those that it may fail, as bits; and
    of both those for which what is unheard is enough.
    """

    fails: int
    may_fail: int
    unheard: int
    may_be_unheard: int


class Verdict:
    """What is sure of the `conditions` of one rule, which ask `tables`."""

    def __init__(
        self,
        conditions: Sequence[Condition],
        tables: Tables,
        unheard: Outputs,
        fired: Fired,
    ) -> None:
        self._conditions, self._tables = conditions, tables
        self._fired, self._unheard = fired, unheard
        self._heard = {
            table
            for one in conditions
            for table, values in one.tables.items()
            if any((table, value) not in unheard for value in values)
        }
        numbers = range(len(tables))
        sizes = range(len(tables) + 1)
        self._sets = [*chain.from_iterable(combinations(numbers, n) for n in sizes)]
        self.known = cache(self._known)

    def _known(self, number: int, ref: Ref) -> Known:
        """What is known where the table `number` stands at `ref`."""
        table = self._tables[number]
        outputs = self._fired.values(table, ref)
        asked = {
            n: one.tables[table]
            for n, one in enumerate(self._conditions)
            if table in one.tables
        }
        fails = as_bits(n for n, values in asked.items() if not values & outputs)
        may_fail = as_bits(n for n, values in asked.items() if not outputs <= values)
        free = {value for value in outputs if (table, value) in self._unheard}
        may_be_unheard = as_bits(n for n, values in asked.items() if free - values)
        return Known(fails, may_fail, fails if free == outputs else 0, may_be_unheard)

    def of_one(self, alive: int, sure: int, known: Sequence[Known]) -> Tables | None:
        """The tables that count where at least one of `alive` holds.

        Those of the condition that holds and asks the fewest; None if that is not
        sure. Of `sure` only tables are left to tell.
        """
        for table in known:
            sure &= ~table.may_fail
        candidates = {self._asked(n) for n in bits(alive)}
        if len(candidates) > 1 and sure != alive:
            return None
        return min(candidates, key=self._rank)

    def of_none(self, alive: int, sure: int, known: Sequence[Known]) -> Tables | None:
        """The fewest tables by which all of `alive` fail; None if it is not sure which.

        What fails by what is unheard needs none. Of `sure` only tables are left.
        """
        for table in known:
            alive &= ~table.unheard
            sure &= ~table.may_be_unheard
        numbers = self._failing(alive, [table.fails for table in known])
        if numbers is None:
            return None
        if numbers != self._failing(sure, [table.may_fail for table in known]):
            return None
        return tuple(self._tables[n] for n in numbers)

    def _failing(self, alive: int, fails: Sequence[int]) -> tuple[int, ...] | None:
        """The first of the fewest tables by which all of `alive` fail."""
        for numbers in self._sets:
            left = alive
            for n in numbers:
                left &= ~fails[n]
            if not left:
                return numbers
        return None

    def _asked(self, number: int) -> Tables:
        """The tables of one condition, but for those that are never heard."""
        asked = self._conditions[number].tables
        return tuple(t for t in self._tables if t in asked and t in self._heard)

    def _rank(self, tables: Tables) -> tuple[int, list[int]]:
        return len(tables), [self._tables.index(table) for table in tables]
