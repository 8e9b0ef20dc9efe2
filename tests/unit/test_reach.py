"""All places at once say what the guide says of each alone."""

import hashlib
import json
import random
from pathlib import Path

import pytest

from macros.guide.known_facts import UNSURE
from macros.pages.reach import SIDES, facts_of, pages
from macros.render.reach_form import reach_data
from macros.site.decision import decide
from macros.site.model import Site
from macros.site.reach import Group, Reach
from macros.site.view import View
from tests.node import printed

DAY = "2026-11-28"
SETS, OF_EACH = 20, 4
"""Random sets of facts, and so many places of each group that they lead to: about 1,000
questions to the guide. Most places are alike for the rules."""

BY_PAGE = 10_000
"""Random sets that page and command answer for every place; of each the guide's own
walk is asked about so many:"""
ALONE = 3

UNSURE_SHARE = 0.1


@pytest.fixture(scope="module")
def reach(site: Site) -> Reach:
    return Reach(site)


def random_facts(site: Site, chance: random.Random) -> dict[str, str]:
    facts = [fact for fact in site.rulebook.facts.values() if fact.asked]
    return {
        f.id: UNSURE
        if f.default and chance.random() < UNSURE_SHARE
        else chance.choice(f.values)
        for f in facts
        if chance.random() < 0.8
    }


def by_script(tmp_path: Path, site: Site, sets: list, alone: int) -> dict:
    """What the page's script says of `sets`; see `tests/scripts/reached.mjs`."""
    given = reach_data(View(site, "en", "tools/where-to.md"), "destination")
    kinds = {id_: item.data["kind"] for id_, item in site.ids("certificates").items()}
    data = {
        "graph": site.published_graph,
        "kinds": kinds,
        "places": [*site.ids("places")],
    }
    data |= {"stops": given["stops"], "levels": given["levels"]}
    data |= {"sets": sets, "day": DAY, "alone": alone}
    return printed("reached.mjs", data, tmp_path)


def digest(groups: list[Group]) -> str:
    rows = [
        {**vars(group), "stops": ["/".join(pair) for pair in group.stops]}
        for group in groups
    ]
    text = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def by_place(groups: list[Group]) -> dict[str, Group]:
    return {place: group for group in groups for place in group.places}


@pytest.mark.parametrize("side", ["origin", "destination"])
def test_each_place_is_told_what_the_guide_tells_of_it_alone(
    site: Site, reach: Reach, side: str
) -> None:
    chance = random.Random(side)  # noqa: S311 - cases, not secrets
    for _ in range(SETS):
        facts = random_facts(site, chance)
        for group in reach.groups(facts, side, DAY):
            few = min(OF_EACH, len(group.places))
            for place in chance.sample(group.places, few):
                alone = decide(site, {**facts, side: place}, DAY)
                assert group.certificate == (alone.certificate or ""), (facts, place)
                assert [*group.wording] == sorted(alone.certain["wording"])
                assert {*group.stops} == {*alone.stops}
                assert {*group.depends} <= {*alone.missing}


def test_page_command_and_guide_say_the_same_of_ten_thousand_shipments(
    tmp_path: Path, site: Site, reach: Reach
) -> None:
    chance = random.Random(16)  # noqa: S311 - cases, not secrets
    sides = ["destination", "origin"]
    sets = [[sides[n % 2], random_facts(site, chance)] for n in range(BY_PAGE)]
    by_page = by_script(tmp_path, site, sets, ALONE)
    print(f"page {by_page['seconds']:.1f} s")
    assert (by_page["walked"], by_page["differ"]) == (BY_PAGE * ALONE, [])
    by_python = [digest(reach.groups(facts, side, DAY)) for side, facts in sets]
    assert by_page["digests"] == by_python


def test_who_is_not_sure_is_not_taken_for_the_usual(site: Site, reach: Reach) -> None:
    facts = {**facts_of("destination", "crop"), "treatment": UNSURE}
    group = by_place(reach.groups(facts, "destination", DAY))["de"]
    assert group.certificate == (
        decide(site, {**facts, "destination": "de"}, DAY).certificate or ""
    )
    assert "treatment" in group.depends


def test_every_place_but_the_other_side_stands_once(site: Site, reach: Reach) -> None:
    groups = reach.groups(facts_of("destination", "crop"), "destination", DAY)
    places = [place for group in groups for place in group.places]
    assert sorted(places) == sorted(set(site.ids("places")) - {"us"})


def test_what_can_go_comes_before_what_cannot(reach: Reach) -> None:
    groups = reach.groups(facts_of("destination", "crop"), "destination", DAY)
    kinds = [group.kind for group in groups]
    assert kinds.index("certificate") == 0
    assert "stop" in kinds[1:]


def test_the_pages_name_each_kind_of_product_in_both_languages(site: Site) -> None:
    made = list(pages(site))
    assert len(made) == 2 * len(SIDES)
    for page in made:
        for value in site.get("facts", "product")["values"]:
            assert f'id="{value["id"]}"' in page.body
