"""Which markets a rule is for, read off the compiled graph."""

import csv
import io
import random

from macros.guide.evaluate import UndecidedError, evaluate
from macros.publish.sheets import rules_csv, rules_data
from macros.site.model import Site
from macros.site.rule_results import rule_places


def test_a_rule_for_one_market_names_that_market_alone(site: Site) -> None:
    assert rule_places(site)["trade/trade-to-korea"] == {"kr"}


def test_a_rule_that_fires_belongs_to_the_market_of_the_case(site: Site) -> None:
    """Random whole shipments: what the reference evaluator fires is counted."""
    places, chance = rule_places(site), random.Random(7)  # noqa: S311 (repeatable)
    facts = [f for f in site.rulebook.facts.values() if f.asked]
    for _ in range(400):
        case = {fact.id: chance.choice(fact.values) for fact in facts}
        try:
            fired = evaluate(site.rulebook, case, "2026-11-22")
        except UndecidedError:
            continue
        for rule in fired:
            allowed = places.get(rule.name)
            assert allowed is None or case["destination"] in allowed, rule.id


def test_every_rule_stands_in_the_data_once(site: Site) -> None:
    names = [row["rule"] for row in rules_data(site)]
    assert sorted(names) == sorted(rule.name for rule in site.rulebook.rules)
    assert len(list(csv.DictReader(io.StringIO(rules_csv(site)[1:])))) == len(names)
