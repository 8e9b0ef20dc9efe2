"""A decision diagram in which equal parts exist once.

Owns only that. An inner node is (fact, children by class of value); an end is
anything that can be told apart.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Generic, TypeVar

Ref = int
"""A node: its index if inner, else ~index of the end."""

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
