"""Conditions that change nothing.

Owns the proof that every condition of every rule matters: with it flipped,
alone, some case of some epoch must tell the reader something else.
"""

from collections.abc import Iterator

from macros.guide.case import link
from macros.guide.graph import GUIDE, Graph, Ref, outcome
from macros.guide.rules import Cube, Rule, Rulebook
from macros.problems import Problem


def empty_conditions(
    rulebook: Rulebook, graph: Graph, firing: set[Rule]
) -> Iterator[Problem]:
    """Conditions whose flipping, alone, changes nothing in any case."""
    unique = {table.id for table in rulebook.tables if table.unique}
    domains = {id_: frozenset(fact.values) for id_, fact in rulebook.facts.items()}
    for table in rulebook.tables:
        if table.unique:
            domains[table.id] = frozenset(rule.then[0] for rule in table.rules)
    for rule in rulebook.rules:
        for number, cube in enumerate(rule.cubes if rule in firing else ()):
            for fact in cube:
                flipped = {**cube, fact: domains[fact] - cube[fact]}
                if not _changes(graph, rule, flipped, unique):
                    trail = ("when", number) if len(rule.cubes) > 1 else ("when",)
                    message = f"the condition on {fact} in '{rule.id}' changes nothing"
                    place = rule.item.source.key_place((*rule.item.trail, *trail, fact))
                    asked = {f: v for f, v in flipped.items() if f in rulebook.facts}
                    hint = f"compare {link(asked)}" if all(asked.values()) else ""
                    yield Problem(place, message, hint)


def _changes(graph: Graph, rule: Rule, cube: Cube, unique: set[str]) -> bool:
    """Whether some case in `cube` does not already get what `rule` gives."""
    admitted = {
        fact: [i for i, v in enumerate(classes) if v & cube[fact]]
        for fact, classes in graph.classes.items()
        if fact in cube
    }
    derived = {fact: values for fact, values in cube.items() if fact in unique}
    given = {(rule.table, word) for word in rule.then}
    roots = [r[GUIDE] for day, r in graph.roots.items() if rule.applies_on(day)]
    seen: set[Ref] = set(roots)
    waiting = list(seen)
    while waiting:
        ref = waiting.pop()
        if ref >= 0:
            fact, children = graph.nodes[ref]
            picked = admitted.get(fact)
            fresh = children if picked is None else [children[i] for i in picked]
            waiting += [child for child in fresh if child not in seen]
            seen.update(fresh)
            continue
        rules = graph.ends[-1 - ref]
        outputs = {r.table: r.then[0] for r in rules if r.table in unique}
        reached = all(outputs[fact] in values for fact, values in derived.items())
        if reached and (rule.table in unique or not given <= outcome(rules)):
            return True
    return False
