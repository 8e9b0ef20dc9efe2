"""The faults that a tired editor makes: in rules, and in laws.

A rule or law dropped; of a condition the whole dropped, a word left out, a word taken
for another.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from macros.guide.conditions import Reader, groups_of, listed
from macros.guide.rules import Fact, Rule, Rulebook, Table
from macros.site.model import Site

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


def mutants(site: Site) -> Iterator[tuple[str, Rulebook]]:
    """Every fault of these kinds, with a name that says what was done."""
    book, known = site.rulebook, domains(site)
    for table in book.tables:
        for number, rule in enumerate(table.rules):
            before, after = table.rules[:number], table.rules[number + 1 :]
            name = f"{table.id}/{rule.id}"
            yield f"{name} dropped", with_rules(book, table, [*before, *after])
            for done, written in otherwise_written(rule, known):
                rules = [*before, written, *after]
                yield f"{name} {done}", with_rules(book, table, rules)


def otherwise_written(
    rule: Rule, known: Mapping[str, Fact]
) -> Iterator[tuple[str, Rule]]:
    """What was done to a condition as it is written, and the rule that it makes."""
    when = rule.item.data["when"]
    if isinstance(when, str):
        return
    cases = when if isinstance(when, list) else [when]
    for at, case in enumerate(cases):
        for fact, choice in case.items():
            for done, new in misread(choice, known[fact]):
                one = {f: c for f, c in case.items() if f != fact}
                one |= {} if new is None else {fact: new}
                all_ = [*cases[:at], one, *cases[at + 1 :]]
                data = {**rule.item.data, "when": all_ if cases is when else one}
                item, problems = replace(rule.item, data=data), []
                cubes = Reader(known, problems).when(item)
                if not problems:
                    made = replace(rule, cubes=cubes, item=item)
                    yield f"{done} on {fact} (case {at + 1})", made


def misread(choice: object, fact: Fact) -> Iterator[tuple[str, object]]:
    """A condition dropped, one of its words left out, one taken for another."""
    yield "widened", None
    words = listed(choice["not"] if isinstance(choice, dict) else choice)
    rest = words[1:]
    other = next(w for w in fact.names if w not in words)
    for done, new in (("narrowed", rest), ("swapped", [*rest, other])):
        if new:
            yield done, {"not": new} if isinstance(choice, dict) else new


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
