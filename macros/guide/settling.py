"""Which of the facts that are not known settle what a walk leaves open.

Owns the bits of what lies below the nodes that remain. Does not walk: which nodes
remain is told to it.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import reduce
from itertools import chain
from operator import and_, or_

from macros.guide.publish import PublishedGraph

Nodes = Mapping[int, tuple[int, Collection[int]]]
"""A node that remains -> the number of its fact, and the children that remain."""


def settled_by(
    graph: PublishedGraph,
    facts: Mapping[str, str],
    missing: Iterable[str],
    nodes: Nodes,
    masks: Mapping[int, int],
    *,
    ends_with: Callable[[str, str], Iterable[int]],
) -> dict[str, int]:
    """Each fact of `missing` -> the bits that one of its values, alone, settles.

    `facts` are known; each of the `nodes` that remain follows those it leads to;
    `masks`: end -> what it tells, as bits; `ends_with` tells which ends remain with a
    value more. A value changes nothing but where the nodes of its fact lead, unless
    it is compared with another that is known: only then the ends are asked for.
    """
    number = {fact: n for n, fact in enumerate(graph["facts"])}
    some, every = _below(nodes, masks)
    settled = dict.fromkeys(missing, 0)
    for fact in missing:
        asking, beside = _cut(nodes, number[fact])
        tied = any(
            fact in pair and not facts.keys().isdisjoint(pair)
            for pair in graph["same"].values()
        )
        for place, names in enumerate(graph["classes"][fact], 1):
            if tied:
                value = names.split(" ")[0]  # "" falls into the class called ""
                left = {-1 - end for end in ends_with(fact, value)}
            else:
                left = beside | {graph["nodes"][ref][place] for ref in asking}
            one = reduce(or_, [some[ref] for ref in left])
            settled[fact] |= ~one | reduce(and_, [every[ref] for ref in left])
    return settled


def _below(
    nodes: Nodes, masks: Mapping[int, int]
) -> tuple[dict[int, int], dict[int, int]]:
    """Of each of the `nodes`: the bits that some ends below have, and that all have."""
    some = {-1 - end: mask for end, mask in masks.items()}
    every = {**some}
    for ref, (_, children) in nodes.items():
        some[ref] = reduce(or_, [some[child] for child in children])
        every[ref] = reduce(and_, [every[child] for child in children])
    return some, every


def _cut(nodes: Nodes, fact: int) -> tuple[list[int], set[int]]:
    """The `nodes` that ask for `fact`, and where ways lead that never come to one."""
    asking = [ref for ref, (asked, _) in nodes.items() if asked == fact]
    above = [children for asked, children in nodes.values() if asked < fact]
    below = set(chain.from_iterable(above))
    return asking, {ref for ref in below if ref < 0 or nodes[ref][0] > fact}
