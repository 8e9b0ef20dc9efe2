"""How much a law speaks of: shipments, and the different answers they get.

Owns the exact count. A shipment is one value for each fact that a reader may be
asked; the many are counted without being listed, by what the graph skips.
"""

from dataclasses import dataclass
from functools import cache
from math import prod

from macros.guide.graph import GUIDE, Graph, Ref, outcome
from macros.guide.rules import Cube, Law, Rulebook

Group = tuple[int, int, int]
"""Values of a fact that meet one fate: their class, the cubes left, how many."""


@dataclass(frozen=True)
class Coverage:
    """`cases` of one epoch that a law speaks of; `answers` they get, each once."""

    cases: int
    answers: int


def coverage(rulebook: Rulebook, graph: Graph, day: str) -> dict[str, Coverage]:
    """Id of a law -> what it speaks of by the rules of `day`, notices as they stand.

    `graph` holds every rule of every table at its ends. Laws of other days are
    left out.
    """
    first = max(first for first in graph.roots if first <= day)
    return {
        law.id: _covered(law, rulebook, graph, graph.roots[first][GUIDE])
        for law in rulebook.laws
        if law.applies_on(day)
    }


def _covered(law: Law, rulebook: Rulebook, graph: Graph, root: Ref) -> Coverage:
    facts = [rulebook.facts[id_] for id_ in graph.facts]
    order = {fact.id: number for number, fact in enumerate(facts)}
    sizes = [len(fact.values) if fact.asked else 1 for fact in facts]
    tested = sorted({order[f] for cube in law.cubes for f in cube if f in order})
    given = {table.id for table in rulebook.tables if table.gives}
    answers: set[frozenset[tuple[str, str]]] = set()

    @cache
    def groups(at: int) -> list[Group]:
        """The values of the fact at `at` by class and by the cubes that admit them."""
        fact, found = facts[at], dict[tuple[int, int], int]()
        for number, values in enumerate(graph.classes[fact.id]):
            for value in values if fact.asked else values & {fact.state}:
                left = sum(
                    1 << n
                    for n, cube in enumerate(law.cubes)
                    if value in cube.get(fact.id, {value})
                )
                found[number, left] = found.get((number, left), 0) + 1
        return [(number, left, count) for (number, left), count in found.items()]

    @cache
    def below(at: int, ref: Ref, cubes: int) -> int:
        """Cases of `cubes` that go on from `ref`, facts before `at` being told."""
        if not cubes:
            return 0
        here = order[graph.nodes[ref][0]] if ref >= 0 else len(facts)
        then = next((n for n in tested if n >= at), len(facts))
        stop = min(here, then)
        skipped = prod(sizes[at:stop])
        if stop == len(facts):
            told = outcome(graph.ends[~ref])
            held = [cube for n, cube in enumerate(law.cubes) if cubes >> n & 1]
            if not any(_derived(cube, graph, told) for cube in held):
                return 0
            answers.add(frozenset(pair for pair in told if pair[0] in given))
            return skipped
        children = graph.nodes[ref][1] if here == stop else None
        return skipped * sum(
            count * below(stop + 1, children[number] if children else ref, cubes & left)
            for number, left, count in groups(stop)
        )

    cases = below(0, root, (1 << len(law.cubes)) - 1)
    return Coverage(cases, len(answers))


def _derived(cube: Cube, graph: Graph, told: frozenset[tuple[str, str]]) -> bool:
    """Whether the outputs `told` are among those that `cube` wants of tables."""
    return all(
        any((fact, value) in told for value in values)
        for fact, values in cube.items()
        if fact not in graph.classes
    )
