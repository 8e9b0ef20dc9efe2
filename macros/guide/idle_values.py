"""Values of a condition that add nothing.

Owns the proof that every word of a list, and every map of several, is there for some
case: without it, some case of some epoch must tell the reader something else.
"""

from collections.abc import Callable, Iterator, Mapping

from macros.data.problems import Problem
from macros.guide.conditions import Choice, listed
from macros.guide.ends import Ends, EndSets
from macros.guide.known_facts import link
from macros.guide.rules import Cube, Rule, Rulebook

Changes = Callable[[Rule, Cube], bool]
"""Whether some case in a cube does not already get what a rule gives."""


def idle_values(
    rulebook: Rulebook,
    domains: Mapping[str, frozenset[str]],
    ends: EndSets,
    rule: Rule,
    changes: Changes,
) -> Iterator[Problem]:
    """Words and maps in the conditions of `rule` without which nothing changes.

    `ends` are those of `every_case`; `rule` fires in some of them, and its conditions
    are written out. `domains`: all that a fact or a table may be. `changes` tells
    what a case more would change.
    """
    firing = ends.firing[rule]
    when = rule.item.data["when"]
    for number, cube in enumerate(rule.cubes):
        several = isinstance(when, list)
        written = when[number] if several else when
        path = ("when", number) if several else ("when",)
        position = rule.item.position_of(*path)
        if several and not _holds(ends, firing, rule, cube):
            message = f"a map of '{rule.id}' never holds where it could fire"
            yield Problem(position, message, "take the map out")
            continue
        for fact, choice in written.items():
            at = rule.item.source.key_position((*rule.item.key_path, *path, fact))
            denied = isinstance(choice, dict)
            named = domains[fact] - cube[fact] if denied else cube[fact]
            for word, values in _own(rulebook, fact, choice, named):
                only = {**cube, fact: values}
                if not values:
                    adds = False
                elif denied:
                    adds = changes(rule, only)
                else:
                    adds = _holds(ends, firing, rule, only)
                if not adds:
                    message = f"'{word}' adds nothing to the condition on {fact} in"
                    hint = take_out(rulebook, only)
                    yield Problem(at, f"{message} '{rule.id}'", hint)


def take_out(rulebook: Rulebook, only: Cube) -> str:
    """What to do with what matters in no case of `only`, and one, if facts tell it."""
    asked = {fact: v for fact, v in only.items() if fact in rulebook.facts}
    whole = asked and all(only.values())
    return f"take it out; compare {link(asked)}" if whole else "take it out"


def _holds(ends: EndSets, firing: Ends, rule: Rule, cube: Cube) -> bool:
    """Whether a case in `cube` leads to an end of `firing` on a day of `rule`."""
    return ends.leads_under(rule, firing & ends.admitted(cube), cube)


def _own(
    rulebook: Rulebook, fact: str, choice: Choice, named: frozenset[str]
) -> Iterator[tuple[str, frozenset[str]]]:
    """Each word of a list with the values that no other word of it holds.

    `named` are all that the list holds. Groups of what a table gives are left out.
    """
    words = listed(choice["not"] if isinstance(choice, dict) else choice)
    known = rulebook.facts[fact].names if fact in rulebook.facts else {}
    held = {word: known.get(word, frozenset([word]) & named) for word in words}
    for word in words if len(words) > 1 else ():
        others = [held[other] for other in words if other != word]
        if held[word]:
            yield word, held[word].difference(*others)
