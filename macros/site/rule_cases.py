"""For each rule a shipment that shows it at work: the first case of the trade desk.

Owns the choice only. That every rule has a case is checked with the rules.
"""

from collections.abc import Iterable, Mapping
from functools import partial

from macros.data import kinds
from macros.guide.evaluate import ContradictionError, UndecidedError
from macros.guide.rules import BEGINNING, END, Rulebook
from macros.guide.scenarios import scenario_rules
from macros.site.from_rules import from_rules
from macros.site.memory import memoized
from macros.site.model import Site


@memoized
def rule_cases(site: Site) -> Mapping[str, Mapping[str, str]]:
    """Name of a rule ("table/rule") -> the facts of a case in which it fires.

    With the day where the rule has a beginning or an end.
    """
    cases = [item.data for item in site.library.items(kinds.SCENARIOS)]
    files = site.library.files["scenarios"]
    return from_rules(site, "rule-cases", partial(_first_cases, cases), files)


def _first_cases(
    cases: Iterable[kinds.Scenario], rulebook: Rulebook
) -> dict[str, dict[str, str]]:
    first: dict[str, dict[str, str]] = {}
    for case in cases:
        try:
            fired = scenario_rules(rulebook, case)
        except (ContradictionError, UndecidedError):
            continue  # the checks of the rules tell it
        for rule in fired:
            dated = (rule.first, rule.last) != (BEGINNING, END)
            on = {"on": case["on"]} if dated else {}
            first.setdefault(rule.name, {**case["given"], **on})
    return first
