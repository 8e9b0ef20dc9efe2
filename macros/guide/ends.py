"""The ends below each node of a decision graph, as the bits of one integer.

Owns these sets, and the walk that goes only where an end that is wanted may be: most
questions of a proof are answered before anything is walked.
"""

from collections.abc import Iterable
from functools import reduce
from operator import and_, or_

from macros.guide.graph import GUIDE, Graph, Ref, outcome
from macros.guide.rules import Cube, Rule

Ends = int
"""A set of ends: the bit n stands for the end n, which as a `Ref` is ~n."""


class EndSets:
    """The ends of one complete graph: by what fires or is given, and below nodes."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.all: Ends = (1 << len(graph.ends)) - 1
        self.giving: dict[tuple[str, str], Ends] = {}
        self.of_table: dict[str, Ends] = {}
        self.firing: dict[Rule, Ends] = {}
        for number, rules in enumerate(graph.ends):
            for pair in outcome(rules):
                self.giving[pair] = self.giving.get(pair, 0) | 1 << number
            for rule in rules:
                self.firing[rule] = self.firing.get(rule, 0) | 1 << number
        for (table, _), ends in self.giving.items():
            self.of_table[table] = self.of_table.get(table, 0) | ends
        self._below: list[Ends] = []
        for _, children in graph.nodes:  # a node follows those it leads to
            self._below.append(reduce(or_, map(self.below, children)))

    def below(self, ref: Ref) -> Ends:
        """The ends to which some answers lead from `ref`."""
        return self._below[ref] if ref >= 0 else 1 << ~ref

    def with_any(self, table: str, words: Iterable[str]) -> Ends:
        """The ends at which `table` gives any of `words`."""
        return reduce(or_, (self.giving.get((table, word), 0) for word in words), 0)

    def admitted(self, cube: Cube) -> Ends:
        """The ends whose outputs of tables `cube` admits."""
        tables = (name for name in cube if name not in self.graph.classes)
        return reduce(and_, (self.with_any(t, cube[t]) for t in tables), self.all)

    def leads_to(self, wanted: Ends, roots: Iterable[Ref], asked: Cube) -> bool:
        """Whether a case in `asked` leads from one of `roots` to a `wanted` end.

        `asked` holds facts of the graph; what it says of tables is to be read off
        at ends.
        """
        picked = {
            fact: [n for n, v in enumerate(self.graph.classes[fact]) if v & values]
            for fact, values in asked.items()
        }
        waiting = [*roots]
        seen = set(waiting)
        while waiting:
            ref = waiting.pop()
            if not self.below(ref) & wanted:
                continue
            if ref < 0:
                return True
            fact, children = self.graph.nodes[ref]
            if fact in picked:
                children = tuple(children[n] for n in picked[fact])
            waiting += {*children} - seen
            seen.update(children)
        return False

    def leads_under(self, rule: Rule, wanted: Ends, cube: Cube) -> bool:
        """Whether a case in `cube` leads to a `wanted` end on a day of `rule`."""
        asked = {fact: v for fact, v in cube.items() if fact in self.graph.classes}
        days = (day for day in self.graph.roots if rule.applies_on(day))
        roots = [self.graph.roots[day][GUIDE] for day in days]
        return self.leads_to(wanted, roots, asked)
