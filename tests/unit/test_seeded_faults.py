"""Seeded faults: each is found by a proof or a scenario, or changes nothing.

The faults a tired editor makes: a rule dropped, a condition dropped or
narrowed, a value swapped. (Ids that are misspelt: see `test_bad_data`.)
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from itertools import islice
from multiprocessing import get_context

from macros.checks.run import check
from macros.guide.graph import compile_rulebook
from macros.guide.prove import prove
from macros.guide.publish import published
from macros.guide.rules import Rule, Rulebook, Table
from macros.guide.scenarios import scenario_problems
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
