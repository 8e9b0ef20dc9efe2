"""What a person can change is said in a sentence, and read without doubt."""

from pathlib import Path

import pytest

from macros.checks.run import check
from macros.data.library import load_library
from macros.guide.changeable import change_problems, changes_of, sentence
from macros.site.model import Site
from tests.mini_project import diagnostics, project, rulebook_of

FACTS = "guide/facts.yml"
NO = '  can-change: "no"\n'
SAID = "  change: {en: If another buyer takes it., es: Si otro comprador lo toma.}\n"


def problems(folder: Path, *changes: tuple[str, str]) -> list[str]:
    """What is said of the tiny project with `changes` of its facts."""
    lines = diagnostics(project(folder, *((FACTS, old, new) for old, new in changes)))
    return [line.removeprefix("data/guide/facts.yml:") for line in lines]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (SAID, "", "8:15: one can change destination, and no sentence says how"),
        (NO, '  can-change: "yes"\n', "one can change to 'no', and no sentence says"),
        (NO, NO + SAID, "bulk cannot be changed, so 'change' says nothing"),
        (
            '{en: "Yes", es: "Sí"}}',
            '{en: "Yes", es: "Sí"}, change: {en: If., es: Si.}}',
            "21:7: 'yes' cannot be changed to, and a sentence says how",
        ),
        (
            SAID,
            SAID + "  only-if: {bluk: x}\n",
            "10:13: there is no fact 'bluk'; did you mean 'bulk'?",
        ),
        (SAID, SAID + "  only-if: {bulk: maybe}\n", "10:19: bulk is never 'maybe'"),
        (
            '{en: "Yes", es: "Sí"}}',
            '{en: "Yes", es: "Sí"}, if-any: {destination: mars}}',
            "21:71: destination is never 'mars'",
        ),
        (
            '{en: "Yes", es: "Sí"}}',
            '{en: "Yes", es: "Sí"}, if-any: {destinatoin: x}}',
            "21:58: there is no fact 'destinatoin'; did you mean 'destination'?",
        ),
        (NO, "  can-change: perhaps\n", "can-change: 'perhaps' is not one of no"),
        (NO, "", "'can-change' is missing"),
    ],
)
def test_a_change_that_is_not_told_whole_is_a_problem(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    assert any(message in line for line in problems(tmp_path, (old, new)))


def test_what_follows_from_other_facts_is_not_changed_itself(tmp_path: Path) -> None:
    alike = SAID + "  same: [destination, destination]\n"
    folder = project(tmp_path, (FACTS, SAID, alike))
    problems = [*change_problems(rulebook_of(folder), load_library(folder))]
    assert "destination follows from other facts" in problems[0].message


def test_a_condition_may_name_what_must_not_be(tmp_path: Path) -> None:
    only = SAID + '  only-if: {bulk: {not: "yes"}}\n'
    checked = check(project(tmp_path, (FACTS, SAID, only)))
    changes = changes_of(checked.rulebook.facts, checked.library)
    assert changes["destination"].only == {"bulk": {"no"}}
    assert changes["destination"].wide
    assert {*changes} == {"destination"}


def test_a_fact_of_places_may_name_those_into_which_it_changes(tmp_path: Path) -> None:
    checked = check(project(tmp_path, (FACTS, SAID, SAID + "  into: [fr, us]\n")))
    changes = changes_of(checked.rulebook.facts, checked.library)
    assert [*changes["destination"].costs] == ["fr", "us"]


def test_every_value_that_one_can_change_to_has_its_sentence(site: Site) -> None:
    changes = changes_of(site.facts, site.library)
    for fact, change in changes.items():
        for value in change.costs:
            texts = sentence(site.get("facts", fact), value)
            assert {*texts} == {"en", "es"}, (fact, value)
    assert not changes["importer"].costs["certified"]
    assert changes["standard"].costs["eu"]
