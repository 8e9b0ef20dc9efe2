"""The published form of the decision graph: plain data for JSON.

Owns that form. It is part of the site's interface: the browser's walker, the
Python walker and the machine-readable copy all read it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NotRequired, TypedDict

from macros.guide.graph import GUIDE, Graph, Ref
from macros.guide.grounds import UNKNOWN, Grounds
from macros.guide.rules import Rule

Epoch = tuple[str, int, dict[str, int]]
"""First day, root of the guide, {table: root of its reasons}."""

PublishedRule = tuple[str, list[str], *tuple[str, ...]]
"""Name "table/rule", the tables it may rest on, what it gives."""


class PublishedDiagram(TypedDict):
    """A decision diagram as plain data: the whole graph, or a branch of it.

    `nodes`: [number of the fact, child, child, ...], a child a class; a negative
    child -1 - n is the end n. Each node follows those it leads to. `classes`: for
    each fact, the values of each class; "" is the largest and stands for every value
    not named. `ends`: numbers of what they give, in a list of their own. `epochs`:
    [first day, root of the guide, {table: root of its reasons}]. `since`, in a branch:
    "table/item" -> the day before which an end does not give it.
    """

    classes: dict[str, list[str]]
    nodes: list[list[int]]
    ends: list[list[int]]
    epochs: list[Epoch]
    since: NotRequired[dict[str, str]]


class PublishedGraph(PublishedDiagram):
    """The graph, whose `ends` are numbers of `rules`.

    `facts` in the order of asking; `offered`: the optional ones, which are not asked
    but may be told when the result is there; `usual`: defaults, taken for granted;
    one under `same` follows from the two facts it compares. Nodes that questions need
    come first. `rules`: ["table/rule", [tables it may rest on], what it gives, ...];
    the tables lead from the answer back to its reasons. `grounds`: for each epoch
    {"table/rule": root} of the rules that do not always rest on all of these; an end
    there holds the places of those that count.
    """

    facts: list[str]
    offered: list[str]
    usual: dict[str, str]
    same: dict[str, tuple[str, str]]
    rules: list[PublishedRule]
    grounds: list[dict[str, int]]


@lru_cache(maxsize=2)
def published(graph: Graph, grounds: Grounds = UNKNOWN) -> PublishedGraph:
    """The published form of `graph`, which is no longer added to.

    Without `grounds` no rule tells its reasons.
    """
    index = {rule: number for number, rule in enumerate(graph.rules)}
    used = {fact for fact, _ in (*graph.nodes, *grounds.diagram.nodes)}
    nodes, ends = _in_order(graph)
    reference = {ref: number for number, ref in enumerate(nodes)}
    reference |= {ref: -1 - number for number, ref in enumerate(ends)}
    facts = [fact for fact in graph.facts if fact in used]
    order = {fact: number for number, fact in enumerate(facts)}
    every = [
        [order[fact], *(reference[child] for child in children)]
        for fact, children in (graph.nodes[ref] for ref in nodes)
    ]
    every_end = [
        [index[rule] for rule in graph.ends[-1 - ref] if rule not in grounds.void]
        for ref in ends
    ]
    added = _adding(grounds, order, every, every_end)
    return {
        "facts": facts,
        "offered": [fact for fact in facts if fact in graph.optional],
        "usual": graph.defaults,
        "same": graph.same,
        "classes": {fact: _classes(graph.classes[fact]) for fact in facts},
        "nodes": every,
        "ends": every_end,
        "rules": [
            (rule.name, [*grounds.tables.get(rule, ())], *rule.then)
            for rule in graph.rules
        ],
        "epochs": [*_epochs(graph, reference)],
        "grounds": [
            {r.name: added(ref, r) for r, ref in roots.items()}
            for roots in (grounds.roots.get(day, {}) for day in graph.roots)
        ],
    }


def _epochs(graph: Graph, reference: Mapping[Ref, int]) -> Iterator[Epoch]:
    """The days on which other rules begin, with the published roots of each."""
    for day, roots in graph.roots.items():
        reasons = {name: reference[r] for name, r in roots.items() if name != GUIDE}
        yield day, reference[roots[GUIDE]], reasons


def cut_down(
    graph: PublishedGraph, ends: Sequence[int]
) -> tuple[list[tuple[int, ...]], dict[int, int]]:
    """The nodes of `graph` that tell `ends` apart, and root -> its new place.

    `ends`: for each end of the graph the number of what stands there now. The nodes
    stay ordered so that each follows those it leads to.
    """
    new_nodes: dict[tuple[int, ...], int] = {}
    new: list[int] = []

    def now(ref: int) -> int:
        return new[ref] if ref >= 0 else ~ends[~ref]

    for number, *children in graph["nodes"]:
        led = tuple(map(now, children))
        one = len(set(led)) == 1
        new.append(
            led[0] if one else new_nodes.setdefault((number, *led), len(new_nodes))
        )
    return [*new_nodes], {root: now(root) for _, root, _ in graph["epochs"]}


def _adding(
    grounds: Grounds,
    order: Mapping[str, int],
    nodes: list[list[int]],
    ends: list[list[int]],
) -> Callable[[Ref, Rule], int]:
    """What puts `grounds` of a rule after `nodes` and `ends`, and tells their root."""
    places: dict[tuple[int, ...], int] = {}
    references: dict[tuple[Ref, Rule], int] = {}

    def added(ref: Ref, rule: Rule) -> int:
        if ref < 0:
            mine = grounds.tables[rule]
            end = tuple(mine.index(table) for table in grounds.diagram.ends[~ref])
            if end not in places:
                places[end] = -1 - len(ends)
                ends.append([*end])
            return places[end]
        key = ref, rule
        if key not in references:
            fact, children = grounds.diagram.nodes[ref]
            node = [order[fact], *(added(child, rule) for child in children)]
            references[key] = len(nodes)
            nodes.append(node)
        return references[key]

    return added


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


def _classes(classes: tuple[frozenset[str], ...]) -> list[str]:
    largest = max(range(len(classes)), key=lambda i: len(classes[i]))
    return [
        "" if i == largest and len(values) > 1 else " ".join(sorted(values))
        for i, values in enumerate(classes)
    ]
