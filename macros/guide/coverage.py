"""How much a law speaks of: shipments, and the different answers they get.

Owns the exact count. A shipment is one value for each fact that a reader may be
asked; the many are counted without being listed, by what the graph skips.
"""

from dataclasses import dataclass
from functools import cache
from math import prod

from macros.guide.graph import Graph, Ref, explore, new_graph, outcome
from macros.guide.order import epochs
from macros.guide.rules import Cube, Law, Rulebook
from macros.guide.space import Space

Answer = frozenset[tuple[str, str]]
"""What a reader is given: (table, item) pairs."""

Held = tuple[frozenset[str], ...]
"""Values of facts that are compared further on, still uncounted."""


@dataclass(frozen=True)
class Coverage:
    """`cases` of one epoch that a law speaks of; `answers` they get, each once."""

    cases: int
    answers: int


def coverage(rulebook: Rulebook, day: str) -> dict[str, Coverage]:
    """Id of a law -> what it speaks of by the rules of `day`, notices as they stand.

    Laws of other days are left out.
    """
    first = max(epoch for epoch in epochs(rulebook) if epoch <= day)
    states = {fact.id: fact.state for fact in rulebook.facts.values() if fact.state}
    space = Space(rulebook, rulebook.tables)
    graph = new_graph(space)
    tables = [table.id for table in rulebook.tables]
    root = explore(space, [first], graph, outputs=tables, fixed=states)[first]
    counter = _Counter(rulebook, graph)
    return {
        law.id: counter.count(law, root) for law in rulebook.laws if law.applies_on(day)
    }


class _Counter:
    """Counts the cases of laws below a node of one graph."""

    def __init__(self, rulebook: Rulebook, graph: Graph) -> None:
        self.graph = graph
        self.facts = [rulebook.facts[id_] for id_ in graph.facts]
        self.order = {fact.id: number for number, fact in enumerate(self.facts)}
        self.sizes = [len(fact.values) if fact.asked else 1 for fact in self.facts]
        self.compared = {other for fact in self.facts for other in fact.same or ()}
        self.giving = {table.id for table in rulebook.tables if table.gives}
        self.outcomes = [outcome(rules) for rules in graph.ends]
        self.answers = cache(self._answers)

    def count(self, law: Law, root: Ref) -> Coverage:
        """What `law` speaks of below `root`."""
        tested = {fact for cube in law.cubes for fact in cube} | self.compared
        tested |= {fact.id for fact in self.facts if fact.same}
        stops = sorted(self.order[fact] for fact in tested if fact in self.order)
        answers: set[Answer] = set()
        groups = cache(lambda at: self._groups(law, at))
        own = {fact for cube in law.cubes for fact in cube}
        last = max((self.order[f] for f in own if f in self.order), default=-1)
        last = len(self.facts) if own - self.order.keys() else last

        @cache
        def below(at: int, ref: Ref, cubes: int, held: Held) -> int:
            """Cases of `cubes` from `ref` on, facts before `at` being told.

            `held`: values of facts that are compared further on, still uncounted.
            """
            if not cubes:
                return 0
            if at > last:
                answers.update(self.answers(ref))
                return prod(map(len, held)) * prod(self.sizes[at:])
            node = self.graph.nodes[ref] if ref >= 0 else None
            level = self.order[node[0]] if node else len(self.facts)
            stop = min(level, next((n for n in stops if n >= at), len(self.facts)))
            skipped = prod(self.sizes[at:stop])
            if stop == len(self.facts):
                return skipped * self._ends_in(law, ref, cubes, answers)
            children = node[1] if node and level == stop else None
            total = 0
            for number, left, values in groups(stop):
                child = children[number] if children else ref
                weight, kept = self._weighed(stop, values, held)
                if weight and cubes & left:
                    total += weight * below(stop + 1, child, cubes & left, kept)
            return skipped * total

        cases = below(0, root, (1 << len(law.cubes)) - 1, ())
        return Coverage(cases, len(answers))

    def _answer(self, ref: Ref) -> Answer:
        return frozenset(pair for pair in self.outcomes[~ref] if pair[0] in self.giving)

    def _answers(self, ref: Ref) -> frozenset[Answer]:
        """Every answer below `ref`."""
        if ref < 0:
            return frozenset([self._answer(ref)])
        children = dict.fromkeys(self.graph.nodes[ref][1])
        return frozenset().union(*map(self.answers, children))

    def _ends_in(self, law: Law, ref: Ref, cubes: int, answers: set[Answer]) -> bool:
        """Whether the end `ref` belongs to `law`; its answer joins `answers`."""
        outputs = self.outcomes[~ref]
        held = [cube for n, cube in enumerate(law.cubes) if cubes >> n & 1]
        if not any(self._derived(cube, outputs) for cube in held):
            return False
        answers.add(self._answer(ref))
        return True

    def _derived(self, cube: Cube, outputs: frozenset[tuple[str, str]]) -> bool:
        """Whether `outputs` hold what `cube` wants of tables."""
        return all(
            any((fact, value) in outputs for value in values)
            for fact, values in cube.items()
            if fact not in self.graph.classes
        )

    def _groups(self, law: Law, at: int) -> list[tuple[int, int, frozenset[str]]]:
        """The values of the fact at `at` by their class and the cubes they leave."""
        fact, groups = self.facts[at], dict[tuple[int, int], set[str]]()
        for number, values in enumerate(self.graph.classes[fact.id]):
            for value in values if fact.state is None else values & {fact.state}:
                left = sum(
                    1 << n
                    for n, cube in enumerate(law.cubes)
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
