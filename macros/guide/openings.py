"""Which ends of the published graph are open: where goods can go.

Owns the graph cut down to that one question, and the walk through it. An end is open
if it gives a paper, or says that none is needed, and nothing in it stops the goods.
"""

from collections.abc import Iterable, Mapping

from macros.guide.publish import PublishedGraph, cut_down
from macros.guide.walk import class_numbers, epoch_on, outcome_of

CLOSED = 0
"""The label of every end that is not open."""

Facts = Mapping[str, str]
Limits = Mapping[str, frozenset[str]]
"""Unknown facts -> the values that they may have."""


class Openings:
    """One published graph, cut down to which paper opens its ends.

    `opens` are the certificates that an open end gives; what is in `stops` ("table/id")
    shuts an end. `papers`: label of an end -> certificate, "" for CLOSED. `nodes` as
    in the graph; a negative child -1 - n is an end with the label n.
    """

    def __init__(
        self, graph: PublishedGraph, opens: Iterable[str], stops: Iterable[str]
    ) -> None:
        self.graph = graph
        self.papers: list[str] = [""]
        numbers = range(len(graph["ends"]))
        ends = [self._label(number, {*opens}, {*stops}) for number in numbers]
        self.nodes, self._roots = cut_down(graph, ends)
        classes = graph["classes"].items()
        self._classes = {fact: class_numbers(own) for fact, own in classes}

    def class_in(self, fact: str, value: str) -> int:
        """The class of `value`: looked up, for places are asked often."""
        classes = self._classes[fact]
        return classes[value] if value in classes else classes[""]

    def root(self, day: str) -> int:
        """Where a walk on `day` begins."""
        return self._roots[epoch_on(self.graph, day)[1]]

    def reached(
        self, root: int, facts: Facts, limits: Limits
    ) -> tuple[set[int], list[str]]:
        """The labels that `facts` lead to, and the unknown facts on the way.

        `facts` say too whether two facts have the same value, if that is known.
        """
        tested, graph = self.graph["facts"], self.graph
        seen, waiting = {root}, [root]
        met: set[int] = set()
        for ref in waiting:
            if ref < 0:
                continue
            number, *children = self.nodes[ref]
            fact = tested[number]
            if fact in facts:
                children = [children[self.class_in(fact, facts[fact])]]
            else:
                met.add(number)
                if fact in limits:
                    one_of = {self.class_in(fact, v) for v in limits[fact]}
                    children = [children[c] for c in one_of]
            fresh = [child for child in dict.fromkeys(children) if child not in seen]
            seen.update(fresh)
            waiting += fresh
        asked = {f for n in met for f in graph["same"].get(tested[n], (tested[n],))}
        unknown = [fact for fact in tested if fact in asked and fact not in facts]
        return {-1 - ref for ref in seen if ref < 0}, unknown

    def _label(self, end: int, opens: set[str], stops: set[str]) -> int:
        """The number of the certificate that the `end` opens; CLOSED if none."""
        outputs = outcome_of(self.graph, end)
        if any(f"{table}/{item}" in stops for table, item in outputs):
            return CLOSED
        for table, item in outputs:
            if table == "certificate" and item in opens:
                if item not in self.papers:
                    self.papers.append(item)
                return self.papers.index(item)
        return CLOSED
