"""The space of all cases, cut only where some rule looks.

Owns the sets with which a rulebook is explored exactly, however many cases there are: a
state on the way is a level and the cubes still alive there, as the bits of one integer.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_

from macros.guide.alike import Alike
from macros.guide.bits import bits
from macros.guide.cube_sets import CubeSets
from macros.guide.order import question_order
from macros.guide.rules import Rulebook, Table


@dataclass(frozen=True)
class Level:
    """One fact in the order of decision.

    An asked fact has `columns`: for each class of values that no rule tells
    apart, the values and the cubes that admit them. A table's own level has
    none: there its output follows from what is alive. `turning` are the cubes that
    turn on it: those that not every class admits, or that ask the output. What a
    reader is given is told `always`, whether a cube asks it or not.
    """

    fact: str
    columns: tuple[tuple[frozenset[str], int], ...] = ()
    turning: int = 0
    always: bool = False


@dataclass(frozen=True)
class Output:
    """What a unique table may give: the cubes that give it, and that admit it."""

    value: str
    given_by: int
    admitted_by: int


class Space(CubeSets):
    """The tables of a rulebook, laid out for exploration."""

    def __init__(self, rulebook: Rulebook, tables: Iterable[Table]) -> None:
        super().__init__(tables)
        self.rulebook = rulebook
        self.needs = {
            table.id: {f for rule in table.rules for cube in rule.cubes for f in cube}
            for table in self.tables
        }
        self.feeding = [table.id for table in self.tables if not table.gives]
        unique = [table for table in self.tables if table.unique]
        self.outputs = {table.id: self._outputs(table) for table in unique}
        self._asked_tables = [
            (self.of_table[id_], self.asking[id_], outputs)
            for id_, outputs in self.outputs.items()
            if self.asking[id_]
        ]
        self._feeding_last_first = [
            (id_, self.of_table[id_], self.asking[id_]) for id_ in self.feeding[::-1]
        ]
        self._told: dict[int, tuple[int, bool]] = {}
        self._possible: dict[int, int] = {}
        self._pruned: dict[tuple[int, frozenset[str]], int] = {}
        self.levels = self._levels(unique)
        order = [level.fact for level in self.levels]
        self.alike = Alike(self, order, self.feeding)

    def cone(self, tables: Iterable[str]) -> set[str]:
        """`tables` and every table that they use, directly or not."""
        cone, waiting = set(), list(tables)
        while waiting:
            table = waiting.pop()
            cone.add(table)
            waiting += (self.needs[table] & self.needs.keys()) - cone
        return cone

    def told(self, table: str, alive: int) -> tuple[int, bool]:
        """What of `alive` admits what `table` gives, and whether one rule gives it.

        In a gap nothing does; where two rules fire, the first output counts.
        """
        own = alive & self.of_table[table]
        if own not in self._told:
            admitted = (o.admitted_by for o in self.outputs[table] if own & o.given_by)
            self._told[own] = next(admitted, 0), len(self.fired(own)) == 1
        admitting, decided = self._told[own]
        return alive & admitting, decided

    def prune(
        self, alive: int, before: int = -1, own: frozenset[str] = frozenset()
    ) -> int:
        """Drop cubes that wait for an output which can no longer come.

        That only saves work: such cubes are not alive at any end. Dropped too
        are those of feeding tables that nothing alive asks any more, but for
        tables that are explored for their `own` sake. What was alive `before` was
        pruned itself, so that only what has gone since can let more go.
        """
        key = (alive, own)
        if key not in self._pruned:
            self._pruned[key] = self._prune(alive, before ^ (before & alive), own)
        return self._pruned[key]

    def _prune(self, alive: int, gone: int, own: frozenset[str]) -> int:
        for own_cubes, asking, outputs in self._asked_tables:
            if not gone & own_cubes or not alive & asking:
                continue
            giving = alive & own_cubes
            if giving not in self._possible:
                admitted = (o.admitted_by for o in outputs if giving & o.given_by)
                self._possible[giving] = reduce(or_, admitted, 0)
            left = alive & self._possible[giving]
            if left:
                gone |= alive ^ left
                alive = left
        for table, own_cubes, asking in self._feeding_last_first:
            if gone & asking and not alive & asking and table not in own:
                lost = alive & own_cubes
                gone |= lost
                alive ^= lost
        return alive

    def _outputs(self, table: Table) -> tuple[Output, ...]:
        admitting = self.admitting(table.id)
        outputs: dict[str, int] = {}
        for index in bits(self.of_table[table.id]):
            value = self.rule_of[index].then[0]
            outputs[value] = outputs.get(value, 0) | 1 << index
        return tuple(
            Output(value, cubes, admitting.get(value, admitting[""]))
            for value, cubes in outputs.items()
        )

    def _levels(self, unique: list[Table]) -> list[Level]:
        """Asked facts in their order; each table as soon as it can be known."""
        levels: list[Level] = []
        decided: set[str] = set()
        for fact in question_order(self.rulebook):
            levels.append(self._asked(fact))
            decided.add(fact)
            for table in unique:
                if table.id not in decided and self.needs[table.id] <= decided:
                    asking, always = self.asking[table.id], bool(table.gives)
                    levels.append(Level(table.id, (), asking, always))
                    decided.add(table.id)
        return levels

    def _asked(self, fact: str) -> Level:
        admitting = self.admitting(fact)
        classes: dict[int, list[str]] = {}
        for value in self.rulebook.facts[fact].values:
            classes.setdefault(admitting.get(value, admitting[""]), []).append(value)
        columns = tuple((frozenset(v), c) for c, v in classes.items())
        return Level(fact, columns, self.every ^ reduce(and_, classes))
