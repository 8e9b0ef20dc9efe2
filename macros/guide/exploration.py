"""From the rules to the graph: all cases of a `Space`, explored exactly.

Owns the exploration, for whoever looks at every state on the way.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import accumulate
from operator import or_

from macros.guide.graph import Case, Graph, Ref
from macros.guide.space import Level, Space

Watcher = Callable[[Level, int, Case, str], None]
"""Called where a table does not fire one rule: its level, cubes alive, case, day."""


def new_graph(space: Space) -> Graph:
    """An empty graph over the facts and classes of `space`.

    Its rules stand table by table, as in the files; those that readers are given
    come first.
    """
    asked = [level for level in space.levels if level.columns]
    classes = {lv.fact: tuple(values for values, _ in lv.columns) for lv in asked}
    graph = Graph([level.fact for level in asked], classes)
    tables = sorted(space.rulebook.tables, key=lambda table: not table.gives)
    graph.order = [rule for table in tables for rule in table.rules]
    return graph


def explore(
    space: Space,
    days: Iterable[str],
    graph: Graph,
    *,
    outputs: Collection[str],
    fixed: Mapping[str, str],
    watch: Watcher = lambda _level, _alive, _case, _day: None,
) -> dict[str, Ref]:
    """Compile the rules that apply on each of `days`; return a root a day.

    Ends hold the rules of the tables `outputs`; tables that these do not need
    stay out of it. `fixed` holds facts that are not asked but known, such as
    the state of a notice. `watch` sees every state at which a table gives nothing, or
    by two rules: what two days have in common is explored on the first.
    """
    tables = space.cone(outputs)
    own = frozenset(outputs if len(outputs) == 1 else ())
    exploration = _Exploration(
        space=space,
        graph=graph,
        levels=[
            replace(lv, always=lv.always or lv.fact in own)
            for lv in space.levels
            if lv.columns or lv.fact in tables
        ],
        own=own,
        hidden={table: space.of_table[table] for table in tables - {*outputs}},
        fixed=fixed,
        watch=watch,
    )
    return {
        day: exploration.visit(
            0, space.prune(space.alive_on(day, tables), own=own), (), day
        )
        for day in days
    }


_Parts = tuple[Sequence[tuple[int, frozenset[str]]], Sequence[int]]
"""Parts of a level, each with what it leaves and with values of it; each column's."""


@dataclass(frozen=True, eq=False, kw_only=True)
class _Exploration:
    """The states of a `space` at `levels`, each visited once; see `explore`.

    `own` is the table that is explored for its own sake, if it is only one. `hidden`
    are the cubes of each table whose rules no end holds.
    """

    space: Space
    graph: Graph
    levels: Sequence[Level]
    own: frozenset[str]
    hidden: Mapping[str, int]
    fixed: Mapping[str, str]
    watch: Watcher
    memo: dict[tuple[int, int, Case], Ref] = field(default_factory=dict)
    parts: dict[tuple[int, int], _Parts] = field(default_factory=dict)

    @cached_property
    def compared(self) -> Sequence[frozenset[str]]:
        """For each level, the facts that are compared from there on."""
        facts = self.space.rulebook.facts
        asked = [facts.get(level.fact) for level in reversed(self.levels)]
        same = [frozenset(fact.same or ()) if fact else frozenset() for fact in asked]
        return [*accumulate(same, or_, initial=frozenset[str]())][::-1]

    @cached_property
    def always(self) -> int:
        """A bit that is no cube's: alive in every state."""
        return 1 << len(self.space.cubes)

    @cached_property
    def turning(self) -> Sequence[int]:
        """For each level, and for the end, what of a state makes it stop there."""
        told = [lv.turning | self.always * lv.always for lv in self.levels]
        return [*told, self.always]

    def visit(self, at: int, alive: int, case: Case, day: str) -> Ref:
        """What follows from the level `at` on where the cubes `alive` are left."""
        turning, state = self.turning, alive | self.always
        while not state & turning[at]:
            at += 1
        if at == len(self.levels):
            return self.graph.end(self.space.fired(alive))
        level, later = self.levels[at], self.compared[at]
        alive = self.space.alike.one_of_each(level.fact, alive)
        pairs = tuple(step for step in case if step[0] in later) if later else ()
        key = at, alive, pairs
        if key not in self.memo:
            visit = self._asked if level.columns else self._told
            self.memo[key] = visit(at, alive, case, day)
        return self.memo[key]

    def _told(self, at: int, alive: int, case: Case, day: str) -> Ref:
        """What follows when the table of the level `at` has told its output."""
        level, space = self.levels[at], self.space
        told, decided = space.told(level.fact, alive)
        if not decided:
            self.watch(level, alive, case, day)
        rest = told & ~self.hidden.get(level.fact, 0)
        return self.visit(at + 1, space.prune(rest, alive, self.own), case, day)

    def _asked(self, at: int, alive: int, case: Case, day: str) -> Ref:
        """What follows from the answers to the fact of the level `at`."""
        level, prune, own = self.levels[at], self.space.prune, self.own
        fact = level.fact
        if fact in self.fixed:
            column = next(c for v, c in level.columns if self.fixed[fact] in v)
            return self.visit(at + 1, prune(alive & column, alive, own), case, day)
        same = self.space.rulebook.facts[fact].same
        possible = possible_of(same, case)
        turning = alive & level.turning
        rest, refs = alive ^ turning, list[Ref | None]()
        parts, part_of = self._parted(at, turning)
        for left, values in parts:
            if possible and not values & possible:
                refs.append(None)
                continue
            kept, more = prune(rest | left, alive, own), (*case, (fact, values))
            refs.append(self.visit(at + 1, kept, more, day))
        some = next(ref for ref in refs if ref is not None)
        told = [some if ref is None else ref for ref in refs]
        return self.graph.node(fact, [told[part] for part in part_of])

    def _parted(self, at: int, turning: int) -> _Parts:
        """What the columns of the level `at` leave of the cubes `turning` on it.

        Columns that leave the same are one part, unless their values matter later.
        """
        key = at, turning
        if key not in self.parts:
            level = self.levels[at]
            facts = self.space.rulebook.facts
            each = level.fact in self.compared[at + 1] or facts[level.fact].same
            parts: dict[tuple[int, frozenset[str] | None], int] = {}
            firsts, part_of = list[tuple[int, frozenset[str]]](), list[int]()
            for values, column in level.columns:
                left = turning & column
                part = parts.setdefault((left, values if each else None), len(parts))
                part_of.append(part)
                if part == len(firsts):
                    firsts.append((left, values))
            self.parts[key] = firsts, part_of
        return self.parts[key]


def possible_of(
    same: tuple[str, str] | None, case: Case | Mapping[str, frozenset[str]]
) -> frozenset[str]:
    """What a fact that compares two others may be in `case`; none: anything."""
    if not same:
        return frozenset()
    values = dict(case)
    one, other = (values.get(fact) for fact in same)
    if one is None or other is None:
        return frozenset()
    if not one & other:
        return frozenset(["no"])
    return frozenset(["yes"]) if one == other and len(one) == 1 else frozenset()
