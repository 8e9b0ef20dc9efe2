"""The cubes of tables, numbered, and the sets of them that tables and days single out.

Owns these sets, each as the bits of one integer. Does not explore them.
"""

from collections.abc import Collection, Iterable, Mapping
from functools import reduce
from operator import or_

from macros.guide.bits import bits
from macros.guide.rules import Rule, Table


class CubeSets:
    """The cubes of `tables`, in their order, and the rule of each.

    `every` is all of them; `of_table` and `asking` are those of a table, and those that
    ask what it gives.
    """

    def __init__(self, tables: Iterable[Table]) -> None:
        self.tables = tuple(tables)
        rules = [rule for table in self.tables for rule in table.rules]
        self.cubes = [cube for rule in rules for cube in rule.cubes]
        self.rule_of = [rule for rule in rules for _ in rule.cubes]
        self.every = (1 << len(self.cubes)) - 1
        self.of_table = {table.id: 0 for table in self.tables}
        self._in_force: dict[tuple[str, str], int] = {}
        for index, rule in enumerate(self.rule_of):
            days = rule.first, rule.last
            self._in_force[days] = self._in_force.get(days, 0) | 1 << index
            self.of_table[rule.table] |= 1 << index
        self._testing: dict[str, dict[frozenset[str], int]] = {}
        """What cubes test -> the values that they want of it -> the cubes that do."""
        for index, cube in enumerate(self.cubes):
            for fact, values in cube.items():
                wanting = self._testing.setdefault(fact, {})
                wanting[values] = wanting.get(values, 0) | 1 << index
        self.asking = {table: self.testing(table) for table in self.of_table}
        self._fired: dict[int, tuple[Rule, ...]] = {}

    def testing(self, fact: str) -> int:
        """The cubes that test `fact`."""
        return reduce(or_, self._testing.get(fact, {}).values(), 0)

    def alive_on(self, day: str, tables: Collection[str]) -> int:
        """The cubes of `tables` whose rules apply on `day`."""
        in_force = (
            cubes
            for (first, last), cubes in self._in_force.items()
            if first <= day <= last
        )
        of_tables = (self.of_table[table] for table in tables)
        return reduce(or_, in_force, 0) & reduce(or_, of_tables, 0)

    def fired(self, alive: int) -> tuple[Rule, ...]:
        """The rules of the cubes `alive`, in the order of the tables."""
        if alive not in self._fired:
            rules = dict.fromkeys(self.rule_of[i] for i in bits(alive))
            self._fired[alive] = tuple(rules)
        return self._fired[alive]

    def admitting(self, fact: str) -> Mapping[str, int]:
        """Value of `fact` -> the cubes that admit it; "" -> the indifferent."""
        free = self.every ^ self.testing(fact)
        admitting = {"": free}
        for values, cubes in self._testing.get(fact, {}).items():
            for value in values:
                admitting[value] = admitting.get(value, free) | cubes
        return admitting
