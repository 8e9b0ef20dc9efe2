"""In which order tables are read: each after those that it tests.

Owns that order, and how it is said that there is none. In which order facts are asked
is decided by `order`.
"""

from collections.abc import Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from macros.data.problems import Problem
from macros.guide.rules import Table


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
