"""The search for changes that open a way: every minimal set of them, exact.

Owns the walk over the published graph in which answers may change. What a person can
change, and which ends are open, is told to it. Knows neither costs nor words. Its
twin in the browser is `overrides/assets/js/guide/ways/search.js`.
"""

from collections.abc import Iterator, Mapping
from functools import partial
from itertools import product

from macros.guide.changeable import Change
from macros.guide.openings import CLOSED, Facts, Limits, Openings
from macros.guide.rules import compared

MOST = 3
"""More changes than this are no advice."""

Step = tuple[int, int]
"""A changed answer: the number of the fact, and its class from then on."""

Steps = frozenset[Step]


class Search:
    """Changes for shipments, where `openings` says which ends are open.

    `changes`: fact -> what a person can do about it.
    """

    def __init__(self, openings: Openings, changes: Mapping[str, Change]) -> None:
        self._openings, self._graph = openings, openings.graph
        self._changes = changes
        self._number = {fact: n for n, fact in enumerate(openings.graph["facts"])}

    def steps(self, root: int, facts: Facts) -> set[Steps]:
        """Every minimal set of changes that leads from `root` to an open end.

        A wide fact changes alone; what it would open with others is no advice.
        """
        steps: set[Steps] = set()
        for limits in self._cases(facts):
            steps |= self._steps(root, facts, limits)
        wide = {self._number[f] for f, change in self._changes.items() if change.wide}
        return {
            some
            for some in _minimal(steps)
            if len(some) == 1 or not any(number in wide for number, _ in some)
        }

    def _cases(self, facts: Facts) -> Iterator[Limits]:
        """What is not known and changes depend on, case by case: values alike.

        A fact that a case leaves out may be anything, and no change depends on it.
        """
        asked: dict[str, list[frozenset[str]]] = {}
        for fact, change in self._changes.items():
            for other, values in change.only.items() if fact in facts else ():
                if other not in facts:
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

    def _steps(self, root: int, facts: Facts, limits: Limits) -> set[Steps]:
        """The changes that lead from `root` to an open end, those in vain left out."""
        free = [self._classes(fact, facts, limits) for fact in self._number]
        taken = [
            self._openings.class_in(fact, facts[fact]) if fact in facts else -1
            for fact in self._number
        ]
        seen: dict[int, set[Steps]] = {}

        def below(ref: int) -> set[Steps]:
            if ref < 0:
                return {frozenset()} if -1 - ref != CLOSED else set()
            if ref in seen:
                return seen[ref]
            number, *children = self._openings.nodes[ref]
            ways: set[Steps] = set()
            if taken[number] < 0:
                for child in {children[c] for c in free[number]}:
                    ways |= below(child)
            else:
                ways |= below(children[taken[number]])
                for c in free[number] if frozenset() not in ways else ():
                    step = (number, c)
                    ways |= {
                        steps | {step}
                        for steps in below(children[c])
                        if len(steps) < MOST
                    }
            seen[ref] = _minimal(ways)
            return seen[ref]

        return below(root)

    def _classes(self, fact: str, facts: Facts, limits: Limits) -> set[int]:
        """The classes of values that `fact` may change to, or may have if unknown."""
        class_in = partial(self._openings.class_in, fact)
        if fact in facts:
            changed = {*map(class_in, self.possible(fact, facts, limits))}
            return changed - {class_in(facts[fact])}
        if fact in limits:
            return {*map(class_in, limits[fact])}
        return {*range(len(self._graph["classes"][fact]))}

    def possible(self, fact: str, facts: Facts, limits: Limits) -> list[str]:
        """The values to which a person can change `fact` as things stand.

        `facts` are what is known of the shipment, `limits` what the rest may be.
        """
        change = self._changes.get(fact)
        if change is None or fact in self._graph["same"]:
            return []
        for other, values in change.only.items():
            now = {facts[other]} if other in facts else limits.get(other)
            if not now or not now <= values:
                return []
        same = self._graph["same"]
        return [
            value
            for value in change.costs
            if change.fits(value, facts)
            and all(
                compared(same, {**facts, fact: value}).get(name) == facts.get(name)
                for name in same
            )
        ]


def _minimal(sets: set[Steps]) -> set[Steps]:
    """Those of `sets` that hold no other of them."""
    return {
        steps
        for steps in sets
        if not any(less in sets for less in _less(sorted(steps)))
    }


def _less(steps: list[Step]) -> Iterator[Steps]:
    """Every set of fewer of the `steps`."""
    for mask in range((1 << len(steps)) - 1):
        yield frozenset(s for n, s in enumerate(steps) if mask >> n & 1)
