"""What a result rests on, found by trying all sets of tables.

Owns the meaning of "the fewest tables that suffice", as plainly as Python can put it:
the search of `macros/guide/ground_search.py` is held against it.
"""

from collections.abc import Mapping
from itertools import combinations

from macros.guide.evaluate import evaluate
from macros.guide.otherwise import catches_the_rest
from macros.guide.publish import PublishedGraph
from macros.guide.reasons import reasons
from macros.guide.rules import Cube, Rule, Rulebook, compared
from macros.guide.walk import walk


def certificate_chain(
    book: Rulebook, graph: PublishedGraph, facts: Mapping[str, str], day: str
) -> list[Rule]:
    """The rules that decide the certificate by `graph`, the nearest first."""
    rules = {f"{rule.table}/{rule.id}": rule for rule in book.rules}
    [end] = walk(graph, facts, day).ends
    names = [rule[0] for rule in graph["rules"]]
    [answer] = [n for n in graph["ends"][end] if names[n].startswith("certificate/")]
    return [rules[names[n]] for n in reasons(graph, facts, day, answer)]


def chain_by_trying(
    book: Rulebook, facts: Mapping[str, str], day: str
) -> dict[str, Rule]:
    """Table -> the rule that decides the certificate there, found by trying."""
    known = given_by(book, facts, day)
    fired = {r.table: r for r in evaluate(book, facts, day) if r.table in known}
    expected = {"certificate": fired["certificate"]}
    waiting = [fired["certificate"]]
    for rule in waiting:
        for table in smallest(book, rule, known) - expected.keys():
            expected[table] = fired[table]
            waiting.append(fired[table])
    return expected


def given_by(book: Rulebook, facts: Mapping[str, str], day: str) -> dict[str, str]:
    """All that is known in a case: facts, notices, and what tables give."""
    states = {fact.id: fact.state for fact in book.facts.values() if fact.state}
    known = states | compared(book.same, facts)
    for rule in evaluate(book, facts, day):
        if book.table(rule.table).unique:
            known[rule.table] = rule.then[0]
    return known


def holds(cube: Cube, known: Mapping[str, str], which: set[str]) -> bool:
    """Whether the conditions of `cube` on `which` hold."""
    return all(known[f] in values for f, values in cube.items() if f in which)


def suffices(
    book: Rulebook, rule: Rule, known: Mapping[str, str], tables: set[str]
) -> bool:
    """Whether `rule` fires whatever other tables than `tables` give."""
    seen = tables | book.facts.keys()
    others = [r for r in book.table(rule.table).rules if r is not rule]
    if catches_the_rest(rule):
        return not any(holds(c, known, seen) for r in others for c in r.cubes)
    return any(cube.keys() <= seen and holds(cube, known, seen) for cube in rule.cubes)


def nothing_in_the_way(book: Rulebook) -> set[tuple[str, str]]:
    """(table, value) that only a silent `otherwise` gives."""
    silent = [catches_the_rest(rule) and rule.silent for rule in book.rules]
    given = [(rule.table, rule.then[0]) for rule in book.rules]
    rest = {pair for pair, one in zip(given, silent, strict=True) if one}
    return rest - {pair for pair, one in zip(given, silent, strict=True) if not one}


def smallest(book: Rulebook, rule: Rule, known: Mapping[str, str]) -> set[str]:
    """The fewest tables that suffice for `rule`, found by trying.

    Those count for nothing that only say that nothing stood in the way.
    """
    every = [table.id for table in book.tables if table.unique and not table.gives]
    free = {t for t in every if (t, known[t]) in nothing_in_the_way(book)}
    heard = [table for table in every if table not in free]
    return next(
        {*tables}
        for size in range(len(heard) + 1)
        for tables in combinations(heard, size)
        if suffices(book, rule, known, {*tables, *free})
    )
