"""Whether a case, or a proof, finds a fault in one rule.

All that is asked of a fault is asked first where it can make a difference: of the
cases whose facts its condition tells apart, and of the shipments that it names.
What is found there is found among all as well, but later.
"""

from dataclasses import replace

from macros.guide.every_case import compile_rulebook
from macros.guide.exploration import explore, new_graph
from macros.guide.graph import Case
from macros.guide.order import epochs
from macros.guide.otherwise import with_the_rest
from macros.guide.prove import prove
from macros.guide.publish import published
from macros.guide.rules import Cube, Fact, Rulebook
from macros.guide.space import Level, Space
from macros.site.model import Site
from tests.seeded_faults.by_case import Fault, fault_in, found_by_a_case
from tests.seeded_faults.made import with_rules


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

    def watch(_level: Level, alive: int, _case: Case, _day: str) -> None:
        if alive:
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
