"""A case of the guide, as a person reads it and as a link opens it."""

from collections.abc import Mapping
from urllib.parse import quote

from macros.guide.graph import Case
from macros.guide.rules import BEGINNING, Cube

IN_LINKS = ("on", "asof", "rules", "known", "ask", "done")
"""What a link of the guide says besides its facts (`guide/state.js`)."""


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
