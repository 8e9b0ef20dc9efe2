"""Every way through the published graph: the class taken of each fact, and the end.

Owns their listing and their number. What a walk with known facts tells is the business
of `walk`.
"""

from collections.abc import Iterator

from macros.guide.publish import PublishedGraph


def routes(graph: PublishedGraph, root: int) -> Iterator[tuple[dict[str, int], int]]:
    """Every route below `root`: the class taken of each asked fact, and the end."""
    stack: list[tuple[int, dict[str, int]]] = [(root, {})]
    while stack:
        ref, taken = stack.pop()
        if ref < 0:
            yield taken, -1 - ref
            continue
        number, *children = graph["nodes"][ref]
        fact = graph["facts"][number]
        first: dict[int, int] = {}
        for index, child in enumerate(children):
            first.setdefault(child, index)
        stack += [(child, {**taken, fact: index}) for child, index in first.items()]


def route_count(graph: PublishedGraph) -> int:
    """How many `routes` there are, on all days together, without walking each."""
    memo: dict[int, int] = {}

    def below(ref: int) -> int:
        if ref < 0:
            return 1
        if ref not in memo:
            _, *children = graph["nodes"][ref]
            memo[ref] = sum(below(child) for child in {*children})
        return memo[ref]

    return sum(below(root) for _, root, _ in graph["epochs"])
