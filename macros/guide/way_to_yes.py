"""The way to yes: which answers, changed, open a way for a shipment that has none.

Owns the search over the published graph: all minimal sets of up to three changes,
exact. What a person can change, and which ends are open, is told to it. Its twin in
the browser is `overrides/assets/js/guide/ways/search.js`; both are tested together.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from macros.guide.changeable import Change
from macros.guide.openings import CLOSED, Known, Limits, Openings
from macros.guide.rules import compared

MOST = 3
"""More changes than this are no advice."""

Step = tuple[int, int]
"""A changed answer: the number of the fact, and its class from then on."""

Steps = frozenset[Step]

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
        self._number = {fact: n for n, fact in enumerate(openings.graph["facts"])}

    def ways(self, known: Known, day: str) -> list[Way]:
        """The ways for what is `known` on `day`, the cheapest first.

        None if one is open already: with what is not known, any end may come.
        """
        root = self._openings.root(day)
        known = compared(self._graph["same"], known)
        if self._openings.reached(root, known, {})[0] != {CLOSED}:
            return []
        found: set[Steps] = set()
        for limits in self._cases(known):
            found |= self._steps(root, known, limits)
        return self._told(root, known, _minimal(found))

    def _cases(self, known: Known) -> Iterator[Limits]:
        """What is not known and changes depend on, case by case: values alike.

        A fact that a case leaves out may be anything, and no change depends on it.
        """
        asked: dict[str, list[frozenset[str]]] = {}
        for fact, change in self._changes.items():
            for other, values in change.only.items() if fact in known else ():
                if other not in known:
                    asked.setdefault(other, []).append(values)
        split = []
        for fact, sets in asked.items():
            alike: dict[tuple[bool, ...], set[str]] = {}
            for value in frozenset().union(*sets):
                alike.setdefault(tuple(value in s for s in sets), set()).add(value)
            groups = [{fact: frozenset(values)} for values in alike.values()]
            split.append([{}, *groups])
        for case in product(*split):
            yield {fact: values for one in case for fact, values in one.items()}

    def _steps(self, root: int, known: Known, limits: Limits) -> set[Steps]:
        """The changes that lead from `root` to an open end, those in vain left out."""
        free = [
            {c: () for c, values in enumerate(classes) if values}
            for classes in (self._values(fact, known, limits) for fact in self._number)
        ]
        taken = [
            self._openings.class_in(fact, known[fact]) if fact in known else -1
            for fact in self._number
        ]
        seen: dict[int, set[Steps]] = {}

        def below(ref: int) -> set[Steps]:
            if ref < 0:
                return {frozenset()} if -1 - ref != CLOSED else set()
            if ref in seen:
                return seen[ref]
            number, *children = self._openings.nodes[ref]
            found: set[Steps] = set()
            if taken[number] < 0:
                for child in {children[c] for c in free[number]}:
                    found |= below(child)
            else:
                found |= below(children[taken[number]])
                for c in free[number] if frozenset() not in found else ():
                    step = (number, c)
                    found |= {
                        steps | {step}
                        for steps in below(children[c])
                        if len(steps) < MOST
                    }
            seen[ref] = _minimal(found)
            return seen[ref]

        return below(root)

    def _values(self, fact: str, known: Known, limits: Limits) -> list[list[str]]:
        """Class by class: the values that `fact` may take, or may have if unknown."""
        classes = self._graph["classes"][fact]
        found: list[list[str]] = [[] for _ in classes]
        if fact not in known:
            if fact not in limits:
                return [[names or "*"] for names in classes]
            for value in limits[fact]:
                found[self._openings.class_in(fact, value)].append(value)
            return found
        now = self._openings.class_in(fact, known[fact])
        for value in self._offered(fact, known, limits):
            found[self._openings.class_in(fact, value)].append(value)
        found[now] = []
        return found

    def _offered(self, fact: str, known: Known, limits: Limits) -> list[str]:
        """The values to which a person can change `fact` as things stand."""
        change = self._changes.get(fact)
        if change is None or fact in self._graph["same"]:
            return []
        for other, values in change.only.items():
            now = {known[other]} if other in known else limits.get(other)
            if not now or not now <= values:
                return []
        same = self._graph["same"]
        return [
            value
            for value in change.costs
            if all(
                compared(same, {**known, fact: value}).get(name) == known.get(name)
                for name in same
            )
        ]

    def _told(self, root: int, known: Known, found: set[Steps]) -> list[Way]:
        """Each of `found` as a way, value by value, the places of one way together."""
        facts = self._graph["facts"]
        made: dict[tuple[Pairs, str], dict[Need, tuple[str, ...]]] = {}
        for steps in found:
            wide, single = "", []
            for number, taken in sorted(steps):
                fact = facts[number]
                change = self._changes[fact]
                values = [
                    v
                    for v in self._possible(fact, known)
                    if self._openings.class_in(fact, v) == taken
                ]
                if change.wide:
                    wide, places = fact, values
                else:
                    single.append([(fact, value) for value in values])
            for pairs in product(*single):
                value = {wide: places[0]} if wide else {}
                part = self._part(root, known, {**dict(pairs), **value})
                parts = made.setdefault((pairs, wide), {})
                parts[part] = (*parts.get(part, ()), *(places if wide else ()))
        ways = [self._way(*key, parts) for key, parts in made.items()]
        return sorted(ways, key=self._rank)

    def _possible(self, fact: str, known: Known) -> list[str]:
        """The values to which `fact` can be changed, whatever is not known."""
        return self._offered(fact, known, self._changes[fact].only)

    def _part(self, root: int, known: Known, changes: Known) -> Need:
        """(certificates, facts they depend on) after the `changes`."""
        limits: dict[str, frozenset[str]] = {}
        for fact in changes:
            for other, values in self._changes[fact].only.items():
                limits[other] = limits.get(other, values) & values
        labels, unknown = self._openings.reached(root, {**known, **changes}, limits)
        needs = tuple(sorted(self._openings.papers[n] for n in labels if n != CLOSED))
        return needs, tuple(unknown) if len(labels) > 1 else ()

    def _way(
        self,
        pairs: Pairs,
        wide: str,
        parts: Mapping[Need, tuple[str, ...]],
    ) -> Way:
        dear = sum(self._changes[fact].costs[value] for fact, value in pairs)
        order = list(self._changes[wide].costs) if wide else []
        told = [
            Part(tuple(sorted(values, key=order.index)), needs, depends)
            for (needs, depends), values in parts.items()
        ]
        if wide:
            dear += self._changes[wide].costs[told[0].values[0]]
        told.sort(key=lambda p: (len(p.depends), -len(p.values), p.needs))
        return Way(dict(pairs), wide, dear, tuple(told))

    def _rank(self, way: Way) -> tuple[int, int, bool, list[tuple[int, int]]]:
        """Cheap before dear, few changes before many, what stays here before others."""
        order = list(self._changes)
        places = [
            (order.index(fact), list(self._changes[fact].costs).index(value))
            for fact, value in way.changes.items()
        ]
        count = len(way.changes) + bool(way.wide)
        return way.costs, count, bool(way.wide), sorted(places)


def _minimal(found: set[Steps]) -> set[Steps]:
    """Those of `found` that hold no other of them."""
    return {
        steps
        for steps in found
        if not any(less in found for less in _less(sorted(steps)))
    }


def _less(steps: list[Step]) -> Iterator[Steps]:
    """Every set of fewer of the `steps`."""
    for mask in range((1 << len(steps)) - 1):
        yield frozenset(s for n, s in enumerate(steps) if mask >> n & 1)
