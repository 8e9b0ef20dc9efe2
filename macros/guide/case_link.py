"""A case of the guide, as a person reads it and as a link opens it."""

from collections.abc import Mapping
from urllib.parse import quote

from macros.guide.graph import Case
from macros.guide.rules import Cube


def link(case: Case | Cube, day: str = "") -> str:
    """The guide's address for one member of `case`."""
    pairs = case.items() if isinstance(case, Mapping) else case
    facts = [f"{fact}={quote(min(values))}" for fact, values in pairs]
    if day > "0001":
        facts.append(f"on={day}")
    return "/guide/#" + "&".join(facts)


def words(case: Case | Cube) -> str:
    """One member of `case` as "fact=value, fact=value"; "always" if it is empty."""
    pairs = case.items() if isinstance(case, Mapping) else case
    return ", ".join(f"{fact}={min(values)}" for fact, values in pairs) or "always"
