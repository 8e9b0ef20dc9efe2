"""Conditions on a fact that compares two others, as conditions on those two.

Owns how they are parted. A graph asks what compares two facts only where these leave
it open: who walked it by that condition alone would take for cases what cannot be.
"""

from collections.abc import Iterator

from macros.guide.graph import Graph
from macros.guide.rules import Cube

Values = frozenset[str]


def parted(graph: Graph, cube: Cube) -> list[Cube]:
    """Cubes that hold the cases of `cube` among them, and no other.

    Where `cube` says whether two facts are alike, each names values of the two that
    `graph` nowhere tells apart, so that every way through it has a case that is so.
    """
    cubes = [cube]
    for fact, two in graph.same.items():
        says = cube.get(fact, frozenset())
        if len(says) == 1 and {*two} <= graph.classes.keys():
            cubes = [part for one in cubes for part in _parts(graph, one, two, says)]
    return cubes


def told_apart(graph: Graph, cube: Cube) -> list[Cube]:
    """Cubes with the cases of `cube` that say of two facts whether they are alike.

    Only where `cube` names a part of what `graph` does not tell apart, and no more:
    what a node leaves open of all these values need not be open of that part.
    """
    cubes = [cube]
    for fact, two in graph.same.items():
        if fact not in cube and any(_cut(graph, cube, one) for one in two):
            says = [{fact: frozenset([word])} for word in ("yes", "no")]
            cubes = [{**one, **said} for one in cubes for said in says]
    return cubes


def _cut(graph: Graph, cube: Cube, fact: str) -> bool:
    """Whether `cube` wants a part of the values of `fact` in one class of `graph`."""
    values = cube.get(fact, frozenset())
    return any(values & one and one - values for one in graph.classes.get(fact, ()))


def _parts(
    graph: Graph, cube: Cube, two: tuple[str, str], says: Values
) -> Iterator[Cube]:
    """`cube` by the values of `two` facts, which it `says` to be alike or not."""
    left, right = (cube.get(fact, _values(graph, fact)) for fact in two)
    differ = says == {"no"}
    if differ and left - right:
        yield _with(cube, two, left - right, right)
    for one in graph.classes[two[0]]:
        for other in graph.classes[two[1]]:
            both = one & other & left & right
            if len(both) > differ:
                yield _with(cube, two, both, both)
            if differ and both and right - both:
                yield _with(cube, two, both, right - both)


def _with(cube: Cube, two: tuple[str, str], one: Values, other: Values) -> Cube:
    """`cube` with these values of `two` facts."""
    return {**cube, two[0]: one, two[1]: other}


def _values(graph: Graph, fact: str) -> Values:
    """All values of `fact`."""
    return frozenset[str]().union(*graph.classes[fact])
