"""The decision graph: a rulebook compiled so that a browser only walks it.

Owns the exploration of a `Space` into a shared, reduced graph (a decision
diagram) and the graph's published form. An inner node is (fact, children by
class of value); an end is the tuple of rules that fire. Equal nodes exist once;
a fact whose children are all equal is not asked.

Each epoch has one root, GUIDE, for what a reader is given, and one for each
table that only feeds others: there the reason is read off at the end, so that
reasons never multiply the cases.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate
from operator import or_

from macros.guide.order import epochs, offered_facts
from macros.guide.rules import Rule, Rulebook
from macros.guide.space import Level, Space

GUIDE = "guide"
"""The name of the root that decides what is needed, and what has to be asked."""

Ref = int
"""A node: its index if inner, else -1 - the index of the end."""

Case = tuple[tuple[str, frozenset[str]], ...]
"""How a state was reached: facts with the values that lead there."""

Watcher = Callable[[Level, int, Case, str], None]
"""Called once of each state at a table's own level: cubes alive, case, day."""


@dataclass(eq=False)
class Graph:
    """Nodes shared by all epochs; append-only while it is built. No two are equal."""

    facts: list[str]
    classes: dict[str, tuple[frozenset[str], ...]]
    nodes: list[tuple[str, tuple[Ref, ...]]] = field(default_factory=list)
    ends: list[tuple[Rule, ...]] = field(default_factory=list)
    roots: dict[str, dict[str, Ref]] = field(default_factory=dict)
    optional: frozenset[str] = frozenset()
    defaults: dict[str, str] = field(default_factory=dict)
    same: dict[str, tuple[str, str]] = field(default_factory=dict)
    _interned: dict[object, Ref] = field(default_factory=dict, repr=False)

    def node(self, fact: str, children: tuple[Ref, ...]) -> Ref:
        """The node for `fact` with these children, or the only child."""
        if len(set(children)) == 1:
            return children[0]
        key = (fact, children)
        if key not in self._interned:
            self._interned[key] = len(self.nodes)
            self.nodes.append(key)
        return self._interned[key]

    def end(self, rules: tuple[Rule, ...]) -> Ref:
        """The end where exactly `rules` fire."""
        if rules not in self._interned:
            self._interned[rules] = -1 - len(self.ends)
            self.ends.append(rules)
        return self._interned[rules]

    @property
    def rules(self) -> list[Rule]:
        """Every rule that fires at some end, once."""
        return list(dict.fromkeys(rule for end in self.ends for rule in end))

    def class_of(self, fact: str, value: str) -> int:
        """The index of the class that holds `value`; KeyError if none does."""
        for index, values in enumerate(self.classes[fact]):
            if value in values:
                return index
        raise KeyError(value)


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
    where: int = 0,
) -> dict[str, Ref]:
    """Compile the rules that apply on each of `days`; return a root a day.

    Ends hold the rules of the tables `outputs`; tables that these do not need
    stay out of it. `fixed` holds facts that are not asked but known, such as
    the state of a notice. `watch` sees every state at which an output follows,
    once: what two days have in common is explored on the first. Cases in which
    none of the cubes `where` can hold, if they are given, are left out.
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
        if where and not alive & where:
            return graph.end(())
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


def outcome(rules: tuple[Rule, ...]) -> frozenset[tuple[str, str]]:
    """What a set of fired rules means to a reader: (table, item) pairs."""
    return frozenset((rule.table, word) for rule in rules for word in rule.then)
