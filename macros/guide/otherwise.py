"""`when: otherwise`: the cases of a table that none of its other rules names.

Owns how that rest is put into cubes. From there on it is a rule like any other:
every proof sees it, and it can overlap with nothing. Does not read YAML.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from macros.guide.rules import Cube, Fact, Rule

OTHERWISE = "otherwise"
"""What a rule writes under `when` to catch the rest."""


def catches_the_rest(rule: Rule) -> bool:
    """Whether `rule` says `otherwise` instead of a condition."""
    return bool(rule.item.data["when"] == OTHERWISE)


def with_the_rest(
    rules: tuple[Rule, ...], domains: Mapping[str, Fact]
) -> tuple[Rule, ...]:
    """The `rules` of a table, the rest spelled out for the one that catches it."""
    named = [c for rule in rules if not catches_the_rest(rule) for c in rule.cubes]
    return tuple(
        replace(rule, cubes=rest_of(named, domains)) if catches_the_rest(rule) else rule
        for rule in rules
    )


def rest_of(cubes: Iterable[Cube], domains: Mapping[str, Fact]) -> tuple[Cube, ...]:
    """Disjoint cubes that hold every case which none of `cubes` holds."""
    rest: list[dict[str, frozenset[str]]] = [{}]
    for cube in cubes:
        rest = [
            piece
            for one in rest
            for piece in ((one,) if _apart(one, cube) else _without(one, cube, domains))
        ]
    return tuple(merged(rest))


def _apart(one: Cube, cube: Cube) -> bool:
    """Whether no case is in both."""
    for fact, values in cube.items():
        if fact in one and one[fact].isdisjoint(values):
            return True
    return False


def _without(
    one: Cube, cube: Cube, domains: Mapping[str, Fact]
) -> Iterator[dict[str, frozenset[str]]]:
    """`one` less `cube`, with which it has cases in common, in disjoint pieces."""
    left = dict(one)
    for fact, values in cube.items():
        inside = left.get(fact, frozenset(domains[fact].values))
        if inside - values:
            yield {**left, fact: inside - values}
            left[fact] = inside & values


def merged(cubes: list[dict[str, frozenset[str]]]) -> list[dict[str, frozenset[str]]]:
    """The same cases in fewer cubes: those that differ in one fact become one."""
    again = True
    while again:
        again = False
        seen: dict[object, dict[str, frozenset[str]]] = {}
        for fact in sorted({fact for cube in cubes for fact in cube}):
            seen.clear()
            for cube in cubes:
                if fact not in cube:
                    seen[id(cube)] = cube
                    continue
                key = frozenset((f, v) for f, v in cube.items() if f != fact)
                if key in seen:
                    seen[key][fact] |= cube[fact]
                    again = True
                else:
                    seen[key] = dict(cube)
            cubes = list(seen.values())
    return cubes
