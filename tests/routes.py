"""Every way through the published graph: the class taken of each fact, and the end."""

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
