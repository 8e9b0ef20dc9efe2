"""Facts of a shipment that are named outside the rules: in cases, links, pages.

Owns the check that the guide knows them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.data.library import Item
from macros.data.problems import Place, Problem, did_you_mean
from macros.guide.rules import Rulebook


@dataclass(frozen=True)
class Given:
    """A fact with its value, and where each stands."""

    fact: str
    value: str
    place: Place
    value_place: Place


def given_in(item: Item, key: str) -> Iterator[Given]:
    """The facts that `item` fills in under `key`."""
    for fact, value in item.data.get(key, {}).items():
        place = item.source.key_place((*item.trail, key, fact))
        yield Given(fact, value, place, item.place_of(key, fact))


def given_problems(rulebook: Rulebook, given: Iterable[Given]) -> Iterator[Problem]:
    """Facts and values that the guide does not know."""
    for known in given:
        fact = rulebook.facts.get(known.fact)
        if fact is None:
            hint = did_you_mean(known.fact, rulebook.facts)
            yield Problem(known.place, f"there is no fact '{known.fact}'", hint)
        elif known.value not in fact.values:
            hint = did_you_mean(known.value, fact.values)
            said = f"{known.fact} is never '{known.value}'"
            yield Problem(known.value_place, said, hint)
