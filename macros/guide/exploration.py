"""From the rules to the graph: all cases of a `Space`, explored exactly.

Owns the exploration, for whoever looks at every state on the way, and what of it is
published.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import lru_cache
from itertools import accumulate
from operator import or_

from macros.guide.graph import GUIDE, Case, Graph, Ref
from macros.guide.order import epochs, offered_facts
from macros.guide.rules import Rulebook
from macros.guide.space import Level, Space

Watcher = Callable[[Level, int, Case, str], None]
"""Called once of each state at a table's own level: cubes alive, case, day."""


def new_graph(space: Space) -> Graph:
    """An empty graph over the facts and classes of `space`."""
    asked = [level for level in space.levels if level.columns]
    classes = {lv.fact: tuple(values for values, _ in lv.columns) for lv in asked}
    return Graph([level.fact for level in asked], classes)


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
    the state of a notice. `watch` sees every state at which an output follows,
    once: what two days have in common is explored on the first.
    """
    tables = space.cone(outputs)
    levels = [lv for lv in space.levels if lv.columns or lv.fact in tables]
    hidden = {table: space.of_table[table] for table in tables - set(outputs)}
    memo: dict[tuple[int, int, Case], Ref] = {}
    facts = space.rulebook.facts
    asked = [facts.get(level.fact) for level in reversed(levels)]
    same = [frozenset(fact.same or ()) if fact else frozenset() for fact in asked]
    compared = [*accumulate(same, or_, initial=frozenset[str]())][::-1]
    """For each level, the facts that are compared from there on."""
    own = frozenset(outputs if len(outputs) == 1 else ())

    def skipped(level: Level, alive: int) -> bool:
        """Whether nothing turns on `level`: no question, and no output."""
        return (
            alive & level.common == alive
            if level.columns
            else level.fact not in own and not space.wanted(level.fact, alive)
        )

    def visit(at: int, alive: int, case: Case, day: str) -> Ref:
        while at < len(levels) and skipped(levels[at], alive):
            at += 1
        if at == len(levels):
            return graph.end(space.fired(alive))
        level = levels[at]
        pairs = tuple(step for step in case if step[0] in compared[at])
        if (at, alive, pairs) in memo:
            return memo[at, alive, pairs]
        if not level.columns:
            watch(level, alive, case, day)
            rest = space.told(level.fact, alive)
            rest &= ~hidden.get(level.fact, 0)
            ref = visit(at + 1, space.prune(rest, alive, own), case, day)
        elif level.fact in fixed:
            column = next(c for v, c in level.columns if fixed[level.fact] in v)
            ref = visit(at + 1, space.prune(alive & column, alive, own), case, day)
        else:
            possible = possible_of(space.rulebook.facts[level.fact].same, case)
            children = {
                v: visit(
                    at + 1,
                    space.prune(alive & c, alive, own),
                    (*case, (level.fact, v)),
                    day,
                )
                for v, c in level.columns
                if v & possible or not possible
            }
            some = next(iter(children.values()))
            ref = graph.node(
                level.fact, tuple(children.get(v, some) for v, _ in level.columns)
            )
        memo[at, alive, pairs] = ref
        return ref

    roots = {
        day: visit(0, space.prune(space.alive_on(day, tables), own=own), (), day)
        for day in days
    }
    memo.clear()  # `visit` refers to itself, so nothing else frees it soon
    return roots


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


@lru_cache(maxsize=1)
def compile_rulebook(rulebook: Rulebook) -> Graph:
    """The graph that is published: all tables, all epochs, notices as they stand."""
    fixed = {fact.id: fact.state for fact in rulebook.facts.values() if fact.state}
    giving = {table.id for table in rulebook.tables if table.gives}
    space = Space(rulebook, rulebook.tables)
    graph = new_graph(space)
    tables_of = {
        GUIDE: giving,
        **{t.id: {t.id} for t in rulebook.tables if not t.gives},
    }
    graph.optional = frozenset(offered_facts(rulebook))
    graph.defaults = {f.id: f.default for f in rulebook.facts.values() if f.default}
    graph.same = rulebook.same
    for name, tables in tables_of.items():
        roots = explore(space, epochs(rulebook), graph, outputs=tables, fixed=fixed)
        for day, root in roots.items():
            graph.roots.setdefault(day, {})[name] = root
    return graph
