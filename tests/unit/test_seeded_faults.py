"""Seeded faults: each is found by a proof or a scenario, or changes nothing.

The faults a tired editor makes: a rule dropped, a condition dropped or
narrowed, a value swapped, in tables and in laws; a table turned against a law.
(Ids that are misspelt: see `test_bad_data`.)
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from itertools import islice
from multiprocessing import get_context

from macros.checks.run import check
from macros.guide.graph import Graph, compile_rulebook
from macros.guide.law_proof import law_problems
from macros.guide.lock import lock_of, written
from macros.guide.prove import every_case, prove
from macros.guide.publish import published
from macros.guide.rules import Law, Rule, Rulebook, Table
from macros.guide.scenarios import scenario_problems
from macros.guide.space import Space
from macros.site.model import Site, build_site
from tests.whole_project import ROOT


def with_rules(book: Rulebook, table: Table, rules: list[Rule]) -> Rulebook:
    changed = replace(table, rules=tuple(rules))
    tables = tuple(changed if t is table else t for t in book.tables)
    return replace(book, tables=tables)


def mutants(book: Rulebook) -> Iterator[tuple[str, Rulebook]]:
    """Every fault of these kinds, with a name that says what was done."""
    for table in book.tables:
        for number, rule in enumerate(table.rules):
            before, after = table.rules[:number], table.rules[number + 1 :]
            name = f"{table.id}/{rule.id}"
            yield f"{name} dropped", with_rules(book, table, [*before, *after])
            for at, cube in enumerate(rule.cubes):
                for fact in cube:
                    for done, new in faults(cube, fact, values_of(book, fact)):
                        cubes = (*rule.cubes[:at], new, *rule.cubes[at + 1 :])
                        mutant = replace(rule, cubes=cubes)
                        rules = [*before, mutant, *after]
                        yield f"{name} {done} on {fact}", with_rules(book, table, rules)


def values_of(book: Rulebook, fact: str) -> Iterable[str]:
    """The values of a fact that is asked, or that a table gives."""
    known = book.facts.get(fact)
    return known.values if known else book.table(fact).values


def faults(
    cube: Mapping[str, frozenset[str]], fact: str, values: Iterable[str]
) -> Iterator[tuple[str, dict]]:
    """The condition on `fact` dropped, narrowed, and one of its values swapped."""
    yield "widened", {f: v for f, v in cube.items() if f != fact}
    rest = sorted(cube[fact])[1:]
    if rest:  # without any value the reader refuses the condition
        yield "narrowed", {**cube, fact: frozenset(rest)}
    other = next(value for value in values if value not in cube[fact])
    yield "swapped", {**cube, fact: frozenset([*rest, other])}


def found(book: Rulebook, site: Site) -> bool:
    if any(True for _ in scenario_problems(book, site.library)):
        return True
    return any(True for _ in prove(book, site.library))


def harmless(book: Rulebook, site: Site) -> bool:
    """Whether readers are told the same in every case of every epoch."""
    mutant = published(compile_rulebook(book))
    return [mutant[k] for k in ("nodes", "ends", "rules", "epochs")] == [
        site.published_graph[k] for k in ("nodes", "ends", "rules", "epochs")
    ]


def missed(share: int, shares: int) -> tuple[int, list[str]]:
    """How many faults the `share` of all has, and those that stay unseen."""
    site = build_site(check(ROOT))
    own = [*islice(mutants(site.rulebook), share, None, shares)]
    return len(own), [
        name for name, book in own if not found(book, site) and not harmless(book, site)
    ]


def test_every_seeded_fault_is_found_or_changes_nothing() -> None:
    shares = os.cpu_count() or 1
    with ProcessPoolExecutor(shares, get_context("spawn")) as pool:
        told = list(pool.map(missed, range(shares), [shares] * shares))
    assert [name for _, names in told for name in names] == []
    assert sum(count for count, _ in told) > 1000


def law_mutants(book: Rulebook) -> Iterator[tuple[str, Rulebook]]:
    """Every law dropped, and every condition of a law widened, narrowed, swapped."""
    for number, law in enumerate(book.laws):
        before, after = book.laws[:number], book.laws[number + 1 :]
        yield f"{law.id} dropped", replace(book, laws=(*before, *after))
        for at, cube in enumerate(law.cubes):
            for fact in cube:
                for done, new in faults(cube, fact, values_of(book, fact)):
                    cubes = (*law.cubes[:at], new, *law.cubes[at + 1 :])
                    mutant = replace(law, cubes=cubes)
                    laws = (*before, mutant, *after)
                    yield f"{law.id} {done} on {fact}", replace(book, laws=laws)


def test_every_fault_in_a_law_is_told(site: Site) -> None:
    """By the lock, which holds every law in every value."""
    accepted = lock_of(site.rulebook).laws
    own = [*law_mutants(site.rulebook)]
    assert len(own) > 200
    for name, book in own:
        said = {law.id: written(law, book) for law in book.laws}
        assert said != accepted, name


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
    found = law_problems(replace(book, laws=(law,)), graph)
    return [p.message for p in found if f"the law '{law.id}' is broken" in p.message]


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
        book = alone(law, turned(site.rulebook, law))
        assert breaches(law, book, every_case(book)), law.id


def alone(law: Law, book: Rulebook) -> Rulebook:
    """`book` with the tables that `law` speaks of, and those that they use."""
    spoken = {*law.words, *(fact for cube in law.cubes for fact in cube)}
    tables = {table.id for table in book.tables}
    needed = Space(book, book.tables).cone(spoken & tables)
    return replace(book, tables=tuple(t for t in book.tables if t.id in needed))
