"""What changes between two sets of rules so small that all cases can be compared."""

from collections.abc import Mapping

from macros.guide.compare import Change, changes
from macros.guide.lock import lock_of, lock_text, read_lock
from macros.guide.rules import Rulebook, compared
from tests.mini_project import altered
from tests.small_rules import BEGAN, DAYS, GIVEN, SHIPMENTS, evaluated


def within(change: Change, facts: Mapping[str, str], day: str) -> bool:
    return change.first <= day <= change.last and any(
        all(facts[f] in values for f, values in cube.items()) for cube in change.cases
    )


def test_the_cases_of_the_changes_are_those_that_are_told_otherwise(
    book: Rulebook,
) -> None:
    old = lock_of(book)
    for name, other in altered(book):
        if name.split("/")[0] not in GIVEN:
            continue
        differences = changes(old, lock_of(other), book.same)
        assert all(change.complete for change in differences), name
        for day in DAYS:
            for case in SHIPMENTS:
                facts = compared(book.same, case)
                own = [change for change in differences if within(change, facts, day)]
                now, was = evaluated(other, case, day), evaluated(book, case, day)
                assert bool(own) == (now != was), (name, case, day)
                for change in own:
                    assert not change.now or (change.table, change.now) in now - was
                    assert not change.was or (change.table, change.was) in was - now


def test_a_change_tells_its_cases_its_days_and_its_share(book: Rulebook) -> None:
    [other] = [other for name, other in altered(book) if name == "certificate/first"]
    assert changes(lock_of(book), lock_of(other)) == [
        Change(
            table="certificate",
            now="nothing",
            was="paper",
            cases=({"destination": frozenset(["fr", "it"])},),
            complete=True,
            share=0.5,
            first=BEGAN,
            last="2026-06-30",
        )
    ]
    back = changes(lock_of(other), lock_of(book))
    assert [(change.now, change.was) for change in back] == [("paper", "nothing")]


def test_a_lock_is_read_as_it_was_written(book: Rulebook) -> None:
    lock = lock_of(book)
    text = lock_text(lock)
    assert lock_text(read_lock(text)) == text
    assert changes(lock, read_lock(text)) == []
    assert {*lock.laws} == {law.id for law in book.laws}
