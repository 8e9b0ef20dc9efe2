"""On which tables a rule rests: those without which it might not fire.

Owns the answer for every rule, case by case: with the facts as they are told, a
table counts if another of its values could have kept the rule from firing. What a
silent `otherwise` gives never counts: there nothing stood in the way.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from macros.guide.graph import Diagram, Graph, Ref
from macros.guide.ground_search import Search, Searches
from macros.guide.ground_verdict import Outputs, Tables
from macros.guide.otherwise import catches_the_rest
from macros.guide.rules import Rule, Rulebook


@dataclass(frozen=True, eq=False)
class Grounds:
    """What rules rest on.

    `tables`: rule -> all that it may rest on, the nearest first. `roots`: first day
    of each epoch -> rule -> root in `diagram`, for rules that rest on other tables in
    other cases; ends are tables. `void`: rules that only say that nothing stood in
    the way.
    """

    tables: Mapping[Rule, Tables]
    roots: Mapping[str, Mapping[Rule, Ref]]
    diagram: Diagram[Tables]
    void: frozenset[Rule] = frozenset()


UNKNOWN = Grounds({}, {}, Diagram())
"""What rules rest on where nobody asks."""


@lru_cache(maxsize=1)
def grounds_of(rulebook: Rulebook, graph: Graph) -> Grounds:
    """What each rule that decides rests on, by the compiled `graph`."""
    searches = Searches(rulebook, graph, _unheard(rulebook))
    diagram = searches.diagram
    unique = {table.id for table in rulebook.tables if table.unique}
    tables: dict[Rule, Tables] = {}
    roots: dict[str, dict[Rule, Ref]] = {day: {} for day in graph.roots}
    void = frozenset(r for r in graph.rules if _output(r) in searches.unheard)
    for rule in graph.rules:
        if rule.table not in unique or rule in void:
            continue
        search = Search(rule, searches)
        by_day = {day: search.on(day) for day in graph.roots}
        refs = {day: ref for day, ref in by_day.items() if ref is not None}
        ends = [ref for ref in diagram.below(refs.values()) if ref < 0]
        used = {table for ref in ends for table in diagram.ends[~ref]}
        tables[rule] = tuple(t.id for t in rulebook.tables[::-1] if t.id in used)
        for day, ref in refs.items() if len(ends) > 1 else ():
            roots[day][rule] = ref
    return Grounds(tables, roots, diagram, void)


def _unheard(rulebook: Rulebook) -> Outputs:
    """What only a silent `otherwise` gives."""
    heard = [r for r in rulebook.rules if not (catches_the_rest(r) and r.silent)]
    return frozenset(map(_output, rulebook.rules)) - frozenset(map(_output, heard))


def _output(rule: Rule) -> tuple[str, str]:
    return rule.table, rule.then[0]
