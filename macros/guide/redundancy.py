"""Conditions that change nothing.

Owns the proof that every condition of every rule matters: with it flipped,
alone, some case of some epoch must tell the reader something else.
"""

from collections.abc import Iterator
from functools import partial, reduce
from operator import and_

from macros.data.problems import Problem
from macros.guide.ends import EndSets
from macros.guide.graph import Graph
from macros.guide.idle_values import idle_values, take_out
from macros.guide.otherwise import OTHERWISE
from macros.guide.rules import Cube, Rule, Rulebook


def empty_conditions(
    rulebook: Rulebook, graph: Graph, firing: set[Rule]
) -> Iterator[Problem]:
    """Conditions whose flipping, alone, changes nothing in any case.

    `graph` is that of `every_case`; `firing` are the rules that fire in some case of
    it: one that never does is told elsewhere.
    """
    unique = {table.id for table in rulebook.tables if table.unique}
    domains = {id_: frozenset(fact.values) for id_, fact in rulebook.facts.items()}
    for table in rulebook.tables:
        if table.unique:
            domains[table.id] = frozenset(rule.then[0] for rule in table.rules)
    ends = EndSets(graph)
    for rule in rulebook.rules:
        written = rule in firing and rule.item.data["when"] != OTHERWISE
        if written:
            changes = partial(_changes, ends, unique)
            yield from idle_values(rulebook, domains, ends, rule, changes)
        for number, cube in enumerate(rule.cubes if written else ()):
            for fact in cube:
                flipped = {**cube, fact: domains[fact] - cube[fact]}
                if not _changes(ends, unique, rule, flipped):
                    path = ("when", number) if len(rule.cubes) > 1 else ("when",)
                    message = f"the condition on {fact} in '{rule.id}' changes nothing"
                    position = rule.item.source.key_position(
                        (*rule.item.key_path, *path, fact)
                    )
                    yield Problem(position, message, take_out(rulebook, flipped))


def _changes(ends: EndSets, unique: set[str], rule: Rule, cube: Cube) -> bool:
    """Whether some case in `cube` does not already get what `rule` gives.

    In a `unique` table another rule gives it elsewhere: there any case counts. What
    compares two facts may be said beside them, though it follows, for who reads it.
    """
    own = (ends.giving.get((rule.table, word), 0) for word in rule.then)
    wanted = ends.all & ~reduce(and_, own, ends.all)
    if rule.table in unique:
        wanted |= ends.of_table.get(rule.table, 0)
    for table in cube.keys() - ends.graph.classes.keys():
        # Where nothing asks what a table gives, it may be any of these.
        unasked = ends.all & ~ends.of_table.get(table, 0) if cube[table] else 0
        wanted &= ends.with_any(table, cube[table]) | unasked
    return ends.leads_under(rule, wanted, cube)
