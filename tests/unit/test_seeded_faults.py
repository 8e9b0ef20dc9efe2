"""Seeded faults: each is found by a proof or a scenario, or changes nothing.

In tables and in laws; a table turned against a law. (Ids that are misspelt: see
`test_bad_data`.)
"""

import re
from dataclasses import replace
from functools import cache, partial
from itertools import islice

import pytest

from macros.guide.every_case import every_case
from macros.guide.graph import Graph
from macros.guide.law_proof import law_problems
from macros.guide.lock import law_in_words, lock_of
from macros.guide.rules import Law, Rule, Rulebook
from macros.guide.space import Space
from macros.site.model import Site
from tests.seeded_faults.by_case import cases, holds
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
    words = cache(partial(law_in_words, rulebook=site.rulebook))
    for name, book in own:
        assert {law.id: words(law) for law in book.laws} != accepted, name


def test_a_law_that_is_widened_beyond_the_tables_is_broken_by_a_case(
    site: Site,
) -> None:
    """Laws are not so weak that any wider one would hold too."""
    wider = [
        replace(changed, id=name)
        for name, book in law_mutants(site.rulebook)
        if "widened" in name
        for changed in set(book.laws) - set(site.rulebook.laws)
    ]
    book = replace(site.rulebook, laws=tuple(wider))
    assert len(broken(book, every_case(book))) > len(wider) / 4


def broken(book: Rulebook, graph: Graph) -> set[str]:
    """The laws that the proof says some case breaks."""
    messages = [problem.message for problem in law_problems(book, graph)]
    said = [re.match(r"the law '(.*)' is broken", message) for message in messages]
    return {match[1] for match in said if match}


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
        book = in_its_cases(law, alone(law, turned(site.rulebook, law)), site)
        assert broken(book, every_case(book)) == {law.id}


def alone(law: Law, book: Rulebook) -> Rulebook:
    """`book` with no other law, the tables that `law` speaks of, and what they use."""
    spoken = {*law.words, *(fact for cube in law.cubes for fact in cube)}
    needed = Space(book, book.tables).cone(spoken - book.facts.keys())
    tables = tuple(table for table in book.tables if table.id in needed)
    return replace(book, tables=tables, laws=(law,))


def in_its_cases(law: Law, book: Rulebook, site: Site) -> Rulebook:
    """`book` where only a scenario is asked for which `law` is; else, what it admits.

    A case that breaks the law there breaks it among all, and is found sooner.
    """
    told = (case.known for case in cases(site) if law.applies_on(case.item.data["on"]))
    own = next((known for known in told if holds(law.cubes, known)), None)
    admitted = {f: frozenset([v]) for f, v in own.items()} if own else law.cubes[0]
    facts = {
        fact: replace(
            known, values=tuple(v for v in known.values if v in admitted[fact])
        )
        if fact in admitted and not known.same
        else known
        for fact, known in book.facts.items()
    }
    return replace(book, facts=facts)
