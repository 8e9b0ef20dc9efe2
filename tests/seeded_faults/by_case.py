"""Whether a case finds a fault in one rule.

Only those are judged anew in which the rule fires otherwise than before.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from macros.data import kinds
from macros.data.library import Item
from macros.guide.evaluate import ContradictionError
from macros.guide.rules import Cube, Rule, Rulebook, Table, compared
from macros.guide.scenarios import judged, scenario_rules
from macros.site.model import Site

Name = tuple[str, str]
"""A table, and a rule of it."""


@dataclass(frozen=True)
class Fault:
    """A rulebook with a fault: in `table`, the rule `was` that `now` is another.

    Or that is no more.
    """

    book: Rulebook
    table: Table
    was: Rule
    now: Rule | None

    @property
    def cubes(self) -> tuple[Cube, ...]:
        """Where the rule fires now."""
        return self.now.cubes if self.now else ()


@dataclass(frozen=True)
class Told:
    """A scenario: what is known in it, given or following, and what it shows."""

    item: Item[kinds.Scenario]
    known: Mapping[str, str]
    shown: frozenset[Name]


def fault_in(book: Rulebook, site: Site) -> Fault:
    """What is not in `book` as it stands in `site`, which is one rule."""
    [table] = {*book.tables} - {*site.rulebook.tables}
    before = site.rulebook.table(table.id).rules
    [was] = {*before} - {*table.rules}
    return Fault(book, table, was, next(iter({*table.rules} - {*before}), None))


def found_by_a_case(fault: Fault, site: Site) -> bool:
    """Whether a scenario fails, or none shows a rule any more.

    Only those are judged anew in which the rule fires otherwise than before.
    """
    counts = times_shown(site).copy()
    contradicted = False
    for case in cases(site):
        if holds(fault.was.cubes, case.known) is holds(fault.cubes, case.known):
            continue
        counts.subtract(case.shown)
        try:
            problems, shown = judged(fault.book, case.item)
        except ContradictionError:
            contradicted = True
            continue
        if problems:
            return True
        counts.update(names_of(shown))
    rules = names_of(fault.book.rules)
    return not contradicted and any(counts[name] < 1 for name in rules)


@cache
def times_shown(site: Site) -> Counter[Name]:
    """How many scenarios of `site` show each rule."""
    return Counter(name for case in cases(site) for name in case.shown)


@cache
def cases(site: Site) -> tuple[Told, ...]:
    """The scenarios of `site`, which has no fault."""
    return tuple(case_of(item, site) for item in site.library.items(kinds.SCENARIOS))


def case_of(item: Item[kinds.Scenario], site: Site) -> Told:
    """One scenario, with all that the tables of `site` make of it."""
    book = site.rulebook
    known = {f.id: f.state or f.default for f in book.facts.values()}
    known = {fact: value for fact, value in known.items() if value}
    known = compared(book.same, known | item.data["given"])
    unique = {table.id for table in book.tables if table.unique}
    for rule in scenario_rules(book, item.data):
        if rule.table in unique:
            known[rule.table] = rule.then[0]
    return Told(item, known, names_of(judged(book, item)[1]))


def names_of(rules: Iterable[Rule]) -> frozenset[Name]:
    return frozenset((rule.table, rule.id) for rule in rules)


def holds(cubes: Iterable[Cube], known: Mapping[str, str]) -> bool | None:
    """Whether one of `cubes` holds; None if that turns on what is not known."""
    undecided = False
    for cube in cubes:
        told = {
            known[f] in values if f in known else None for f, values in cube.items()
        }
        if told <= {True}:
            return True
        undecided = undecided or False not in told
    return None if undecided else False
