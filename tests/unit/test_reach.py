"""All places at once say what the guide says of each alone."""

import random

import pytest

from macros.pages.reach import SIDES, pages, told
from macros.site.decision import decide
from macros.site.model import Site
from macros.site.reach import Group, Reach

DAY = "2026-11-28"
SETS = 12
"""Random sets of facts, each with every place: about 3,000 questions to the guide."""


@pytest.fixture(scope="module")
def reach(site: Site) -> Reach:
    return Reach(site)


def random_facts(site: Site, chance: random.Random) -> dict[str, str]:
    facts = [fact for fact in site.rulebook.facts.values() if fact.asked]
    return {f.id: chance.choice([*f.values]) for f in facts if chance.random() < 0.8}


def by_place(groups: list[Group]) -> dict[str, Group]:
    return {place: group for group in groups for place in group.places}


@pytest.mark.parametrize("side", ["origin", "destination"])
def test_each_place_is_told_what_the_guide_tells_of_it_alone(
    site: Site, reach: Reach, side: str
) -> None:
    chance = random.Random(side)  # noqa: S311 - cases, not secrets
    for _ in range(SETS):
        facts = random_facts(site, chance)
        for place, group in by_place(reach.groups(facts, side, DAY)).items():
            alone = decide(site, {**facts, side: place}, DAY)
            assert group.certificate == (alone.certificate or ""), (facts, place)
            assert [*group.wording] == sorted(alone.certain["wording"])
            assert {*group.stops} == {*alone.stops}
            assert {*group.depends} <= {*alone.missing}


def test_every_place_but_the_other_side_stands_once(site: Site, reach: Reach) -> None:
    groups = reach.groups(told("destination", "crop"), "destination", DAY)
    places = [place for group in groups for place in group.places]
    assert sorted(places) == sorted(set(site.ids("places")) - {"us"})


def test_what_can_go_comes_before_what_cannot(reach: Reach) -> None:
    groups = reach.groups(told("destination", "crop"), "destination", DAY)
    kinds = [group.kind for group in groups]
    assert kinds.index("certificate") == 0
    assert "stop" in kinds[1:]


def test_the_pages_name_each_kind_of_product_in_both_languages(site: Site) -> None:
    made = list(pages(site))
    assert len(made) == 2 * len(SIDES)
    for page in made:
        for value in site.get("facts", "product")["values"]:
            assert f"{{ #{value['id']} }}" in page.markdown
