"""The grammar of `when`: fact -> value, list, group, or {not: ...}.

Owns how conditions are read, for rules and for laws alike. A condition that
cannot be read is told and left out.
"""

import re
from collections.abc import Collection, Iterable, Mapping

from macros.data.item_names import called_or_near
from macros.data.library import Data, Item
from macros.data.problems import Problem, did_you_mean, meant_or_listed
from macros.data.yaml_values import KeyPath
from macros.guide.otherwise import OTHERWISE
from macros.guide.rules import BEGINNING, END, Cube, Fact

Words = str | list[str]
"""One word or a list of words."""

DENIED = re.compile(r"(?:not|no|except|all but|!)\b[ =:]*|!")
SEVERAL = re.compile(r" *[,/|;] *| (?:or|and|o|y) | ")
"""How people part what a list holds."""

Choice = Words | dict[str, Words]
"""Words of a fact, or {not: words}."""


def read_when(
    item: Item[Data], domains: Mapping[str, Fact], problems: list[Problem]
) -> tuple[Cube, ...]:
    """The cubes of `item`'s `when`; what is wrong with it goes to `problems`.

    `domains` holds all that may be tested: facts, notices, unique tables. None
    for `otherwise`, which only the table as a whole can say.
    """
    when = item.data["when"]
    if when == OTHERWISE:
        return ()
    many = isinstance(when, list)
    cubes = []
    for number, one in enumerate(when if many else [when]):
        path = ("when", number) if many else ("when",)
        cube = {}
        for fact, choice in one.items():
            values = _condition(item, (*path, fact), choice, domains, problems)
            if values is not None:
                cube[fact] = values
        cubes.append(cube)
    return tuple(cubes)


def _condition(
    item: Item[Data],
    path: KeyPath,
    choice: Choice,
    domains: Mapping[str, Fact],
    problems: list[Problem],
) -> frozenset[str] | None:
    key = item.source.key_position((*item.key_path, *path))
    name = str(path[-1])
    fact = domains.get(name)
    if fact is None:
        hint = did_you_mean(name, domains)
        problems.append(Problem(key, f"there is no fact '{name}'", hint))
        return None
    chosen = read_choice(item, path, choice, fact, problems)
    if chosen is not None and len(chosen) in (0, len(fact.values)):
        always = "always" if chosen else "never"
        problems.append(Problem(key, f"this condition on {name} {always} holds"))
        return None
    return chosen


def read_choice(
    item: Item[Data], path: KeyPath, choice: Choice, fact: Fact, problems: list[Problem]
) -> frozenset[str] | None:
    """The values of `fact` that `choice`, under `path` of `item`, names.

    None if it names one that `fact` never has, which is added to `problems`.
    """
    negated = isinstance(choice, dict)
    values: set[str] = set()
    for word in listed(choice["not"] if isinstance(choice, dict) else choice):
        if word not in fact.names:
            hint = value_meant(word, fact, fact.names)
            position = item.position_of(*path)
            problems.append(Problem(position, f"{fact.id} is never '{word}'", hint))
            return None
        values |= fact.names[word]
    return frozenset(fact.values) - values if negated else frozenset(values)


LISTED = "all are listed by: python -m macros guide --help"


def value_meant(word: str, fact: Fact, words: Collection[str]) -> str:
    """What to write, or which of `words`, where `fact` never is `word`."""
    denied = DENIED.match(word)
    parts = SEVERAL.split(word[denied.end() :] if denied else word)
    if (denied or len(parts) > 1) and {*parts} <= {*words}:
        several = f"[{', '.join(parts)}]" if len(parts) > 1 else parts[0]
        return f"write {{not: {several}}}" if denied else f"write {several}"
    meant = called_or_near(word, fact.called, words) or meant_or_listed(word, words)
    return meant or LISTED


def read_days(item: Item[Data], problems: list[Problem]) -> tuple[str, str]:
    """The first and the last day of `item`; a span that ends before it begins errs."""
    first, last = item.data.get("from", BEGINNING), item.data.get("until", END)
    if first > last:
        message = f"ends on {last}, before it begins on {first}"
        problems.append(Problem(item.position_of("until"), message))
    return first, last


def listed(choice: Words) -> list[str]:
    """One word or a list of words, as a list."""
    return list(choice) if isinstance(choice, list) else [choice]


def groups_of(kind: str, items: Iterable[Item[Data]]) -> dict[str, frozenset[str]]:
    """Names of groups that the items of `kind` form: certificates by their kind."""
    groups: dict[str, set[str]] = {}
    if kind == "certificates":
        for item in items:
            own: str = item.data["kind"]
            name = GROUPS.get(own, own)
            groups.setdefault(name, set()).add(item.data["id"])
    return {name: frozenset(ids) for name, ids in groups.items()}


GROUPS = {"certificate": "paper"}
"""Kinds of certificates -> the group's name, where it is another word."""
