"""A decision diagram in which equal parts exist once.

Owns only that. An inner node is (fact, children by class of value); a leaf is
anything that can be told apart.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Generic, TypeVar

Ref = int
"""A node: its index if inner, else ~index of the leaf."""

Leaf = TypeVar("Leaf", bound=Hashable)
Made = TypeVar("Made")


class Diagram(Generic[Leaf]):
    """Nodes and leaves, shared; a node whose children are all one vanishes."""

    def __init__(self) -> None:
        self.nodes: list[tuple[str, tuple[Ref, ...]]] = []
        self.leaves: list[Leaf] = []
        self._known: dict[Hashable, Ref] = {}

    def leaf(self, value: Leaf) -> Ref:
        """The leaf `value`."""
        if ("", value) not in self._known:
            self.leaves.append(value)
            self._known["", value] = ~(len(self.leaves) - 1)
        return self._known["", value]

    def node(self, fact: str, children: Iterable[Ref]) -> Ref:
        """The node that asks `fact`, or the only child."""
        key = (fact, tuple(children))
        if len(set(key[1])) == 1:
            return key[1][0]
        if key not in self._known:
            self._known[key] = len(self.nodes)
            self.nodes.append(key)
        return self._known[key]

    def below(self, roots: Iterable[Ref]) -> Iterator[Ref]:
        """Every node and leaf that `roots` lead to, each once, roots first."""
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
        of_leaf: Callable[[Leaf], Made],
        of_node: Callable[[str, list[Made]], Made],
    ) -> dict[Ref, Made]:
        """What is made of each node and leaf that `roots` lead to, the leaves first."""
        made: dict[Ref, Made] = {}

        def visit(ref: Ref) -> Made:
            if ref not in made and ref < 0:
                made[ref] = of_leaf(self.leaves[~ref])
            elif ref not in made:
                fact, children = self.nodes[ref]
                made[ref] = of_node(fact, [visit(child) for child in children])
            return made[ref]

        for ref in reversed([*self.below(roots)]):
            visit(ref)
        return made
