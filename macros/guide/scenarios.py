"""Cases of a trade desk, held against the rules.

Owns the check of `data/guide/scenarios.yml`: each case must be decided, give
what its author expects, and together the cases must show every rule at work.
"""

from collections.abc import Iterator, Mapping

from macros.data import kinds
from macros.data.library import Data, Item, Library
from macros.data.problems import Problem, did_you_mean
from macros.guide.evaluate import ContradictionError, UndecidedError, evaluate
from macros.guide.known_facts import fact_problems, facts_in
from macros.guide.rules import Rule, Rulebook

BECAUSE = "because"
"""Where a case expects rules by name, for the reason that they give."""


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
    outputs = {
        table.id: {
            word for rule in fired if rule.table == table.id for word in rule.then
        }
        for table in rulebook.tables
    }
    name = item.data["name"]
    for table, expected in item.data["expect"].items():
        position = item.position_of("expect", table)
        if table == BECAUSE:
            ids = {rule.id for rule in fired}
            others = [rule.id for rule in rulebook.rules]
            for missing in [id_ for id_ in expected if id_ not in ids]:
                message = f"'{name}' expects the rule '{missing}'; it does not fire"
                hint = "" if missing in others else did_you_mean(missing, others)
                yield Problem(position, message, hint)
            continue
        if table not in outputs:
            hint = did_you_mean(table, outputs)
            yield Problem(position, f"there is no table '{table}'", hint)
            continue
        got = outputs[table]
        if isinstance(expected, str):
            if expected not in got:
                given = (
                    f"rule '{rule.id}' ({rule.item.position}) gives {rule.then[0]}"
                    for rule in fired
                    if rule.table == table
                )
                told = next(given, "no rule gives any")
                yield Problem(position, f"'{name}' expects {expected}, but {told}")
            continue
        wanted, excluded = _wanted(expected), {*expected.get("exclude", ())}
        for word in sorted(wanted - got):
            message = f"'{name}' expects '{word}' of {table}; the rules do not give it"
            yield Problem(position, message)
        for word in sorted(got - wanted if "only" in expected else got & excluded):
            rule = next(r for r in fired if r.table == table and word in r.then)
            message = f"'{name}' does not expect '{word}' of {table}"
            hint = f"rule '{rule.id}' ({rule.item.position}) gives it"
            yield Problem(position, message, hint)
