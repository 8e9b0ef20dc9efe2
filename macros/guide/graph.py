"""The decision graph: a rulebook compiled so that a browser only walks it.

Owns its parts: a shared, reduced decision diagram. An inner node is (fact, children by
class of value); an end is the tuple of rules that fire, or in other diagrams anything
that can be told apart. Equal nodes exist once; a fact whose children are all equal is
not asked. How it comes from the rules is the business of `exploration`.

Each epoch has one root, GUIDE, for what a reader is given, and one for each
table that only feeds others: there the reason is read off at the end, so that
reasons never multiply the cases.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Generic, TypeVar

from macros.guide.rules import Rule

Ref = int
"""A node: its index if inner, else ~index of the end."""

GUIDE = "guide"
"""The name of the root that decides what is needed, and what has to be asked."""

Case = tuple[tuple[str, frozenset[str]], ...]
"""How a state was reached: facts with the values that lead there."""

End = TypeVar("End", bound=Hashable)
Made = TypeVar("Made")


class Diagram(Generic[End]):
    """Nodes and ends, shared; a node whose children are all one vanishes."""

    def __init__(self) -> None:
        self.nodes: list[tuple[str, tuple[Ref, ...]]] = []
        self.ends: list[End] = []
        self._nodes: dict[tuple[str, tuple[Ref, ...]], Ref] = {}
        self._ends: dict[End, Ref] = {}

    def end(self, value: End) -> Ref:
        """The end `value`."""
        ref = self._ends.get(value)
        if ref is None:
            ref = self._ends[value] = ~len(self.ends)
            self.ends.append(value)
        return ref

    def node(self, fact: str, children: Iterable[Ref]) -> Ref:
        """The node that asks `fact`, or the only child."""
        refs = tuple(children)
        if len(set(refs)) == 1:
            return refs[0]
        node = (fact, refs)
        ref = self._nodes.get(node)
        if ref is None:
            ref = self._nodes[node] = len(self.nodes)
            self.nodes.append(node)
        return ref

    def below(self, roots: Iterable[Ref]) -> Iterator[Ref]:
        """Every node and end that `roots` lead to, each once, roots first."""
        waiting = list(dict.fromkeys(roots))
        seen = set(waiting)
        for ref in waiting:
            yield ref
            for child in self.nodes[ref][1] if ref >= 0 else ():
                if child not in seen:
                    seen.add(child)
                    waiting.append(child)

    def folded(
        self,
        roots: Iterable[Ref],
        of_end: Callable[[End], Made],
        of_node: Callable[[str, list[Made]], Made],
    ) -> dict[Ref, Made]:
        """What is made of each node and end that `roots` lead to, the ends first."""
        results: dict[Ref, Made] = {}

        def visit(ref: Ref) -> Made:
            if ref not in results and ref < 0:
                results[ref] = of_end(self.ends[~ref])
            elif ref not in results:
                fact, children = self.nodes[ref]
                results[ref] = of_node(fact, [visit(child) for child in children])
            return results[ref]

        for ref in reversed([*self.below(roots)]):
            visit(ref)
        return results


class Graph(Diagram[tuple[Rule, ...]]):
    """The diagram that all epochs share, the facts it asks, and where each begins."""

    def __init__(
        self, facts: list[str], classes: dict[str, tuple[frozenset[str], ...]]
    ) -> None:
        """For `facts` in the order of asking, their values parted into `classes`."""
        super().__init__()
        self.facts, self.classes = facts, classes
        self.order: list[Rule] = []
        self.roots: dict[str, dict[str, Ref]] = {}
        self.optional: frozenset[str] = frozenset()
        self.defaults: dict[str, str] = {}
        self.same: dict[str, tuple[str, str]] = {}

    @property
    def rules(self) -> list[Rule]:
        """Every rule that fires at some end, once, in the `order` of all rules."""
        met = {rule for end in self.ends for rule in end}
        return [rule for rule in self.order if rule in met]

    def class_of(self, fact: str, value: str) -> int:
        """The index of the class that holds `value`; KeyError if none does."""
        for index, values in enumerate(self.classes[fact]):
            if value in values:
                return index
        raise KeyError(value)


def outcome(rules: tuple[Rule, ...]) -> frozenset[tuple[str, str]]:
    """What a set of fired rules means to a reader: (table, item) pairs."""
    return frozenset((rule.table, word) for rule in rules for word in rule.then)
