"""The graph of all cases: every rule of every table, on every day, in every state.

Owns that graph, whether the tables decide all of it, the part of it that holds on one
day as things stand, and the graph that is published: what readers are given, as the
notices stand, and for each table that only feeds others a root of its own. What is
proved of it, and counted in it, stands elsewhere.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache

from macros.guide.exploration import explore, new_graph
from macros.guide.graph import GUIDE, Case, Graph, Ref
from macros.guide.order import epochs, offered_facts
from macros.guide.rules import Rule, Rulebook
from macros.guide.space import Level, Space

Fired = tuple[Rule, ...]
"""The rules that fire in a case."""


def every_case(rulebook: Rulebook) -> Graph:
    """The graph of all rules of all tables, in every epoch and state of the notices.

    Its ends hold every rule that fires there, those of feeding tables included.
    """
    return _explored(rulebook)[0]


def is_decided(rulebook: Rulebook) -> bool:
    """Whether one rule of each unique table fires wherever its output is wanted."""
    return _explored(rulebook)[1]


@lru_cache(maxsize=1)
def _explored(rulebook: Rulebook) -> tuple[Graph, bool]:
    space = Space(rulebook, rulebook.tables)
    graph, tables = new_graph(space), [table.id for table in rulebook.tables]
    undecided = False

    def watch(_level: Level, _alive: int, _case: Case, _day: str) -> None:
        nonlocal undecided
        undecided = True

    roots = explore(
        space, epochs(rulebook), graph, outputs=tables, fixed={}, watch=watch
    )
    graph.roots = {day: {GUIDE: root} for day, root in roots.items()}
    graph.same = rulebook.same
    return graph, not undecided


def cases_on(graph: Graph, day: str, states: Mapping[str, str]) -> Graph:
    """The cases of `graph` in the epoch of `day`, its facts `states` being known."""
    part = Graph(graph.facts, graph.classes)
    part.same = graph.same
    copy = copier(graph, part, states)
    first = max(epoch for epoch in graph.roots if epoch <= day)
    part.roots = {first: {GUIDE: copy(graph.roots[first][GUIDE])}}
    return part


def copier(
    graph: Graph,
    target: Graph,
    states: Mapping[str, str],
    of_end: Callable[[Fired], Fired] = lambda fired: fired,
) -> Callable[[Ref], Ref]:
    """What copies a node of `graph` into `target`, its facts `states` being known.

    `of_end` gives what of the rules that fire at an end is copied.
    """
    refs: dict[Ref, Ref] = {}

    def copied(ref: Ref) -> Ref:
        if ref not in refs:
            refs[ref] = inner(ref) if ref >= 0 else target.end(of_end(graph.ends[~ref]))
        return refs[ref]

    def inner(ref: Ref) -> Ref:
        fact, children = graph.nodes[ref]
        if fact in states:
            return copied(children[graph.class_of(fact, states[fact])])
        return target.node(fact, tuple(map(copied, children)))

    return copied


@lru_cache(maxsize=1)
def compile_rulebook(rulebook: Rulebook) -> Graph:
    """The graph that is published: all tables, all epochs, notices as they stand."""
    space, days = Space(rulebook, rulebook.tables), epochs(rulebook)
    graph = new_graph(space)
    graph.optional = frozenset(offered_facts(rulebook))
    graph.defaults = {f.id: f.default for f in rulebook.facts.values() if f.default}
    graph.same = rulebook.same
    giving = {table.id for table in rulebook.tables if table.gives}

    def given(fired: tuple[Rule, ...]) -> tuple[Rule, ...]:
        return tuple(rule for rule in fired if rule.table in giving)

    proved = every_case(rulebook)
    copy = copier(proved, graph, rulebook.states, given)
    graph.roots = {day: {GUIDE: copy(proved.roots[day][GUIDE])} for day in days}
    for table in space.feeding:
        fixed = rulebook.states
        roots = explore(space, days, graph, outputs={table}, fixed=fixed)
        for day, root in roots.items():
            graph.roots[day][table] = root
    return graph
