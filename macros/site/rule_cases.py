"""For each rule a shipment that shows it at work: the first case of the trade desk.

Owns the choice only. That every rule has a case is checked with the rules.
"""

from collections.abc import Mapping

from macros.data import kinds
from macros.guide.evaluate import ContradictionError, UndecidedError
from macros.guide.rules import BEGINNING, END
from macros.guide.scenarios import scenario_rules
from macros.site.memory import once
from macros.site.model import Site


@once
def rule_cases(site: Site) -> Mapping[str, Mapping[str, str]]:
    """Name of a rule ("table/rule") -> the facts of a case in which it fires.

    With the day where the rule has a beginning or an end.
    """
    cases: dict[str, dict[str, str]] = {}
    for item in site.library.items(kinds.SCENARIOS):
        facts = item.data["given"]
        try:
            fired = scenario_rules(site.rulebook, item.data)
        except (ContradictionError, UndecidedError):
            continue  # the checks of the rules tell it
        for rule in fired:
            dated = rule.first != BEGINNING or rule.last != END
            day = {"on": item.data["on"]} if dated else {}
            cases.setdefault(f"{rule.table}/{rule.id}", {**facts, **day})
    return cases
