"""The graph that is published: what the guide gives, and why, as the notices stand.

Owns what of all cases is published: of the graph that was proved the part that readers
are given, and for each table that only feeds others a root of its own.
"""

from functools import lru_cache

from macros.guide.every_case import copier, every_case
from macros.guide.exploration import explore, new_graph
from macros.guide.graph import GUIDE, Graph
from macros.guide.order import epochs, offered_facts
from macros.guide.rules import Rule, Rulebook
from macros.guide.space import Space


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
