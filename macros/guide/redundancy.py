"""Conditions that change nothing.

Owns the proof that every condition of every rule matters: with it flipped,
alone, some case of some epoch must tell the reader something else.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from macros.data.problems import Problem
from macros.guide.case_link import link
from macros.guide.graph import GUIDE, Graph, outcome
from macros.guide.otherwise import OTHERWISE
from macros.guide.rules import Cube, Rule, Rulebook


@dataclass(frozen=True)
class _End:
    """What holds at an end of the graph: outputs of unique tables, and all of them."""

    unique: Mapping[str, str]
    outputs: frozenset[tuple[str, str]]


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
    ends = [
        _End({r.table: r.then[0] for r in rules if r.table in unique}, outcome(rules))
        for rules in graph.ends
    ]
    for rule in rulebook.rules:
        written = rule in firing and rule.item.data["when"] != OTHERWISE
        for number, cube in enumerate(rule.cubes if written else ()):
            for fact in cube:
                flipped = {**cube, fact: domains[fact] - cube[fact]}
                if not _changes(graph, ends, rule, flipped):
                    path = ("when", number) if len(rule.cubes) > 1 else ("when",)
                    message = f"the condition on {fact} in '{rule.id}' changes nothing"
                    position = rule.item.source.key_position(
                        (*rule.item.key_path, *path, fact)
                    )
                    asked = {f: v for f, v in flipped.items() if f in rulebook.facts}
                    hint = f"compare {link(asked)}" if all(asked.values()) else ""
                    yield Problem(position, message, hint)


def _changes(graph: Graph, ends: list[_End], rule: Rule, cube: Cube) -> bool:
    """Whether some case in `cube` does not already get what `rule` gives.

    In a unique table another rule gives it elsewhere: there any case counts.
    """
    derived = {f: values for f, values in cube.items() if f not in graph.classes}
    own = {(rule.table, word) for word in rule.then}
    for ref in _ends_within(graph, rule, cube):
        end = ends[ref]
        reached = all(
            end.unique.get(fact, next(iter(values), "")) in values
            for fact, values in derived.items()
        )
        if reached and (rule.table in end.unique or not own <= end.outputs):
            return True
    return False


def _ends_within(graph: Graph, rule: Rule, cube: Cube) -> Iterator[int]:
    """The ends that cases of `cube` can reach on days when `rule` applies."""
    admitted = {
        fact: [i for i, v in enumerate(classes) if v & cube[fact]]
        for fact, classes in graph.classes.items()
        if fact in cube
    }
    seen = {r[GUIDE] for day, r in graph.roots.items() if rule.applies_on(day)}
    waiting = list(seen)
    while waiting:
        ref = waiting.pop()
        if ref < 0:
            yield -1 - ref
            continue
        fact, children = graph.nodes[ref]
        picked = admitted.get(fact)
        below = children if picked is None else [children[i] for i in picked]
        waiting += [child for child in dict.fromkeys(below) if child not in seen]
        seen.update(below)
