"""Whether a case, or a proof, finds a fault in one rule.

All that is asked of a fault is asked first where it can make a difference: of the
cases whose facts its condition tells apart, and of the shipments that it names.
What is found there is found among all as well, but later.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from macros.data import kinds
from macros.data.library import Item
from macros.guide.evaluate import ContradictionError
from macros.guide.exploration import compile_rulebook, explore, new_graph
from macros.guide.graph import Case
from macros.guide.order import epochs
from macros.guide.otherwise import with_the_rest
from macros.guide.prove import prove
from macros.guide.publish import published
from macros.guide.rules import Cube, Fact, Rule, Rulebook, Table, compared
from macros.guide.scenarios import judged, scenario_rules
from macros.guide.space import Level, Space
from macros.site.model import Site
from tests.seeded_faults.made import with_rules

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


def unseen(book: Rulebook, site: Site) -> bool:
    """Whether no case and no proof finds the fault in `book`, and readers would.

    Cases are evaluated as the tables are written; only proofs need the rest of a
    table spelled out.
    """
    fault = fault_in(book, site)
    if found_by_a_case(fault, site):
        return False
    places = places_of(fault)
    if contradicts_itself(fault, places) or told_the_same(fault, places, site):
        return False
    return not any(True for _ in prove(spelled_out(book, fault.table.id), site.library))


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


def places_of(fault: Fault) -> tuple[Cube, ...]:
    """Where the rule is another now: what the conditions that were changed admit."""
    before = [cube for cube in fault.was.cubes if cube not in fault.cubes]
    after = [cube for cube in fault.cubes if cube not in fault.was.cubes]
    if len(before) != 1 or len(after) != 1:
        return (*before, *after)
    [one], [other] = before, after
    [fact] = [f for f in {*one, *other} if one.get(f) != other.get(f)]
    place = {f: values for f, values in one.items() if f != fact}
    if known := fault.book.facts.get(fact):
        every = frozenset(known.values)
        place[fact] = one.get(fact, every) ^ other.get(fact, every)
    return (place,)


PLACE = "place"
"""The table whose rule admits the cases that are looked at."""


class ContradictedError(Exception):
    """A case is not decided; there is no need to look at more."""


class PlaceOnly(Space):
    """A space of which nothing is left outside the cubes of its table PLACE."""

    def prune(
        self, alive: int, before: int = -1, own: frozenset[str] = frozenset()
    ) -> int:
        """Drop every cube where the place is left."""
        rest = super().prune(alive, before, own)
        return rest if rest & self.of_table[PLACE] else 0


def contradicts_itself(fault: Fault, places: tuple[Cube, ...]) -> bool:
    """Whether a unique table is left with a gap or an overlap in `places`.

    What asks for them stands there as a rule of its own, which shows how far they go.
    Other tables give as much as they like, and no table asks them.
    """
    if not fault.table.unique:
        return False
    book = within(places, fault.book, fault.table.id)
    unique = [table for table in book.tables if table.unique]
    place = replace(fault.was, id="", table=PLACE, cubes=places)
    marked = replace(fault.table, id=PLACE, unique=False, gives=PLACE, rules=(place,))
    space = PlaceOnly(book, [*unique, marked])

    def watch(level: Level, alive: int, _case: Case, _day: str) -> None:
        if alive and len(space.firing(level.fact, alive)) != 1:
            raise ContradictedError

    try:
        explore(
            space,
            epochs(book),
            new_graph(space),
            outputs=[table.id for table in space.tables],
            fixed={},
            watch=watch,
        )
    except ContradictedError:
        return True
    return False


def within(places: tuple[Cube, ...], book: Rulebook, table: str) -> Rulebook:
    """`book` where only what `places` admit is asked, with its `table` spelled out."""

    def narrowed(fact: Fact) -> Fact:
        admitted = [place.get(fact.id, frozenset(fact.values)) for place in places]
        values = frozenset().union(*admitted)
        return replace(fact, values=tuple(v for v in fact.values if v in values))

    facts = {
        i: narrowed(fact) if fact.asked else fact for i, fact in book.facts.items()
    }
    return spelled_out(replace(book, facts=facts), table)


def spelled_out(book: Rulebook, table: str) -> Rulebook:
    """`book`, in whose `table` the rule that catches the rest catches the rest now."""
    values = {t.id: t for t in book.tables} | book.facts
    rules = book.table(table).rules
    return with_rules(book, book.table(table), [*with_the_rest(rules, values)])


def told_the_same(fault: Fault, places: tuple[Cube, ...], site: Site) -> bool:
    """Whether readers are told the same in every case of `places`, in every epoch.

    Without the grounds of its reasons, which faults lack.
    """
    now, was = (
        published(compile_rulebook(within(places, book, fault.table.id)))
        for book in (fault.book, site.rulebook)
    )
    return now == was
