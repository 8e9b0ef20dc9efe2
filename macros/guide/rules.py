"""The types of the rules: fact, cube, rule, decision table, law, rulebook.

Owns these six and nothing else. A condition is a set of values of one fact; a
cube is a conjunction of conditions; a rule fires where one of its cubes holds.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from macros.data.library import Data, Item
from macros.data.problems import Position

BEGINNING, END = "0000-00-00", "9999-99-99"
"""Days before and after all others."""

Cube = Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Fact:
    """Something that rules test: asked, set by a notice, or given by a table.

    `names` holds what rules may write: values and groups. `state` is the value
    of a fact that is not asked. Values `kept`, and those of a `free` fact such
    as a country, need not be told apart. The `default` value is taken for
    granted, openly, unless the reader says otherwise. A fact that says whether
    two others have the `same` value is never asked: it follows from them.
    `called`: what people call its values, folded -> which that is.
    """

    id: str
    values: tuple[str, ...]
    names: Mapping[str, frozenset[str]]
    position: Position
    state: str | None = None
    kept: frozenset[str] = frozenset()
    free: bool = False
    default: str | None = None
    same: tuple[str, str] | None = None
    called: Mapping[str, str] = field(default_factory=dict)

    @property
    def asked(self) -> bool:
        """Whether a reader may be asked for it."""
        return self.state is None and self.same is None


def compared(
    same: Mapping[str, tuple[str, str]], facts: Mapping[str, str]
) -> dict[str, str]:
    """`facts` with each fact of `same` set by the two that it compares."""
    result = {fact: value for fact, value in facts.items() if fact not in same}
    for fact, (one, other) in same.items():
        if one in facts and other in facts:
            result[fact] = "yes" if facts[one] == facts[other] else "no"
    return result


@dataclass(frozen=True, eq=False)
class Rule:
    """One row of a table; `first` and `last` are the days it applies."""

    id: str
    table: str
    cubes: tuple[Cube, ...]
    then: tuple[str, ...]
    first: str
    last: str
    item: Item[Data] = field(repr=False)

    @property
    def name(self) -> str:
        """What the rule is called outside its table: "table/rule"."""
        return f"{self.table}/{self.id}"

    @property
    def silent(self) -> bool:
        """Whether its sentence is not for readers, who need it for nothing."""
        return bool(self.item.data.get("silent"))

    def applies_on(self, day: str) -> bool:
        """Whether the rule is in force on `day` (YYYY-MM-DD)."""
        return self.first <= day <= self.last


@dataclass(frozen=True, eq=False)
class Table:
    """A decision table; `gives` is the kind its rules name, or "" if its own.

    No two tables are equal.
    """

    id: str
    unique: bool
    gives: str
    values: tuple[str, ...]
    rules: tuple[Rule, ...]
    position: Position


@dataclass(frozen=True, eq=False)
class Law:
    """What must hold in every case of its cubes, whatever the tables say.

    With `never`, none of `words` may be given there; else, of each table that
    `words` names, at least one of them must be.
    """

    id: str
    cubes: tuple[Cube, ...]
    never: bool
    words: Mapping[str, frozenset[str]]
    first: str
    last: str
    item: Item[Data] = field(repr=False)

    def applies_on(self, day: str) -> bool:
        """Whether the law holds on `day` (YYYY-MM-DD)."""
        return self.first <= day <= self.last

    def broken(self, outputs: Collection[tuple[str, str]]) -> tuple[str, str] | None:
        """The (table, item) of `outputs` that breaks it, (table, "") if one lacks.

        None if it holds. `outputs` is all that is given in a case of its cubes.
        """
        for table, words in self.words.items():
            matches = [
                (table, word) for word in sorted(words) if (table, word) in outputs
            ]
            if self.never and matches:
                return matches[0]
            if not self.never and not matches:
                return table, ""
        return None


@dataclass(frozen=True, eq=False)
class Rulebook:
    """Facts in the order of the file; tables so that each follows what it uses.

    No two rulebooks are equal.
    """

    facts: Mapping[str, Fact]
    tables: tuple[Table, ...]
    laws: tuple[Law, ...] = ()

    def table(self, id_: str) -> Table:
        """The table called `id_`; KeyError if there is none."""
        for table in self.tables:
            if table.id == id_:
                return table
        raise KeyError(id_)

    @cached_property
    def states(self) -> dict[str, str]:
        """Each notice -> the state that it is in."""
        return {fact.id: fact.state for fact in self.facts.values() if fact.state}

    @cached_property
    def same(self) -> dict[str, tuple[str, str]]:
        """Facts that compare two others -> those two."""
        return {fact.id: fact.same for fact in self.facts.values() if fact.same}

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """All rules, table by table."""
        return tuple(rule for table in self.tables for rule in table.rules)
