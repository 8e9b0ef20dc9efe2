"""The published form of the decision graph: plain data for JSON.

Owns that form. It is part of the site's interface: the browser's walker, the
Python walker and the machine-readable copy all read it.
"""

from functools import lru_cache
from typing import TypedDict

from macros.guide.graph import GUIDE, Graph, Ref
from macros.guide.otherwise import OTHERWISE
from macros.guide.rules import Rule

Epoch = tuple[str, int, dict[str, int]]
"""First day, root of the guide, {table: root of its reasons}."""

PublishedRule = tuple[str, list[str], *tuple[str, ...]]
"""Name "table/rule", the tables it tests, what it gives."""


class Diagram(TypedDict):
    """A decision diagram as plain data: the whole graph, or a branch of it.

    `nodes`: [number of the fact, child, child, ...], a child a class; a negative
    child -1 - n is the end n. Each node follows those it leads to. `classes`: for
    each fact, the values of each class; "" is the largest and stands for every value
    not named. `ends`: numbers of what they give, in a list of their own. `epochs`:
    [first day, root of the guide, {table: root of its reasons}].
    """

    classes: dict[str, list[str]]
    nodes: list[list[int]]
    ends: list[list[int]]
    epochs: list[Epoch]


class PublishedGraph(Diagram):
    """The graph, whose `ends` are numbers of `rules`.

    `facts` in the order of asking; `offered`: the optional ones, which are not asked
    but may be told when the result is there; `usual`: defaults, taken for granted;
    one under `same` follows from the two facts it compares. Nodes that questions need
    come first. `rules`: ["table/rule", [tables it tests], what it gives, ...]; the
    tables lead from the answer back to its reasons.
    """

    facts: list[str]
    offered: list[str]
    usual: dict[str, str]
    same: dict[str, tuple[str, str]]
    rules: list[PublishedRule]


@lru_cache(maxsize=2)
def published(graph: Graph) -> PublishedGraph:
    """The published form of `graph`, which is no longer added to."""
    index = {rule: number for number, rule in enumerate(graph.rules)}
    silent = _silent(graph.rules)
    used = {fact for fact, _ in graph.nodes}
    nodes, ends = _in_order(graph)
    reference = {ref: number for number, ref in enumerate(nodes)}
    reference |= {ref: -1 - number for number, ref in enumerate(ends)}
    facts = [fact for fact in graph.facts if fact in used]
    order = {fact: number for number, fact in enumerate(facts)}
    epochs: list[Epoch] = []
    for day, roots in graph.roots.items():
        reasons = {name: reference[r] for name, r in roots.items() if name != GUIDE}
        epochs.append((day, reference[roots[GUIDE]], reasons))
    return {
        "facts": facts,
        "offered": [fact for fact in facts if fact in graph.optional],
        "usual": graph.defaults,
        "same": graph.same,
        "classes": {fact: _classes(graph.classes[fact]) for fact in facts},
        "nodes": [
            [order[fact], *(reference[child] for child in children)]
            for fact, children in (graph.nodes[ref] for ref in nodes)
        ],
        "ends": [[index[rule] for rule in graph.ends[-1 - ref]] for ref in ends],
        "rules": [_rule(rule, graph, silent) for rule in graph.rules],
        "epochs": epochs,
    }


def _in_order(graph: Graph) -> tuple[list[Ref], list[Ref]]:
    """Nodes as a walk from the roots leaves them, the guide's first; ends as nodes do.

    So a node follows at once the last of its children that was not met before,
    and neighbors look alike: that is what makes the form small when it is sent.
    """
    nodes: dict[Ref, None] = {}

    def leave(ref: Ref) -> None:
        if ref >= 0 and ref not in nodes:
            for child in graph.nodes[ref][1]:
                leave(child)
            nodes[ref] = None

    every = [*graph.roots.values()]
    roots = [e[GUIDE] for e in every] + [root for e in every for root in e.values()]
    for root in roots:
        leave(root)
    children = [child for ref in nodes for child in graph.nodes[ref][1]]
    ends = dict.fromkeys(ref for ref in [*children, *roots] if ref < 0)
    return [*nodes], [*ends]


def _silent(rules: list[Rule]) -> set[tuple[str, str]]:
    """(table, value) that only `otherwise` gives: nothing stood in the way there.

    Such a value is no reason that a reader has to hear.
    """
    plain = {(r.table, r.then[0]) for r in rules if r.item.data["when"] != OTHERWISE}
    return {(r.table, r.then[0]) for r in rules} - plain


def _rule(rule: Rule, graph: Graph, silent: set[tuple[str, str]]) -> PublishedRule:
    tested = {
        fact
        for cube in rule.cubes
        for fact, values in cube.items()
        if not all((fact, value) in silent for value in values)
    }
    tables = sorted(tested - graph.classes.keys())
    return (f"{rule.table}/{rule.id}", tables, *rule.then)


def _classes(classes: tuple[frozenset[str], ...]) -> list[str]:
    largest = max(range(len(classes)), key=lambda i: len(classes[i]))
    return [
        "" if i == largest and len(values) > 1 else " ".join(sorted(values))
        for i, values in enumerate(classes)
    ]
