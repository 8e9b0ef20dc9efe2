"""Facts of a shipment that are named outside the rules: in cases, links, pages.

Owns the check that the guide knows them, how it is said that somebody does not, which
shipment pages about markets speak of, and a case as a person reads it and as a link
opens it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from macros.data.library import Data, Item
from macros.data.problems import Position, Problem, did_you_mean
from macros.guide.conditions import value_meant
from macros.guide.graph import Case
from macros.guide.rules import BEGINNING, Cube, Rulebook

SHIPMENT = {
    "origin": "us",
    "standard": "nop",
    "purpose": "sale",
    "stage": "planned",
    "production": "origin",
    "label": "organic",
}
"""Of pages about markets: made in the US, for sale, not yet gone, and USDA organic
where the page does not speak of another standard."""

PRODUCTS = ("crop", "processed", "animal")
"""The kinds of product that a market is asked about."""

UNSURE = "unsure"
"""The value of a fact that the reader was asked for and does not know."""

IN_LINKS = ("on", "asof", "rules", "known", "ask", "done")
"""What a link of the guide says besides its facts (`guide/state.js`)."""


@dataclass(frozen=True)
class NamedFact:
    """A fact with its value, and where each stands."""

    fact: str
    value: str
    position: Position
    value_position: Position


def facts_in(item: Item[Data], key: str) -> Iterator[NamedFact]:
    """The facts that `item` fills in under `key`."""
    for fact, value in item.data.get(key, {}).items():
        position = item.source.key_position((*item.key_path, key, fact))
        yield NamedFact(fact, value, position, item.position_of(key, fact))


def fact_problems(rulebook: Rulebook, named: Iterable[NamedFact]) -> Iterator[Problem]:
    """Facts and values that the guide does not know."""
    for one in named:
        fact = rulebook.facts.get(one.fact)
        if fact is None:
            hint = did_you_mean(one.fact, rulebook.facts)
            yield Problem(one.position, f"there is no fact '{one.fact}'", hint)
        elif one.value not in fact.values:
            hint = value_meant(one.value, fact, fact.values)
            message = f"{one.fact} is never '{one.value}'"
            yield Problem(one.value_position, message, hint)


def agreeing(case: Case, same: Mapping[str, tuple[str, str]]) -> Case:
    """`case`, of whose values those that are told compare as its facts say.

    `same` maps a fact to the two that it compares, which are told one by one.
    """
    values = dict(case)
    for fact, (one, other) in same.items():
        if not {fact, one, other} <= values.keys():
            continue
        both = values[one] & values[other]
        if values[fact] == {"yes"} and both:
            values[one] = values[other] = both
        elif values[fact] == {"no"} and min(values[one]) == min(values[other]):
            first = frozenset([min(both)])
            wide = other if values[other] > first else one
            values[wide] -= first
    return tuple(values.items())


def link(case: Case | Cube, day: str = "") -> str:
    """The guide's address for one member of `case`."""
    facts = [f"{fact}={quote(min(values))}" for fact, values in dict(case).items()]
    if day > BEGINNING:
        facts.append(f"on={day}")
    return "/guide/#" + "&".join(facts)


def words(case: Case | Cube) -> str:
    """One member of `case` as "fact=value, fact=value"; "always" if it is empty."""
    pairs = [f"{fact}={min(values)}" for fact, values in dict(case).items()]
    return ", ".join(pairs) or "always"
