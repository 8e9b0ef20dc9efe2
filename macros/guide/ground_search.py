"""The search for the tables on which one rule rests.

Owns the walk through all cases in which the rule fires. Exact; cases in which it
does not fire are told apart from nothing.
"""

from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from operator import or_
from typing import NamedTuple

from macros.guide.bits import as_bits, bits
from macros.guide.exploration import possible_of
from macros.guide.graph import GUIDE, Case, Diagram, Graph, Ref
from macros.guide.ground_verdict import Fired, Outputs, Tables, Verdict, conditions_of
from macros.guide.otherwise import catches_the_rest
from macros.guide.rules import Rule, Rulebook


class _State(NamedTuple):
    """Where the search stands.

    `own`: where the diagram of the rule's own table stands; `refs`: those of the
    tables it asks; `alive`: the conditions that facts leave standing, as bits;
    `case`: what is known of facts that are compared further on.
    """

    own: Ref
    refs: tuple[Ref, ...]
    alive: int
    case: Case


class Searches:
    """The searches in one compiled rulebook; all put into one `diagram`."""

    def __init__(self, rulebook: Rulebook, graph: Graph, unheard: Outputs) -> None:
        self.rulebook, self.graph, self.unheard = rulebook, graph, unheard
        self.diagram: Diagram[Tables] = Diagram()
        self.fired = Fired(graph)
        facts = rulebook.facts
        same = [frozenset(facts[fact].same or ()) for fact in reversed(graph.facts)]
        self.compared = [*accumulate(same, or_, initial=frozenset[str]())][::-1]
        """For each place in the order of facts, what is compared from there on."""


class Search:
    """What `rule` rests on: a table counts if it could have kept it from firing.

    Where several sets of tables would do, the smallest.
    """

    def __init__(self, rule: Rule, every: Searches) -> None:
        self._rule, self._every, self._graph = rule, every, every.graph
        book = every.rulebook
        self._conditions = conditions_of(rule, book)
        asked = {table for one in self._conditions for table in one.tables}
        self._tables = tuple(table.id for table in book.tables if table.id in asked)
        self._verdict = Verdict(
            self._conditions, self._tables, every.unheard, every.fired
        )
        self._rest = catches_the_rest(rule)
        self._admit = [[*self._admitting(fact)] for fact in self._graph.facts]
        self._tests = [
            as_bits(n for n, one in enumerate(self._conditions) if fact in one.facts)
            for fact in self._graph.facts
        ]
        self._tested_from = [*accumulate(reversed(self._tests), or_, initial=0)][::-1]
        self._different = cache(self._unlike)
        self._memo: dict[tuple[_State, int], Ref | None] = {}

    def on(self, day: str) -> Ref | None:
        """The diagram of the epoch that begins on `day`; None if nothing fires."""
        roots = self._graph.roots[day]
        own = roots.get(self._rule.table, roots[GUIDE])
        refs = tuple(roots[table] for table in self._tables)
        every = (1 << len(self._conditions)) - 1
        return self._below(_State(own, refs, every, ()), 0)

    def _admitting(self, fact: str) -> Iterator[int]:
        """For each class of `fact` the conditions that admit it, as bits."""
        for values in self._graph.classes[fact]:
            yield as_bits(
                n
                for n, one in enumerate(self._conditions)
                if fact not in one.facts or values <= one.facts[fact]
            )

    def _unlike(self, alive: int, at: int) -> int:
        """`alive` without those that from the fact `at` on ask what another does."""
        seen: dict[object, int] = {}
        later = {*self._graph.facts[at:]}
        for n in bits(alive):
            one = self._conditions[n]
            left = frozenset((f, v) for f, v in one.facts.items() if f in later)
            seen.setdefault((left, frozenset(one.tables.items())), n)
        return as_bits(seen.values())

    def _below(self, state: _State, at: int) -> Ref | None:
        """What the rule rests on in the cases of `state`; None if it never fires."""
        if self._rule not in self._every.fired.rules(state.own):
            return None
        marks = [self._verdict.known(n, ref) for n, ref in enumerate(state.refs)]
        alive = state.alive
        if not self._rest:
            for table in marks:
                alive &= ~table.fails
            if not alive:
                return None
        alive = self._different(alive, at)
        key = _State(state.own, state.refs, alive, state.case), at
        if key not in self._memo:
            verdict = self._verdict.of_none if self._rest else self._verdict.of_one
            tables = verdict(alive, alive & ~self._tested_from[at], marks)
            self._memo[key] = (
                self._asked(*key) if tables is None else self._every.diagram.end(tables)
            )
        return self._memo[key]

    def _asked(self, state: _State, at: int) -> Ref | None:
        """The node for the next fact that anything still turns on."""
        nodes, names = self._graph.nodes, self._graph.facts
        current = (state.own, *state.refs)
        met = {nodes[ref][0] for ref in current if ref >= 0}
        level = next(
            n
            for n in range(at, len(names))
            if names[n] in met or self._tests[n] & state.alive
        )
        fact, after = names[level], level + 1
        possible = possible_of(self._every.rulebook.facts[fact].same, state.case)
        children: list[Ref | None] = []
        for n, values in enumerate(self._graph.classes[fact]):
            if possible and not values & possible:
                children.append(None)
                continue
            own, *refs = (
                nodes[ref][1][n] if ref >= 0 and nodes[ref][0] == fact else ref
                for ref in current
            )
            known = (*state.case, (fact, values))
            case = tuple(one for one in known if one[0] in self._every.compared[after])
            alive = state.alive & self._admit[level][n]
            then = _State(own, tuple(refs), alive, case)
            children.append(self._below(then, after))
        existing = [child for child in children if child is not None]
        if not existing:
            return None
        some = existing[-1]
        return self._every.diagram.node(
            fact, [some if child is None else child for child in children]
        )
