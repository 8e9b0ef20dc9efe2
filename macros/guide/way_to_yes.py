"""The way to yes: which answers, changed, open a way for a shipment that has none.

Owns what a way is: changed answers by name, what they cost, which papers they lead
to; and the order of ways. The changes are found by `way_search`. Its twin in the
browser is `overrides/assets/js/guide/ways/ways.js`; both are tested together.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product

from macros.guide.changeable import Change
from macros.guide.openings import CLOSED, Facts, Openings
from macros.guide.rules import compared
from macros.guide.way_search import Search, Steps

Pairs = tuple[tuple[str, str], ...]
"""Changed answers by name: (fact, value)."""

Need = tuple[tuple[str, ...], tuple[str, ...]]
"""Certificates, and the facts they depend on."""


@dataclass(frozen=True)
class Part:
    """What a way needs then: certificates; more than one while it `depends` on facts.

    `values` are those of the wide fact, if one is changed, that lead there.
    """

    values: tuple[str, ...]
    needs: tuple[str, ...]
    depends: tuple[str, ...]


@dataclass(frozen=True)
class Way:
    """Changed answers that together open a way, and none of them in vain.

    `changes`: fact -> value; `wide`: the fact that takes one of the values of
    `parts`, or "". `costs`: how many of the changes are dear.
    """

    changes: Mapping[str, str]
    wide: str
    costs: int
    parts: tuple[Part, ...]


class Ways:
    """Ways for shipments, where `openings` says which ends are open.

    `changes`: fact -> what a person can do about it.
    """

    def __init__(self, openings: Openings, changes: Mapping[str, Change]) -> None:
        self._openings, self._graph = openings, openings.graph
        self._changes = changes
        self._search = Search(openings, changes)

    def ways(self, facts: Facts, day: str) -> list[Way]:
        """The ways for a shipment with these `facts` on `day`, the cheapest first.

        None if one is open already: with what is not known, any end may come.
        """
        root = self._openings.root(day)
        facts = compared(self._graph["same"], facts)
        closed = self._openings.reached(root, facts, {})[0] == {CLOSED}
        steps = self._search.steps(root, facts) if closed else set()
        return self._ways_of(root, facts, steps)

    def _ways_of(self, root: int, facts: Facts, step_sets: set[Steps]) -> list[Way]:
        """Each of `step_sets` as a way, value by value, destinations together."""
        names = self._graph["facts"]
        parts_of: dict[tuple[Pairs, str], dict[Need, tuple[str, ...]]] = {}
        for steps in step_sets:
            wide, single = "", []
            for number, taken in sorted(steps):
                fact = names[number]
                change = self._changes[fact]
                values = [
                    v
                    for v in self._search.possible(fact, facts, change.only)
                    if self._openings.class_in(fact, v) == taken
                ]
                if change.wide:
                    wide, wide_values = fact, values
                else:
                    single.append([(fact, value) for value in values])
            for pairs in product(*single):
                value = {wide: wide_values[0]} if wide else {}
                part = self._part(root, facts, {**dict(pairs), **value})
                parts = parts_of.setdefault((pairs, wide), {})
                parts[part] = (*parts.get(part, ()), *(wide_values if wide else ()))
        ways = [self._way(*key, parts) for key, parts in parts_of.items()]
        return sorted(ways, key=self._rank)

    def _part(self, root: int, facts: Facts, changes: Facts) -> Need:
        """(certificates, facts they depend on) after the `changes`."""
        limits: dict[str, frozenset[str]] = {}
        for fact in changes:
            for other, values in self._changes[fact].only.items():
                limits[other] = limits.get(other, values) & values
        labels, unknown = self._openings.reached(root, {**facts, **changes}, limits)
        needs = tuple(sorted(self._openings.papers[n] for n in labels if n != CLOSED))
        return needs, tuple(unknown) if len(labels) > 1 else ()

    def _way(
        self, pairs: Pairs, wide: str, parts: Mapping[Need, tuple[str, ...]]
    ) -> Way:
        dear = sum(self._changes[fact].costs[value] for fact, value in pairs)
        order = list(self._changes[wide].costs) if wide else []
        in_order = [
            Part(tuple(sorted(values, key=order.index)), needs, depends)
            for (needs, depends), values in parts.items()
        ]
        if wide:
            dear += self._changes[wide].costs[in_order[0].values[0]]
        in_order.sort(key=lambda p: (len(p.depends), -len(p.values), p.needs))
        return Way(dict(pairs), wide, dear, tuple(in_order))

    def _rank(self, way: Way) -> tuple[int, int, bool, list[tuple[int, int]]]:
        """Cheap before dear, few changes before many, what stays here before others."""
        order = list(self._changes)
        indices = [
            (order.index(fact), list(self._changes[fact].costs).index(value))
            for fact, value in way.changes.items()
        ]
        count = len(way.changes) + bool(way.wide)
        return way.costs, count, bool(way.wide), sorted(indices)
