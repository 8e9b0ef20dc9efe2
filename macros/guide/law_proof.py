"""Proof that the tables keep the laws, over every case.

Owns the search for cases that break a law, and for laws that nothing reaches.
Exact: what a law speaks of is walked in the graph of all rules, in all epochs
and all states of the notices. What a table gives that only other tables ask stands
in it where one of them asks: of the other cases a law that names it proves nothing.
"""

from collections.abc import Iterator, Mapping
from functools import reduce
from itertools import pairwise
from operator import or_

from macros.data.problems import Problem
from macros.guide.conditions import listed
from macros.guide.ends import Ends, EndSets
from macros.guide.exploration import possible_of
from macros.guide.graph import GUIDE, Case, Graph, Ref, outcome
from macros.guide.known_facts import agreeing, link, words
from macros.guide.pairs import parted, told_apart
from macros.guide.rules import BEGINNING, END, Cube, Law, Rule, Rulebook

MOST_BREACHES = 3
"""Rules named for one law; mending one often mends the others."""


def law_problems(rulebook: Rulebook, graph: Graph) -> Iterator[Problem]:
    """Laws that some case breaks, each with a rule and a case; laws never reached.

    `graph` holds every rule of every table at its ends, in every state.
    """
    ends = EndSets(graph)
    for law in rulebook.laws:
        broken, days = _breaking(ends, law), _days(graph, law)
        breaches: dict[str, tuple[Case, str]] = {}
        for number, cube in enumerate(law.cubes):
            admitted = ends.admitted(cube)
            said = told_apart(graph, cube)
            parts = [_asked(graph, p) for one in said for p in parted(graph, one)]
            wrong = [p for p in parts if ends.leads_to(admitted & broken, days, p)]
            for asked in wrong:
                came = _ways(graph, days, asked)
                for end in (ref for ref in came if ref < 0):
                    if admitted & broken & ends.below(end):
                        breach = _breach(rulebook, law, graph.ends[~end])
                        if breach not in breaches:
                            case, day = _way(came, end, asked)
                            breaches[breach] = case, _shown(day, graph.ends[~end])
            if not wrong and not any(ends.leads_to(admitted, days, p) for p in parts):
                path = ("when", number) if len(law.cubes) > 1 else ("when",)
                message = f"nothing reaches this condition of the law '{law.id}'"
                yield Problem(law.item.position_of(*path), message)
        for breach, (cases, day) in [*breaches.items()][:MOST_BREACHES]:
            case = agreeing(cases, graph.same)
            message = f"the law '{law.id}' is broken: {breach} when {words(case)}"
            yield Problem(law.item.position, message, f"open {link(case, day)}")


def _breaking(ends: EndSets, law: Law) -> Ends:
    """The ends at which what `law` says does not hold."""
    named = [ends.with_any(table, listed) for table, listed in law.words.items()]
    return reduce(or_, (one if law.never else ends.all & ~one for one in named))


Ways = dict[Ref, tuple[Ref, str, frozenset[str]] | str]
"""How each node was first reached: from where, by which values; a root's day."""


def _days(graph: Graph, law: Law) -> dict[Ref, str]:
    """The roots by which `law` is to hold, and the first day on which each does."""
    roots: dict[Ref, str] = {}
    for day, after in pairwise([*sorted(graph.roots), END]):
        if law.first < after and law.last >= day:
            roots.setdefault(graph.roots[day][GUIDE], max(day, law.first))
    return roots


def _ways(graph: Graph, days: Mapping[Ref, str], asked: Cube) -> Ways:
    """Every node and end that cases of what is `asked` reach from roots with `days`.

    The shortest ways come first. An end is -1 - its index, which is ~index.
    """
    came: Ways = {**days}
    waiting = [*came]
    for ref in waiting:
        if ref < 0:
            continue
        fact, children = graph.nodes[ref]
        admitted = asked.get(fact)
        for values, child in zip(graph.classes[fact], children, strict=True):
            both = values & admitted if admitted else values
            if both and child not in came:
                came[child] = (ref, fact, both)
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


def _shown(day: str, rules: tuple[Rule, ...]) -> str:
    """A day on which the guide shows that `rules` fire, as they do from `day` on.

    Those that fired from the beginning and have ended are not shown today.
    """
    last = min((rule.last for rule in rules), default=END)
    return last if day == BEGINNING and last < END else day


def _wanted(law: Law, table: str) -> str:
    """What `law` wants `table` to give, as the law has it: a group by its name."""
    said = law.item.data.get("always", {}).get(table, {})
    names = law.words[table] if isinstance(said, dict) else listed(said)
    return " or ".join(sorted(names))


def _breach(rulebook: Rulebook, law: Law, rules: tuple[Rule, ...]) -> str:
    """What breaks `law` at the end where `rules` fire, with a rule's place."""
    table, word = law.broken(outcome(rules)) or ("", "")
    if word:
        rule = next(r for r in rules if r.table == table and word in r.then)
        return f"'{rule.id}' ({rule.item.position}) gives {word}"
    deciding = [t.id for t in rulebook.tables if t.unique and t.gives]
    near = [r for r in rules if r.table in {table, *deciding}]
    lacking = _wanted(law, table)
    if not near:
        return f"nothing gives {lacking}"
    rule = min(near, key=lambda r: r.table != table)
    return f"nothing gives {lacking} beside '{rule.id}' ({rule.item.position})"
