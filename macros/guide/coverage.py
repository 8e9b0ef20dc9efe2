"""How much a law speaks of: shipments, and the different answers they get.

Owns the exact count. A shipment is one value for each fact that a reader may be
asked; the many are counted without being listed, by what the graph skips.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from math import prod

from macros.guide.bits import bits
from macros.guide.diagram import Ref
from macros.guide.ends import Ends, EndSets
from macros.guide.every_case import cases_on, every_case
from macros.guide.graph import GUIDE, Graph, outcome
from macros.guide.rules import Cube, Law, Rulebook

Held = tuple[frozenset[str], ...]
"""Values of facts that are compared further on, still uncounted."""

Group = tuple[int, int, frozenset[str]]
"""A class of values, the cubes of a law that admit a part of it, and that part."""


@dataclass(frozen=True)
class Coverage:
    """`cases` of one epoch that a law speaks of; `answers` they get, each once."""

    cases: int
    answers: int


def coverage(rulebook: Rulebook, day: str) -> dict[str, Coverage]:
    """Id of a law -> what it speaks of by the rules of `day`, notices as they stand.

    Laws of other days are left out.
    """
    graph = cases_on(every_case(rulebook), day, rulebook.states)
    [roots] = graph.roots.values()
    counter = _Counter(rulebook, graph)
    laws = [law for law in rulebook.laws if law.applies_on(day)]
    return {law.id: counter.count(law, roots[GUIDE]) for law in laws}


class _Counter:
    """Counts the cases of laws below a node of one graph."""

    def __init__(self, rulebook: Rulebook, graph: Graph) -> None:
        self.graph, self.ends = graph, EndSets(graph)
        self.facts = [rulebook.facts[id_] for id_ in graph.facts]
        self.order = {fact.id: number for number, fact in enumerate(self.facts)}
        sizes = [len(fact.values) if fact.asked else 1 for fact in self.facts]
        self.between = cache(lambda at, stop: prod(sizes[at:stop]))
        self.compared = {other for fact in self.facts for other in fact.same or ()}
        self.paired = {fact.id for fact in self.facts if fact.same} | self.compared
        giving = {table.id for table in rulebook.tables if table.gives}
        self.answers = [
            frozenset(pair for pair in outcome(rules) if pair[0] in giving)
            for rules in graph.ends
        ]

    def count(self, law: Law, root: Ref) -> Coverage:
        """What `law` speaks of below `root`."""
        ends, order, whole = self.ends, self.order, len(self.facts)
        admitted = [ends.admitted(cube) for cube in law.cubes]
        tested = [[order[fact] for fact in cube if fact in order] for cube in law.cubes]
        lasts = [max(own, default=-1) for own in tested]
        stops = sorted({order[fact] for fact in self.paired}.union(*tested))
        groups = cache(lambda at: self._groups(law.cubes, at))
        reached: Ends = 0

        @cache
        def below(at: int, ref: Ref, cubes: int, held: Held) -> int:
            """Cases of `cubes` from `ref` on, facts before `at` being told.

            `held`: values of facts that are compared further on, still uncounted.
            """
            nonlocal reached
            here, left = ends.below(ref), 0
            for number in bits(cubes):
                if not here & admitted[number]:
                    continue
                if at > lasts[number] and not held and not here & ~admitted[number]:
                    reached |= here
                    return self.between(at, whole)
                left |= 1 << number
            if not left:
                return 0
            fact, children = self.graph.nodes[ref] if ref >= 0 else ("", ())
            level = order.get(fact, whole)
            stop = min(level, next((n for n in stops if n >= at), whole))
            total = 0
            for number, admitting, values in groups(stop):
                if not left & admitting:
                    continue
                weight, kept = self._weighed(stop, values, held)
                child = children[number] if level == stop else ref
                if weight:
                    total += weight * below(stop + 1, child, left & admitting, kept)
            return self.between(at, stop) * total

        cases = below(0, root, (1 << len(law.cubes)) - 1, ())
        below.cache_clear()  # it refers to itself, so nothing else frees it soon
        return Coverage(cases, len({self.answers[end] for end in bits(reached)}))

    def _groups(self, cubes: Iterable[Cube], at: int) -> list[Group]:
        """The values of the fact at `at` by their class and the `cubes` they leave."""
        fact, groups = self.facts[at], dict[tuple[int, int], set[str]]()
        for number, values in enumerate(self.graph.classes[fact.id]):
            for value in values if fact.state is None else values & {fact.state}:
                left = sum(
                    1 << n
                    for n, cube in enumerate(cubes)
                    if value in cube.get(fact.id, {value})
                )
                groups.setdefault((number, left), set()).add(value)
        return [(*key, frozenset(values)) for key, values in groups.items()]

    def _weighed(self, at: int, values: frozenset[str], held: Held) -> tuple[int, Held]:
        """How often a case goes on with `values`, and what is still to be compared."""
        fact = self.facts[at]
        if fact.id in self.compared:
            return 1, (*held, values)
        if not fact.same:
            return len(values), held
        one, other = held
        equal = len(one & other)
        return equal if "yes" in values else len(one) * len(other) - equal, ()
