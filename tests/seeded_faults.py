"""The faults that a tired editor makes, seeded into rules and laws.

A rule dropped; of a condition as it is written the whole dropped, a word left out,
a word taken for another. `python -m tests.seeded_faults` seeds every one, on all
cores, and names those that nothing finds; the tests seed a part.
"""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import cache, partial
from itertools import islice

from macros.checks.run import check
from macros.guide.conditions import groups_of, listed, read_when
from macros.guide.graph import compile_rulebook
from macros.guide.order import epochs
from macros.guide.otherwise import with_the_rest
from macros.guide.prove import gaps_and_overlaps, prove
from macros.guide.publish import PublishedGraph, published
from macros.guide.rules import Cube, Fact, Rule, Rulebook, Table
from macros.guide.scenarios import scenario_problems
from macros.guide.space import Space
from macros.site.model import Site, build_site
from tests.whole_project import ROOT

SHARES = 32
"""Processes and tests take the faults in shares."""


def domains(site: Site) -> dict[str, Fact]:
    """All that a rule may test, with the names that it may write."""
    known = dict(site.rulebook.facts)
    for table in site.rulebook.tables:
        names = {value: frozenset([value]) for value in table.values}
        kind = table.gives
        names |= groups_of(kind, site.library.items(kind) if kind else ())
        known[table.id] = Fact(table.id, table.values, names, table.position)
    return known


def with_rules(book: Rulebook, table: Table, rules: list[Rule]) -> Rulebook:
    changed = replace(table, rules=tuple(rules))
    tables = tuple(changed if t is table else t for t in book.tables)
    return replace(book, tables=tables)


def changed_in(book: Rulebook, site: Site) -> Table:
    """The one table of `book` that is not as it stands in `site`."""
    [changed] = {*book.tables} - {*site.rulebook.tables}
    return changed


def spelled_out(book: Rulebook, table: Table) -> Rulebook:
    """`book`, in whose `table` the rule that catches the rest catches the rest now."""
    values = {t.id: t for t in book.tables} | book.facts
    return with_rules(book, table, [*with_the_rest(table.rules, values)])


def contradicts_itself(book: Rulebook, table: str) -> bool:
    """Whether the proof finds a gap or an overlap in `table` and those it uses alone.

    What it finds there it finds among all tables as well, but later.
    """
    needed = Space(book, book.tables).cone([table])
    few = replace(book, tables=tuple(t for t in book.tables if t.id in needed))
    unique = [table for table in few.tables if table.unique]
    return any(True for _ in gaps_and_overlaps(few, epochs(few), unique))


def mutants(site: Site) -> Iterator[tuple[str, Rulebook]]:
    """Every fault of these kinds, with a name that says what was done."""
    book, known = site.rulebook, domains(site)
    for table in book.tables:
        for number, rule in enumerate(table.rules):
            before, after = table.rules[:number], table.rules[number + 1 :]
            name = f"{table.id}/{rule.id}"
            yield f"{name} dropped", with_rules(book, table, [*before, *after])
            for done, cubes in otherwise_written(rule, known):
                rules = [*before, replace(rule, cubes=cubes), *after]
                yield f"{name} {done}", with_rules(book, table, rules)


def otherwise_written(
    rule: Rule, known: Mapping[str, Fact]
) -> Iterator[tuple[str, tuple[Cube, ...]]]:
    """What was done to a condition as it is written, and what it then means."""
    when = rule.item.data["when"]
    if isinstance(when, str):
        return
    cases = when if isinstance(when, list) else [when]
    for at, case in enumerate(cases):
        for fact, choice in case.items():
            for done, new in misread(choice, known[fact]):
                one = {f: c for f, c in case.items() if f != fact}
                one |= {} if new is None else {fact: new}
                data = {**rule.item.data, "when": [*cases[:at], one, *cases[at + 1 :]]}
                problems = []
                cubes = read_when(replace(rule.item, data=data), known, problems)
                if not problems:
                    yield f"{done} on {fact} (case {at + 1})", cubes


def misread(choice: object, fact: Fact) -> Iterator[tuple[str, object]]:
    """A condition dropped, one of its words left out, one taken for another."""
    yield "widened", None
    words = listed(choice["not"] if isinstance(choice, dict) else choice)
    rest = words[1:]
    other = next(w for w in fact.names if w not in words)
    for done, new in (("narrowed", rest), ("swapped", [*rest, other])):
        if new:
            yield done, {"not": new} if isinstance(choice, dict) else new


def unseen(book: Rulebook, site: Site) -> bool:
    """Whether no case and no proof finds the fault in `book`, and readers would.

    Cases are evaluated as the tables are written; only proofs need the rest of a
    table spelled out, which takes longer.
    """
    if any(True for _ in scenario_problems(book, site.library)):
        return False
    table = changed_in(book, site)
    book = spelled_out(book, table)
    if table.unique and contradicts_itself(book, table.id):
        return False
    if any(True for _ in prove(book, site.library)):
        return False
    return not harmless(book, site)


def harmless(book: Rulebook, site: Site) -> bool:
    """Whether readers are told the same in every case of every epoch."""
    return published(compile_rulebook(book)) == _answers(site)


@cache
def _answers(site: Site) -> PublishedGraph:
    """The graph of `site` without the grounds of its reasons, which faults lack."""
    return published(site.graph)


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
    for other in [value for value in values if value not in cube[fact]][:1]:
        yield "swapped", {**cube, fact: frozenset([*rest, other])}


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


def missed(share: int, rule: str = "") -> list[str]:
    """The faults of one share that nothing finds; of those at `rule` if it is named."""
    site = build_site(check(ROOT))
    own = islice(mutants(site), share, None, SHARES)
    return [name for name, book in own if rule in name and unseen(book, site)]


if __name__ == "__main__":
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        seek = partial(missed, rule="".join(sys.argv[1:2]))
        for names in pool.map(seek, range(SHARES)):
            print(*names, sep="\n", end="\n" if names else "", flush=True)
