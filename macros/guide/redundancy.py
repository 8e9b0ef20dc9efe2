"""Conditions, and values in them, that change nothing.

Owns the proof that every condition of every rule matters: with it flipped, alone, some
case of some epoch must tell the reader something else. So must some case without any
word of a list, or any map of several.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import and_

from macros.data.problems import Problem
from macros.guide.conditions import Choice, listed, maps_of
from macros.guide.ends import EndSets
from macros.guide.graph import Graph
from macros.guide.known_facts import link
from macros.guide.otherwise import OTHERWISE
from macros.guide.rules import Cube, Rule, Rulebook


def empty_conditions(
    rulebook: Rulebook, graph: Graph, firing: set[Rule]
) -> Iterator[Problem]:
    """Conditions whose flipping, alone, changes nothing in any case; idle values.

    `graph` is that of `every_case`; `firing` are the rules that fire in some case of
    it: one that never does is told elsewhere.
    """
    unique = {table.id for table in rulebook.tables if table.unique}
    domains = {id_: frozenset(fact.values) for id_, fact in rulebook.facts.items()}
    for table in rulebook.tables:
        if table.unique:
            domains[table.id] = frozenset(rule.then[0] for rule in table.rules)
    proof = _Proof(rulebook, domains, unique, EndSets(graph))
    for rule in rulebook.rules:
        if rule in firing and rule.item.data["when"] != OTHERWISE:
            yield from proof.idle_values(rule)
            yield from proof.empty_conditions(rule)


@dataclass(frozen=True)
class _Proof:
    """What the rules of a book come to at the `ends` of every case.

    `domains`: all that a fact or a table may be; `unique`: tables that give one thing.
    The rules asked about fire in some case, and their conditions are written out.
    """

    rulebook: Rulebook
    domains: Mapping[str, frozenset[str]]
    unique: set[str]
    ends: EndSets

    def empty_conditions(self, rule: Rule) -> Iterator[Problem]:
        """Conditions of `rule` that could as well be the opposite."""
        for (path, _), cube in zip(maps_of(rule.item), rule.cubes, strict=True):
            for fact in cube:
                flipped = {**cube, fact: self.domains[fact] - cube[fact]}
                if not self._changes(rule, flipped):
                    message = f"the condition on {fact} in '{rule.id}' changes nothing"
                    position = rule.item.source.key_position(
                        (*rule.item.key_path, *path, fact)
                    )
                    yield Problem(position, message, self._take_out(flipped))

    def idle_values(self, rule: Rule) -> Iterator[Problem]:
        """Words and maps in the conditions of `rule` without which nothing changes."""
        for (path, choices), cube in zip(maps_of(rule.item), rule.cubes, strict=True):
            if len(path) > 1 and not self._holds(rule, cube):
                message = f"a map of '{rule.id}' never holds where it could fire"
                position = rule.item.position_of(*path)
                yield Problem(position, message, "take the map out")
                continue
            for fact, choice in choices.items():
                at = rule.item.source.key_position((*rule.item.key_path, *path, fact))
                for word, only in self._idle_words(rule, cube, fact, choice):
                    message = f"'{word}' adds nothing to the condition on {fact} in"
                    hint = self._take_out(only)
                    yield Problem(at, f"{message} '{rule.id}'", hint)

    def _idle_words(
        self, rule: Rule, cube: Cube, fact: str, choice: Choice
    ) -> Iterator[tuple[str, Cube]]:
        """Words of the `choice` of `fact` that add nothing; the cases that each has."""
        denied = isinstance(choice, dict)
        named = self.domains[fact] - cube[fact] if denied else cube[fact]
        adds = self._changes if denied else self._holds
        for word, values in self._own(fact, choice, named):
            only = {**cube, fact: values}
            if not values or not adds(rule, only):
                yield word, only

    def _own(
        self, fact: str, choice: Choice, named: frozenset[str]
    ) -> Iterator[tuple[str, frozenset[str]]]:
        """Each word of a list with the values that no other word of it holds.

        `named` are all that the list holds. Groups of what a table gives are left out.
        """
        words = listed(choice["not"] if isinstance(choice, dict) else choice)
        tested = self.rulebook.facts.get(fact)
        known = tested.names if tested else {}
        held = {word: known.get(word, frozenset([word]) & named) for word in words}
        for word in words if len(words) > 1 else ():
            others = [held[other] for other in words if other != word]
            if held[word]:
                yield word, held[word].difference(*others)

    def _take_out(self, only: Cube) -> str:
        """What to do with what matters in no case of `only`; one, if facts tell it."""
        asked = {fact: v for fact, v in only.items() if fact in self.rulebook.facts}
        whole = asked and all(only.values())
        return f"take it out; compare {link(asked)}" if whole else "take it out"

    def _holds(self, rule: Rule, cube: Cube) -> bool:
        """Whether a case in `cube` leads to an end where `rule` fires, on its days."""
        wanted = self.ends.firing[rule] & self.ends.admitted(cube)
        return self.ends.leads_under(rule, wanted, cube)

    def _changes(self, rule: Rule, cube: Cube) -> bool:
        """Whether some case in `cube` does not already get what `rule` gives.

        In a unique table another rule gives it elsewhere: there any case counts. What
        compares two facts may be said beside them, though it follows, for who reads it.
        """
        ends = self.ends
        own = (ends.giving.get((rule.table, word), 0) for word in rule.then)
        wanted = ends.all & ~reduce(and_, own, ends.all)
        if rule.table in self.unique:
            wanted |= ends.of_table.get(rule.table, 0)
        for table in cube.keys() - ends.graph.classes.keys():
            # Where nothing asks what a table gives, it may be any of these.
            unasked = ends.all & ~ends.of_table.get(table, 0) if cube[table] else 0
            wanted &= ends.with_any(table, cube[table]) | unasked
        return ends.leads_under(rule, wanted, cube)
