"""For each rule a shipment that shows it at work: the first case of the trade desk.

Owns the choice only. That every rule has a case is checked with the rules.
"""

from collections.abc import Iterable, Mapping

from macros.checks.verdicts import remembered
from macros.data import kinds
from macros.guide.evaluate import ContradictionError, UndecidedError
from macros.guide.rules import BEGINNING, END, Rulebook
from macros.guide.scenarios import scenario_rules
from macros.site.memory import memoized
from macros.site.model import Site


@memoized
def rule_cases(site: Site) -> Mapping[str, Mapping[str, str]]:
    """Name of a rule ("table/rule") -> the facts of a case in which it fires.

    With the day where the rule has a beginning or an end.
    """
    cases = [item.data for item in site.library.items(kinds.SCENARIOS)]
    sources = [*site.sources_of_rules, *site.library.files["scenarios"]]
    case_numbers = remembered(
        site.library.root, "rule-cases", sources, lambda: _numbers(site.rulebook, cases)
    )
    dated = {
        rule.name
        for rule in site.rulebook.rules
        if rule.first != BEGINNING or rule.last != END
    }
    return {
        name: {**cases[n]["given"], **({"on": cases[n]["on"]} if name in dated else {})}
        for name, n in case_numbers.items()
    }


def _numbers(rulebook: Rulebook, cases: Iterable[kinds.Scenario]) -> dict[str, int]:
    """Name of a rule -> the number of its case."""
    numbers: dict[str, int] = {}
    for number, case in enumerate(cases):
        try:
            fired = scenario_rules(rulebook, case)
        except (ContradictionError, UndecidedError):
            continue  # the checks of the rules tell it
        for rule in fired:
            numbers.setdefault(rule.name, number)
    return numbers
