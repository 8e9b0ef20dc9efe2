"""How much a law speaks of: shipments, and the different answers they get.

Owns the exact count. A shipment is one value for each fact that a reader may be
asked; the many are counted without being listed, by what the graph skips.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from math import prod

from macros.guide.bits import bits
from macros.guide.ends import Ends, EndSets
from macros.guide.every_case import cases_on, every_case
from macros.guide.graph import GUIDE, Graph, Ref, outcome
from macros.guide.rules import Cube, Law, Rulebook

Held = frozenset[str] | tuple[int, int] | None
"""What is compared further on, and still uncounted: the values of the first of two
facts; of both, how many pairs of values are the same, and how many are not.
"""

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
        next_stop = [next((n for n in stops if n >= at), whole) for at in range(whole)]
        groups = cache(lambda at: self._groups(law.cubes, at))
        numbers = cache(lambda cubes: [*bits(cubes)])
        reached: Ends = 0

        @cache
        def below(at: int, ref: Ref, cubes: int, held: Held) -> int:
            """Cases of `cubes` from `ref` on; facts before `at` and `held` are told."""
            nonlocal reached
            here, left = ends.below(ref), 0
            for number in numbers(cubes):
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
            stop = min(level, next_stop[at])
            paired = self.facts[stop].id in self.paired
            total = 0
            for number, admitting, values in groups(stop):
                if rest := left & admitting:
                    weight, kept = len(values), held
                    if paired:
                        weight, kept = self._compared(values, held)
                    child = children[number] if level == stop else ref
                    total += weight and weight * below(stop + 1, child, rest, kept)
            return self.between(at, stop) * total

        cases = below(0, root, (1 << len(law.cubes)) - 1, None)
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

    def _compared(self, values: frozenset[str], held: Held) -> tuple[int, Held]:
        """How often a case goes on with `values`, and what is still to be compared.

        They are of the first of two facts, of the second, or of what compares them.
        """
        if held is None:
            return 1, values
        if isinstance(held, frozenset):
            same = len(held & values)
            return 1, (same, len(held) * len(values) - same)
        return held[0 if "yes" in values else 1], None
