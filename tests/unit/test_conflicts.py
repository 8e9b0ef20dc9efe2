"""Answers that exclude each other: every such end names the two, whatever the rest."""

import pytest

from macros.commands.result_text import result_lines
from macros.data.languages import LANGUAGES
from macros.guide.publish import published
from macros.guide.rules import Rule
from macros.render.conditions import answer_name
from macros.site.decision import decide
from macros.site.model import Site
from macros.site.view import View

DAY = "2026-11-28"
EXCLUDED = {"certificate/answers-exclude", "certificate/us-returned-foreign"}
"""The rules that end in a question because two answers exclude each other."""


def _conflicts(site: Site) -> list[Rule]:
    rules = site.rulebook.table("agreement").rules
    return [rule for rule in rules if rule.then != ("fits",)]


def _between(site: Site, step: str) -> list[str]:
    return list(site.get("steps", step).get("between", ()))


def _steps(site: Site, value: str) -> set[str]:
    """The steps that follow of the `value` of the agreement."""
    return {
        step
        for rule in site.rulebook.table("steps").rules
        for cube in rule.cubes
        if cube.get("agreement") == frozenset([value])
        for step in rule.then
    }


def test_each_kind_of_conflict_has_a_step_that_names_its_two_facts(site: Site) -> None:
    for rule in _conflicts(site):
        [step] = _steps(site, rule.then[0])
        for cube in rule.cubes:
            assert {*_between(site, step)} <= cube.keys(), rule.id


def test_every_end_of_a_conflict_names_its_two_answers(site: Site) -> None:
    graph = published(site.graph)  # without grounds, whose ends hold no rules
    count = 0
    for end in graph["ends"]:
        rules = [graph["rules"][number] for number in end]
        steps = [i for n, _, *given in rules for i in given if n.startswith("steps/")]
        naming = [step for step in steps if _between(site, step)]
        excluded = any(name in EXCLUDED for name, *_ in rules)
        assert naming or not excluded, rules
        assert not naming or any(given == ["ask-qcs"] for _, _, *given in rules)
        count += excluded
    assert count > len(_conflicts(site))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_terminal_names_the_two_answers(site: Site, lang: str) -> None:
    view = View(site, lang)
    facts = {"origin": "ec", "destination": "us", "purpose": "sale", "stage": "planned"}
    facts |= {"standard": "eu", "product": "crop", "hydroponic": "yes"}
    result = decide(site, facts, DAY)
    assert result.as_data()["conflict"] == {"hydroponic": "yes", "standard": "eu"}
    lines = result_lines(view, result)
    head = lines[: lines.index("")]
    for fact in ("hydroponic", "standard"):
        assert f"  {answer_name(view, fact, facts[fact])}" in head
