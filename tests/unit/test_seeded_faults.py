"""Seeded faults: each is found by a proof or a scenario, or changes nothing.

The faults a tired editor makes: a rule dropped, a condition dropped or
narrowed, a value swapped, in tables and in laws; a table turned against a law.
(Ids that are misspelt: see `test_bad_data`.)
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice

import pytest

from macros.guide.conditions import groups_of, listed, read_when
from macros.guide.graph import Graph, compile_rulebook
from macros.guide.law_proof import law_problems
from macros.guide.lock import lock_of, written
from macros.guide.otherwise import with_the_rest
from macros.guide.prove import every_case, prove
from macros.guide.publish import published
from macros.guide.rules import Cube, Fact, Law, Rule, Rulebook, Table
from macros.guide.scenarios import scenario_problems
from macros.guide.space import Space
from macros.site.model import Site

SHARES = 8
"""The faults are looked for in shares, so that processes can work side by side."""


def domains(site: Site) -> dict[str, Fact]:
    """All that a rule may test, with the names that it may write."""
    known = dict(site.rulebook.facts)
    for table in site.rulebook.tables:
        names = {value: frozenset([value]) for value in table.values}
        kind = table.gives
        names |= groups_of(kind, site.library.items(kind) if kind else ())
        known[table.id] = Fact(table.id, table.values, names, table.place)
    return known


def with_rules(book: Rulebook, table: Table, rules: list[Rule]) -> Rulebook:
    """`book` with other `rules` in `table`; one that catches the rest, catches anew."""
    values = {t.id: t for t in book.tables} | book.facts
    changed = replace(table, rules=with_the_rest(tuple(rules), values))
    tables = tuple(changed if t is table else t for t in book.tables)
    return replace(book, tables=tables)


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


@pytest.mark.parametrize("share", range(SHARES))
def test_every_seeded_fault_is_found_or_changes_nothing(site: Site, share: int) -> None:
    own = [*islice(mutants(site), share, None, SHARES)]
    assert len(own) > 200
    assert [
        name for name, book in own if not found(book, site) and not harmless(book, site)
    ] == []


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
