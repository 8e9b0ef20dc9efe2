"""What a person can change about a shipment, read from the facts.

Owns `can-change`, `only-if`, `if-any`, `into` and `change`: which answers can become
others, at what cost, and what is wrong with that. Does not look for ways.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from macros.data import kinds
from macros.data.library import Data, Item, Library
from macros.data.problems import Problem
from macros.guide.conditions import Reader
from macros.guide.openings import Limits
from macros.guide.rules import Fact, Rulebook

NO, COSTS = "no", "costs"


@dataclass(frozen=True)
class Change:
    """To which values a person can change a fact.

    `costs`: value -> whether it is dear. `only`: facts -> the values that they have to
    have, as the shipment stands, for the change to be honest. `any_of`: value -> facts
    of which one at least has to have one of these values, for the change to that value.
    The values of a `wide` fact are told together, for one place is as good as another,
    and it changes alone: nobody has goods certified or treated anew for a market that
    is still to be found.
    """

    costs: Mapping[str, bool]
    only: Limits
    wide: bool = False
    any_of: Mapping[str, Limits] = field(default_factory=dict)

    def fits(self, value: str, facts: Mapping[str, str]) -> bool:
        """Whether one of the facts on which a change to `value` hangs is so."""
        needed = self.any_of.get(value)
        return not needed or any(facts.get(f) in needed[f] for f in needed)


def changes_of(facts: Mapping[str, Fact], library: Library) -> dict[str, Change]:
    """Fact -> what a person can do about it; facts that cannot change are left out."""
    changes = {}
    for id_, item in library.ids(kinds.FACTS).items():
        fact = facts[id_]
        ways = {value: how for value, how in _ways(item, fact) if how != NO}
        if ways:
            costs = {value: how == COSTS for value, how in ways.items()}
            only, any_of = _conditions(item, facts, [])
            changes[id_] = Change(costs, only, wide=fact.free, any_of=any_of)
    return changes


def sentence(data: kinds.Fact, value: str) -> Mapping[str, str]:
    """What changing the fact `data` to `value` means in life, by language."""
    own = (v.get("change") for v in data.get("values", ()) if v["id"] == value)
    return next((text for text in own if text), data.get("change", {}))


def change_problems(rulebook: Rulebook, library: Library) -> Iterator[Problem]:
    """Changes without a sentence, or on conditions that nobody can read."""
    for id_, item in library.ids(kinds.FACTS).items():
        fact, data = rulebook.facts[id_], item.data
        problems: list[Problem] = []
        _conditions(item, rulebook.facts, problems)
        yield from problems
        ways = dict(_ways(item, fact))
        if fact.same and {*ways.values()} != {NO}:
            message = f"{id_} follows from other facts: it cannot be changed itself"
            yield Problem(item.position_of("can-change"), message, "write no")
        for key in (k for k in ("change", "only-if", "into") if k in data):
            if {*ways.values()} == {NO}:
                message = f"{id_} cannot be changed, so '{key}' says nothing"
                yield Problem(item.source.key_position((*item.key_path, key)), message)
        yield from _sentence_problems(item, ways)


def _sentence_problems(
    item: Item[kinds.Fact], ways: Mapping[str, str]
) -> Iterator[Problem]:
    """Values to which one can change and no sentence says how, and the reverse."""
    for number, value in enumerate(item.data.get("values", ())):
        has_sentence, position = "change" in value, item.position_of("values", number)
        if ways[value["id"]] != NO and not has_sentence:
            message = f"one can change to '{value['id']}', and no sentence says how"
            yield Problem(position, message, "write change: {en: ..., es: ...}")
        if ways[value["id"]] == NO and has_sentence:
            message = f"'{value['id']}' cannot be changed to, and a sentence says how"
            yield Problem(position, message)
    if "domain" in item.data and {*ways.values()} != {NO} and "change" not in item.data:
        message = f"one can change {item.data['id']}, and no sentence says how"
        position = item.position_of("can-change")
        yield Problem(position, message, "write change: {en: ..., es: ...}")


def _ways(item: Item[kinds.Fact], fact: Fact) -> Iterator[tuple[str, str]]:
    """(value, `no`, `yes` or `costs`) of each value of the fact."""
    data = item.data
    own = {v["id"]: v.get("can-change") for v in data.get("values", ())}
    for value in data.get("into", fact.values):
        yield value, own.get(value) or data["can-change"]


def _conditions(
    item: Item[Data], facts: Mapping[str, Fact], problems: list[Problem]
) -> tuple[Limits, Mapping[str, Limits]]:
    """What `only-if` asks of other facts, and `if-any` of each value.

    What cannot be read goes to `problems`.
    """
    asked = {id_: fact for id_, fact in facts.items() if fact.asked}
    named = partial(Reader(asked, problems).named, item)
    only = named(("only-if",), item.data.get("only-if", {}))
    return only, {
        value["id"]: named(("values", number, "if-any"), value["if-any"])
        for number, value in enumerate(item.data.get("values", ()))
        if "if-any" in value
    }
