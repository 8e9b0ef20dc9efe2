"""Two locks walked together: which cases they tell differently, as one diagram.

Owns the exact comparison of two epochs, however their rules were written: values
that neither lock tells apart are one, and a fact that only one asks is no change.
Does not say on which days, nor in which words.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import islice
from math import prod

from macros.guide.exploration import possible_of
from macros.guide.graph import Diagram, Ref
from macros.guide.lock import Lock, OutputNames
from macros.guide.otherwise import merged
from macros.guide.rules import Cube

DECIDING = "certificate"
"""Where its answer changes, the rest of a case is not told besides."""

MOST_WAYS = 400
"""Ways through one change that are merged into cases; the largest are among them."""

Kind = tuple[str, str, str]
"""One kind of change: (table, what it gives now, what it gave)."""

Part = tuple[frozenset[str], int | None, int | None]
"""Values of a fact, and their class in the old and in the new lock."""

Compared = Mapping[str, tuple[str, str]]
"""A fact -> the two facts that it compares."""

Cut = frozenset[tuple[str, int]]
"""Facts whose class in the old lock is settled already."""


class Pairs:
    """Both locks walked together: where they differ, as one diagram."""

    def __init__(self, old: Lock, new: Lock, same: Compared | None = None) -> None:
        """`same`: facts that say whether two others have the same value."""
        self.old, self.new, self.same = old, new, same or {}
        gone = [fact for fact in old.classes if fact not in new.classes]
        order = [*new.classes, *gone]
        self.order = {fact: number for number, fact in enumerate(order)}
        self.parts = {fact: _parts(fact, old, new) for fact in order}
        self.sizes = {f: sum(len(v) for v, *_ in p) for f, p in self.parts.items()}
        self.pairs, self.marks = Diagram[frozenset[Kind]](), Diagram[bool]()
        self.tested = cache(self._tested)
        self.visit = cache(self._visit)
        self.counted = cache(self._counted)

    def on(self, day: str) -> Ref:
        """The root of the diagram for `day`: ends are what is told differently."""
        was, now = (_on(lock.roots, day) for lock in (self.old, self.new))
        return self.visit(was, frozenset(), now)

    def kinds(self, root: Ref) -> list[Kind]:
        """What changed below `root`, each kind once."""
        ends = (self.pairs.ends[~ref] for ref in self.pairs.below([root]) if ref < 0)
        return sorted(frozenset[Kind]().union(*ends))

    def where(self, root: Ref, kind: Kind) -> Ref:
        """The diagram of the cases below `root` that `kind` of change touches."""
        marked = self.pairs.folded(
            [root], lambda kinds: self.marks.end(kind in kinds), self.marks.node
        )
        return marked[root]

    def _tested(self, ref: Ref) -> frozenset[str]:
        """The facts that the old lock tests from `ref` on."""
        if ref < 0:
            return frozenset()
        fact, children = self.old.diagram.nodes[ref]
        return frozenset([fact]).union(*map(self.tested, dict.fromkeys(children)))

    def _visit(self, was: Ref | None, settled: Cut, now: Ref) -> Ref:
        """Walk on from a node of each; `settled`: facts told before the old asks."""
        classes = dict(settled)
        while was is not None and was >= 0:
            fact, children = self.old.diagram.nodes[was]
            if fact not in classes:
                break
            was = children[classes[fact]]
        one = was == now and self.old.diagram is self.new.diagram
        if one and self.tested(now).isdisjoint(classes):
            return self.pairs.end(frozenset())
        tops = [self.old.diagram.nodes[was][0]] if was is not None and was >= 0 else []
        tops += [self.new.diagram.nodes[now][0]] if now >= 0 else []
        if not tops:
            last = OutputNames() if was is None else self.old.diagram.ends[~was]
            return self.pairs.end(_kinds(last, self.new.diagram.ends[~now]))
        fact = min(tops, key=self.order.__getitem__)
        below = []
        for _, before, after in self.parts[fact]:
            then, cut = was, classes
            if before is None:
                then, cut = None, {}
            elif was is not None and fact in self.tested(was):
                cut = {**classes, fact: before}
            if then is not None:
                cut = {f: c for f, c in cut.items() if f in self.tested(then)}
            step = now
            if after is not None and now >= 0:
                asked, children = self.new.diagram.nodes[now]
                step = children[after] if asked == fact else now
            below.append(self.visit(then, frozenset(cut.items()), step))
        return self.pairs.node(fact, below)

    def _counted(self, ref: Ref) -> float:
        """The share of all shipments that `ref` of the marks holds."""
        if ref < 0:
            return float(self.marks.ends[~ref])
        fact, children = self.marks.nodes[ref]
        rows = zip(self.parts[fact], children, strict=True)
        held = sum(len(values) * self.counted(child) for (values, *_), child in rows)
        return held / self.sizes[fact]

    def cases(self, where: Ref) -> tuple[tuple[Cube, ...], bool, float]:
        """The cubes of `where`, whether they are all, and their share."""
        ways = [*islice(self._ways(where, {}), MOST_WAYS + 1)]
        cubes = merged([dict(cube) for cube in ways[:MOST_WAYS]])
        cubes = merged(
            [{f: v for f, v in c.items() if len(v) < self.sizes[f]} for c in cubes]
        )  # without the facts that may have any value
        order = sorted(cubes, key=self._size, reverse=True)
        return tuple(order), len(ways) <= MOST_WAYS, self.counted(where)

    def _ways(self, ref: Ref, cube: Cube) -> Iterator[Cube]:
        """Every way to what is marked, the largest parts first."""
        if ref < 0:
            if self.marks.ends[~ref] and self._possible(cube):
                yield cube
            return
        fact, children = self.marks.nodes[ref]
        values: dict[Ref, frozenset[str]] = {}
        for (part, *_), child in zip(self.parts[fact], children, strict=True):
            values[child] = values.get(child, frozenset()) | part
        for child in sorted(
            values, key=lambda ref: -len(values[ref]) * self.counted(ref)
        ):
            if self.counted(child):
                yield from self._ways(child, {**cube, fact: values[child]})

    def _possible(self, cube: Cube) -> bool:
        """Whether a shipment can have these values: one country is not two."""
        limits = {fact: possible_of(same, cube) for fact, same in self.same.items()}
        return not any(
            values and fact in cube and not values & cube[fact]
            for fact, values in limits.items()
        )

    def _size(self, cube: Cube) -> float:
        return prod(len(values) / self.sizes[fact] for fact, values in cube.items())


def _on(roots: Mapping[str, Ref], day: str) -> Ref:
    return roots[max(first for first in roots if first <= day)]


def _kinds(was: OutputNames, now: OutputNames) -> frozenset[Kind]:
    """What a case that was told `was` is told differently: (table, now, was)."""
    added, gone = now - was, was - now
    come, went = _deciding(added), _deciding(gone)
    if come:
        return frozenset([(DECIDING, come, went)])
    pairs = {word.partition("/")[::2]: True for word in added}
    pairs |= {word.partition("/")[::2]: False for word in gone}
    return frozenset(
        (table, item, "") if is_new else (table, "", item)
        for (table, item), is_new in pairs.items()
    )


def _deciding(words: OutputNames) -> str:
    """The certificate among `words`, "" if there is none."""
    deciding = next((word for word in words if word.startswith(f"{DECIDING}/")), "")
    return deciding.partition("/")[2]


def _parts(fact: str, old: Lock, new: Lock) -> list[Part]:
    """The values of `fact` that neither lock tells apart, with their classes."""
    before = _class_of(old.classes.get(fact, ()))
    after = _class_of(new.classes.get(fact, ()))
    parts: dict[tuple[int | None, int | None], list[str]] = {}
    for value in after or before:
        asked = before.get(value, None if before else 0)
        parts.setdefault((asked, after.get(value)), []).append(value)
    return [(frozenset(values), *classes) for classes, values in parts.items()]


def _class_of(classes: Iterable[Iterable[str]]) -> dict[str, int]:
    return {value: number for number, group in enumerate(classes) for value in group}
