"""Seeded faults: each is found by a proof or a scenario, or changes nothing.

In tables and in laws; a table turned against a law. (Ids that are misspelt: see
`test_bad_data`.)
"""

from dataclasses import replace
from itertools import islice

import pytest

from macros.guide.every_case import every_case
from macros.guide.graph import Graph
from macros.guide.law_proof import law_problems
from macros.guide.lock import law_in_words, lock_of
from macros.guide.rules import Law, Rule, Rulebook
from macros.guide.space import Space
from macros.site.model import Site
from tests.seeded_faults.found import unseen
from tests.seeded_faults.made import SHARES, law_mutants, mutants, with_rules

PART = 4
"""The suite seeds every fourth fault; `python -m tests.seeded_faults` all of them."""


@pytest.mark.parametrize("share", range(0, SHARES, PART))
def test_every_seeded_fault_is_found_or_changes_nothing(site: Site, share: int) -> None:
    own = [*islice(mutants(site), share, None, SHARES)]
    assert len(own) > 50
    assert [name for name, book in own if unseen(book, site)] == []


def test_every_fault_in_a_law_is_told(site: Site) -> None:
    """By the lock, which holds every law in every value."""
    accepted = lock_of(site.rulebook).laws
    own = [*law_mutants(site.rulebook)]
    assert len(own) > 200
    for name, book in own:
        now = {law.id: law_in_words(law, book) for law in book.laws}
        assert now != accepted, name


def test_a_law_that_is_widened_beyond_the_tables_is_broken_by_a_case(
    site: Site,
) -> None:
    """Laws are not so weak that any wider one would hold too."""
    wider = [
        (name, changed)
        for name, book in law_mutants(site.rulebook)
        if "widened" in name
        for changed in set(book.laws) - set(site.rulebook.laws)
    ]
    graph = every_case(site.rulebook)
    broken = [name for name, law in wider if breaches(law, site.rulebook, graph)]
    assert len(broken) > len(wider) / 4


def breaches(law: Law, book: Rulebook, graph: Graph) -> list[str]:
    """What the proof says of cases that break `law`, were it the only one."""
    problems = law_problems(replace(book, laws=(law,)), graph)
    return [p.message for p in problems if f"the law '{law.id}' is broken" in p.message]


def turned(book: Rulebook, law: Law) -> Rulebook:
    """`book` with rules that give what `law` forbids, or keep back what it asks."""
    [[name, words]] = [*law.words.items()][:1]
    table = book.table(name)
    if law.never:
        word = min(words)
        if not table.unique:
            item = table.rules[0].item
            always = Rule("turned", name, law.cubes, (word,), law.first, law.last, item)
            return with_rules(book, table, [*table.rules, always])
        rules = [replace(rule, then=(word,)) for rule in table.rules]
    else:
        rules = [rule for rule in table.rules if not set(rule.then) & words]
    return with_rules(book, table, rules)


def test_a_table_that_is_turned_against_a_law_breaks_it(site: Site) -> None:
    for law in site.rulebook.laws:
        book = in_its_cases(law, alone(law, turned(site.rulebook, law)))
        assert breaches(law, book, every_case(book)), law.id


def alone(law: Law, book: Rulebook) -> Rulebook:
    """`book` with the tables that `law` speaks of, and those that they use."""
    spoken = {*law.words, *(fact for cube in law.cubes for fact in cube)}
    tables = {table.id for table in book.tables}
    needed = Space(book, book.tables).cone(spoken & tables)
    return replace(book, tables=tuple(t for t in book.tables if t.id in needed))


def in_its_cases(law: Law, book: Rulebook) -> Rulebook:
    """`book` where nothing is asked but what the first condition of `law` admits.

    A case that breaks the law there breaks it among all, and is found sooner.
    """
    facts = {
        fact: replace(
            known, values=tuple(v for v in known.values if v in law.cubes[0][fact])
        )
        if fact in law.cubes[0] and not known.same
        else known
        for fact, known in book.facts.items()
    }
    return replace(book, facts=facts)
