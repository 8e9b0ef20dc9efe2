"""A set of values in the fewest names: groups, single values, or what it is not."""

from collections.abc import Iterable, Mapping


def shortest(
    values: frozenset[str], domain: Iterable[str], groups: Mapping[str, frozenset[str]]
) -> tuple[bool, list[str]]:
    """`values` of a `domain` in the fewest names; True if these say what is not."""
    others = frozenset(domain) - values
    named, denied = _covered(values, groups), _covered(others, groups)
    negated = bool(others) and len(denied) < len(named)
    return negated, denied if negated else named


def _covered(values: frozenset[str], groups: Mapping[str, frozenset[str]]) -> list[str]:
    """Names for `values`: the largest of the `groups` that fit, then what is left."""
    names, left = [], set(values)
    for name, group in sorted(groups.items(), key=lambda g: (-len(g[1]), g[0])):
        if len(group) > 1 and group <= left:
            names.append(name)
            left -= group
    return names + sorted(left)
