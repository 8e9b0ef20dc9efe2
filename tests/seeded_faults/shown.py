"""What a fault does, as the beginning of a scenario that finds it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import yaml

from macros.guide.both_locks import Compared
from macros.guide.compare import changes
from macros.guide.evaluate import UndecidedError, evaluate
from macros.guide.known_facts import agreeing
from macros.guide.lock import lock_of
from macros.guide.rules import Cube, Rulebook, compared

REASONS = "the same is needed in every case, for another reason"
"""Where no more is to be shown: a scenario that says `because` finds it."""


def difference(book: Rulebook, fault: Rulebook, today: str) -> Iterator[str]:
    """A case of many shipments that `fault` decides otherwise than `book`, and how.

    `book` and `fault` have the rest of their tables spelled out. The day is the one
    next to `today`.
    """
    every = changes(lock_of(book), lock_of(fault), book.same)
    if not every:
        yield REASONS
        return
    change = next((c for c in every if c.first <= today <= c.last), every[0])
    day = min(max(change.first, today), change.last)
    given = shipment((book, fault), change.cases[0], day)
    line = yaml.safe_dump(given, default_flow_style=True, sort_keys=False, width=1000)
    yield f"given: {line.strip()}".replace("'", '"')
    yield f"on: {day}"
    was, now = change.was or "nothing", change.now or "nothing"
    yield f"{change.table}: {was}, with the fault {now}"


def shipment(books: Sequence[Rulebook], cube: Cube, day: str) -> dict[str, str]:
    """A shipment in `cube` that says all that `books` need to decide it on `day`.

    What is usual is left out.
    """
    facts, same = books[0].facts, books[0].same
    usual = {fact.id: fact.default for fact in facts.values() if fact.default}
    told = {
        fact: min(values)
        for fact, values in agreeing(tuple(cube.items()), same)
        if facts[fact].asked and usual.get(fact) not in values
    }
    while lacking := _lacking(books, usual | told, day):
        fact = next(one for one in same.get(lacking, [lacking]) if one not in told)
        tried = ({**told, fact: value} for value in facts[fact].values)
        told = next(one for one in tried if _agrees(one, same, cube))
    return {fact: told[fact] for fact in facts if fact in told}


def _lacking(books: Iterable[Rulebook], told: Mapping[str, str], day: str) -> str:
    """A fact that one of `books` misses in `told`; none: ""."""
    for book in books:
        try:
            evaluate(book, told, day)
        except UndecidedError as error:
            return error.fact
    return ""


def _agrees(told: Mapping[str, str], same: Compared, cube: Cube) -> bool:
    """Whether the facts of `cube` that compare two of those `told` are as it says."""
    known = compared(same, told)
    return all(known[f] in cube[f] for f in same if f in known and f in cube)
