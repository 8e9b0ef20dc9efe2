"""Proof that the tables keep the laws, over every case.

Owns the search for cases that break a law, and for laws that nothing reaches.
Exact: what a law speaks of is walked in the graph of all rules, in all epochs
and all states of the notices.
"""

from collections.abc import Iterable, Iterator
from functools import reduce
from operator import and_, or_

from macros.data.problems import Problem
from macros.guide.case_link import agreeing, link, words
from macros.guide.graph import GUIDE, Case, Graph, Ref, outcome, possible_of
from macros.guide.rules import END, Cube, Law, Rule, Rulebook

MOST_BREACHES = 3
"""Rules named for one law; mending one often mends the others."""


def law_problems(rulebook: Rulebook, graph: Graph) -> Iterator[Problem]:
    """Laws that some case breaks, each with a rule and a case; laws never reached.

    `graph` holds every rule of every table at its ends, in every state.
    """
    ends = _Ends(graph)
    for law in rulebook.laws:
        broken = ends.breaking(law)
        breaches: dict[str, tuple[Case, str]] = {}
        for number, cube in enumerate(law.cubes):
            came = _ways(graph, law, cube)
            admitted = ends.admitted(cube)
            spoken_of = [ref for ref in came if ref < 0 and admitted >> ~ref & 1]
            for end in spoken_of:
                if broken >> ~end & 1:
                    breach = _breach(rulebook, law, graph.ends[~end])
                    if breach not in breaches:
                        breaches[breach] = _way(came, end, _asked(graph, cube))
            if not spoken_of:
                path = ("when", number) if len(law.cubes) > 1 else ("when",)
                message = f"nothing reaches this condition of the law '{law.id}'"
                yield Problem(law.item.position_of(*path), message)
        for breach, (cases, day) in [*breaches.items()][:MOST_BREACHES]:
            case = agreeing(cases, graph.same)
            message = f"the law '{law.id}' is broken: {breach} when {words(case)}"
            yield Problem(law.item.position, message, f"open {link(case, day)}")


class _Ends:
    """The ends of a graph as sets of bits, by what is given there."""

    def __init__(self, graph: Graph) -> None:
        self.asked = graph.classes
        self.all = (1 << len(graph.ends)) - 1
        self.giving: dict[tuple[str, str], int] = {}
        for number, rules in enumerate(graph.ends):
            for pair in outcome(rules):
                self.giving[pair] = self.giving.get(pair, 0) | 1 << number

    def with_any(self, table: str, listed: Iterable[str]) -> int:
        """The ends at which `table` gives any of the words `listed`."""
        return reduce(or_, (self.giving.get((table, word), 0) for word in listed), 0)

    def breaking(self, law: Law) -> int:
        """The ends at which what `law` says does not hold."""
        named = [self.with_any(table, listed) for table, listed in law.words.items()]
        return reduce(or_, (ends if law.never else self.all & ~ends for ends in named))

    def admitted(self, cube: Cube) -> int:
        """The ends whose outputs of unique tables `cube` admits."""
        tables = (fact for fact in cube if fact not in self.asked)
        return reduce(and_, (self.with_any(t, cube[t]) for t in tables), self.all)


Ways = dict[Ref, tuple[Ref, str, frozenset[str]] | str]
"""How each node was first reached: from where, by which values; a root's day."""


def _ways(graph: Graph, law: Law, cube: Cube) -> Ways:
    """Every node and end that cases of `cube` reach on days of `law`.

    The shortest ways come first. An end is -1 - its index, which is ~index.
    """
    asked, came = _asked(graph, cube), Ways()
    days = sorted(graph.roots)
    for day, after in zip(days, [*days[1:], END], strict=True):
        if law.first < after and law.last >= day:
            came.setdefault(graph.roots[day][GUIDE], max(day, law.first))
    waiting = [ref for ref in came if ref >= 0]
    for ref in waiting:
        fact, children = graph.nodes[ref]
        admitted = asked.get(fact)
        for values, child in zip(graph.classes[fact], children, strict=True):
            both = values & admitted if admitted else values
            if both and child not in came:
                came[child] = (ref, fact, both)
                if child >= 0:
                    waiting.append(child)
    return came


def _asked(graph: Graph, cube: Cube) -> Cube:
    """The conditions of `cube` on facts, and what follows from two that it names.

    Those on tables are read off at ends.
    """
    asked = {fact: values for fact, values in cube.items() if fact in graph.classes}
    follows = {fact: possible_of(same, asked) for fact, same in graph.same.items()}
    return {fact: values for fact, values in follows.items() if values} | asked


def _way(came: Ways, ref: Ref, asked: Cube) -> tuple[Case, str]:
    """The case that led to `ref`, with what is `asked` besides, and its day."""
    steps: list[tuple[str, frozenset[str]]] = []
    while not isinstance(before := came[ref], str):
        ref, fact, values = before
        steps.append((fact, values))
    case = dict(reversed(steps))
    return tuple((case | {**asked, **case}).items()), before


def _breach(rulebook: Rulebook, law: Law, rules: tuple[Rule, ...]) -> str:
    """What breaks `law` at the end where `rules` fire, with a rule's place."""
    table, word = law.broken(outcome(rules)) or ("", "")
    if word:
        rule = next(r for r in rules if r.table == table and word in r.then)
        return f"'{rule.id}' ({rule.item.position}) gives {word}"
    deciding = [t.id for t in rulebook.tables if t.unique and t.gives]
    near = [r for r in rules if r.table in {table, *deciding}]
    lacking = " or ".join(sorted(law.words[table]))
    if not near:
        return f"nothing gives {lacking}"
    rule = min(near, key=lambda r: r.table != table)
    return f"nothing gives {lacking} beside '{rule.id}' ({rule.item.position})"
