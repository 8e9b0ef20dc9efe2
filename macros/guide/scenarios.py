"""Cases of a trade desk, held against the rules.

Owns the check of `data/guide/scenarios.yml`: each case must be decided, give
what its author expects, and together the cases must show every rule at work.
"""

from collections.abc import Iterator, Mapping, Sequence

from macros.data import kinds
from macros.data.library import Data, Item, Library
from macros.data.problems import Problem, did_you_mean
from macros.guide.evaluate import ContradictionError, UndecidedError, evaluate
from macros.guide.known_facts import fact_problems, facts_in
from macros.guide.rules import Rule, Rulebook

BECAUSE = "because"
"""Where a case expects rules by name, for the reason that they give."""

NO_RULE = "no rule gives any"


def scenario_problems(rulebook: Rulebook, library: Library) -> Iterator[Problem]:
    """Cases that fail, and rules that no case shows.

    Which those are is not told while cases are contradicted: a gap or an overlap
    keeps them from showing anything.
    """
    asserted: set[Rule] = set()
    contradicted = False
    for item in library.items(kinds.SCENARIOS):
        try:
            problems, shown = judged(rulebook, item)
        except ContradictionError:
            contradicted = True  # the proofs tell where
            continue
        yield from problems
        asserted |= shown
    for rule in () if contradicted else rulebook.rules:
        if rule not in asserted:
            message = f"no scenario shows '{rule.id}' at work"
            yield Problem(rule.item.position, message, "add one to scenarios.yml")


def judged(
    rulebook: Rulebook, item: Item[kinds.Scenario]
) -> tuple[list[Problem], set[Rule]]:
    """What is wrong with one case, and the rules that it shows at work.

    ContradictionError if a unique table does not decide it.
    """
    if problems := list(fact_problems(rulebook, facts_in(item, "given"))):
        return problems, set()
    try:
        fired = scenario_rules(rulebook, item.data)
    except UndecidedError as error:
        message = f"the case does not say '{error.fact}', and the result turns on it"
        return [Problem(item.position_of("given"), message)], set()
    shown = {*_asserted(fired, item.data["expect"])}
    return [*_differences(rulebook, fired, item)], shown


def scenario_rules(rulebook: Rulebook, scenario: kinds.Scenario) -> tuple[Rule, ...]:
    """The rules that fire in `scenario`, with what is usual taken for granted.

    UndecidedError if it says too little.
    """
    defaults = {f.id: f.default for f in rulebook.facts.values() if f.default}
    return evaluate(rulebook, {**defaults, **scenario["given"]}, scenario["on"])


def _asserted(fired: tuple[Rule, ...], expect: Data) -> Iterator[Rule]:
    """The fired rules whose output the case expects by name."""
    for rule in fired:
        named = expect.get(rule.table)
        if not isinstance(named, Mapping) or set(rule.then) & _wanted(named):
            yield rule


def _wanted(named: Data) -> set[str]:
    """The words that a case expects of a table, whether others may come or not."""
    return {*named.get("include", ()), *named.get("only", ())}


def _differences(
    rulebook: Rulebook, fired: tuple[Rule, ...], item: Item[Data]
) -> Iterator[Problem]:
    """Where the rules that `fired` differ from what the case of `item` expects."""
    tables = {table.id for table in rulebook.tables}
    for table, expected in item.data["expect"].items():
        position = item.position_of("expect", table)
        if table == BECAUSE:
            differences = _rules_missing(rulebook, fired, expected)
        elif table not in tables:
            hint = did_you_mean(table, tables)
            yield Problem(position, f"there is no table '{table}'", hint)
            continue
        else:
            giving = [rule for rule in fired if rule.table == table]
            compare = _another if isinstance(expected, str) else _more_or_less
            differences = compare(table, giving, expected)
        for difference, hint in differences:
            yield Problem(position, f"'{item.data['name']}' {difference}", hint)


Difference = tuple[str, str]
"""What a case expects or does not expect, and a hint."""


def _rules_missing(
    rulebook: Rulebook, fired: tuple[Rule, ...], expected: Sequence[str]
) -> Iterator[Difference]:
    """Rules that the case expects by name, and that do not fire."""
    others = [rule.id for rule in rulebook.rules]
    for id_ in expected:
        if id_ not in {rule.id for rule in fired}:
            hint = "" if id_ in others else did_you_mean(id_, others)
            yield f"expects the rule '{id_}'; it does not fire", hint


def _another(_table: str, giving: list[Rule], expected: str) -> Iterator[Difference]:
    """What the rule of a unique table gives in place of what the case expects."""
    if not any(expected in rule.then for rule in giving):
        outcome = next((f"{_cited(r)} gives {r.then[0]}" for r in giving), NO_RULE)
        yield f"expects {expected}, but {outcome}", ""


def _more_or_less(
    table: str, giving: list[Rule], expected: Data
) -> Iterator[Difference]:
    """What of `table` the case expects and does not get, and the reverse."""
    rule_giving = {word: rule for rule in reversed(giving) for word in rule.then}
    wanted = _wanted(expected)
    for word in sorted(wanted - rule_giving.keys()):
        yield f"expects '{word}' of {table}; the rules do not give it", ""
    excluded = {*expected.get("exclude", ())}
    more = (
        rule_giving.keys() - wanted
        if "only" in expected
        else rule_giving.keys() & excluded
    )
    for word in sorted(more):
        hint = f"{_cited(rule_giving[word])} gives it"
        yield f"does not expect '{word}' of {table}", hint


def _cited(rule: Rule) -> str:
    return f"rule '{rule.id}' ({rule.item.position})"
