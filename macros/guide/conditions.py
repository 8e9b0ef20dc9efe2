"""The grammar of `when`: fact -> value, list, group, or {not: ...}.

Owns how conditions are read, for rules and for laws alike. A condition that
cannot be read is told and left out.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from macros.data.item_names import called_or_near
from macros.data.library import Data, Item
from macros.data.problems import Position, Problem, did_you_mean, meant_or_listed
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


@dataclass(frozen=True)
class Reader:
    """Reads the conditions of items; what is wrong with them goes to `problems`.

    `domains` holds all that may be tested: facts, notices, unique tables.
    """

    domains: Mapping[str, Fact]
    problems: list[Problem]

    def tell(self, position: Position, message: str, hint: str = "") -> None:
        """Add a problem."""
        self.problems.append(Problem(position, message, hint))

    def when(self, item: Item[Data]) -> tuple[Cube, ...]:
        """The cubes of `item`'s `when`.

        None for `otherwise`, which only the table as a whole can say.
        """
        return tuple(self._cube(item, path, one) for path, one in maps_of(item))

    def _cube(self, item: Item[Data], path: KeyPath, choices: Data) -> Cube:
        cube = self.named(item, path, choices)
        for name, values in [*cube.items()]:
            if len(values) in (0, len(self.domains[name].values)):
                key = item.source.key_position((*item.key_path, *path, name))
                always = "always" if values else "never"
                self.tell(key, f"this condition on {name} {always} holds")
                del cube[name]
        return cube

    def named(
        self, item: Item[Data], path: KeyPath, choices: Data
    ) -> dict[str, frozenset[str]]:
        """Fact -> the values that `choices`, under `path` of `item`, names."""
        cube = {}
        for name, choice in choices.items():
            if (fact := self.domains.get(name)) is None:
                key = item.source.key_position((*item.key_path, *path, name))
                hint = did_you_mean(name, self.domains)
                self.tell(key, f"there is no fact '{name}'", hint)
                continue
            values = self.choice(item, (*path, name), choice, fact)
            if values is not None:
                cube[name] = values
        return cube

    def choice(
        self, item: Item[Data], path: KeyPath, choice: Choice, fact: Fact
    ) -> frozenset[str] | None:
        """The values of `fact` that `choice`, under `path` of `item`, names.

        None if it names one that `fact` never has, which is told.
        """
        values: set[str] = set()
        for word in listed(choice["not"] if isinstance(choice, dict) else choice):
            if word not in fact.names:
                hint = value_meant(word, fact, fact.names)
                position = item.position_of(*path)
                self.tell(position, f"{fact.id} is never '{word}'", hint)
                return None
            values |= fact.names[word]
        negated = isinstance(choice, dict)
        return frozenset(fact.values) - values if negated else frozenset(values)

    def days(self, item: Item[Data]) -> tuple[str, str]:
        """The first and the last day of `item`; one that ends before it begins errs."""
        first, last = item.data.get("from", BEGINNING), item.data.get("until", END)
        if first > last:
            message = f"ends on {last}, before it begins on {first}"
            self.tell(item.position_of("until"), message)
        return first, last


def maps_of(item: Item[Data]) -> Iterator[tuple[KeyPath, Data]]:
    """Each map of conditions that `item` says under `when`, and where it stands."""
    when = item.data["when"]
    if isinstance(when, list):
        yield from ((("when", number), one) for number, one in enumerate(when))
    elif when != OTHERWISE:
        yield ("when",), when


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
