"""The way to yes: all minimal changes that open a way, and none that is a lie.

The search is held against an exhaustive one, written apart: it tries every set of up
to three changes, one by one, on the graph as it is published.
"""

from dataclasses import replace
from random import Random

import pytest

from macros.commands.ways_text import ways_of_result
from macros.guide.changeable import Change, changes_of
from macros.guide.known_facts import UNSURE
from macros.guide.openings import Openings
from macros.guide.way_to_yes import Ways
from macros.site.decision import decide
from macros.site.model import Site
from macros.site.ways import is_dead_end, opens, stopping, ways_of
from tests.unit.dead_ends import DAY, dead_ends
from tests.unit.ways_by_trying import Exhaustive, spread

DEAD_ENDS = 2000

US_TO_GERMANY = {
    "origin": "us",
    "destination": "de",
    "purpose": "sale",
    "stage": "planned",
    "standard": "nop",
    "product": "crop",
    "production": "origin",
}


def few_places(site: Site, chance: Random) -> dict[str, Change]:
    """What can be changed, with some destinations only: all would take a day."""
    changes = changes_of(site.rulebook, site.library)
    all_ = changes["destination"].costs
    kept = {*chance.sample([*all_], 4)}
    costs = {place: cost for place, cost in all_.items() if place in kept}
    return {**changes, "destination": replace(changes["destination"], costs=costs)}


def test_it_finds_all_minimal_ways_and_only_those(site: Site) -> None:
    chance = Random("exhaustive")  # noqa: S311 - cases, not secrets
    opened, some = 0, 0
    openings = Openings(site.published_graph, opens(site), stopping(site))
    for number, known in enumerate(dead_ends(site, DEAD_ENDS)):
        if number % 100 == 0:
            changes = few_places(site, chance)
            search = Ways(openings, changes)
            slow = Exhaustive(site, changes)
        ways = search.ways(known, DAY)
        expected = {
            chosen: (papers - {""}, len(papers) > 1)
            for chosen, papers in slow.ways(known).items()
        }
        assert spread(ways) == expected, known
        opened += len(expected)
        some += bool(expected)
    assert some > DEAD_ENDS / 7
    assert opened > DEAD_ENDS / 6


def test_a_dead_end_is_one_for_the_guide_as_well(site: Site) -> None:
    usual = dict.fromkeys(site.published_graph["usual"], UNSURE)
    for known in dead_ends(site, 100):
        assert is_dead_end(site, decide(site, {**usual, **known}, DAY)), known


def test_dear_changes_come_after_cheap_ones_and_many_after_few(site: Site) -> None:
    for known in dead_ends(site, 50):
        order = [
            (way.costs, len(way.changes) + bool(way.wide))
            for way in ways_of(site, known, DAY)
        ]
        assert order == sorted(order), known


def test_what_is_sure_comes_before_what_depends_and_many_places_before_few(
    site: Site,
) -> None:
    places = [*changes_of(site.rulebook, site.library)["destination"].costs]
    to_mexico = US_TO_GERMANY | {"destination": "mx"}
    from_anywhere = {k: v for k, v in to_mexico.items() if k != "origin"}
    cases = [to_mexico, from_anywhere, *dead_ends(site, 400)]
    ways = [way for known in cases for way in ways_of(site, known, DAY)]
    assert any(p.depends for way in ways[1:] if len(way.parts) > 1 for p in way.parts)
    for parts in (way.parts for way in ways):
        order = [(len(p.depends), -len(p.values), p.needs) for p in parts]
        assert order == sorted(order)
        told = [[*map(places.index, part.values)] for part in parts]
        assert told == [sorted(own) for own in told]


@pytest.mark.parametrize("fact", ["origin", "stage", "product", "antibiotics"])
def test_what_has_happened_to_the_goods_is_never_changed(site: Site, fact: str) -> None:
    assert fact not in changes_of(site.rulebook, site.library)


def test_a_shipment_that_can_go_is_told_no_way(site: Site) -> None:
    assert ways_of(site, US_TO_GERMANY, DAY) == []


def test_uncertified_goods_are_only_told_to_become_certified(site: Site) -> None:
    ways = ways_of(site, {**US_TO_GERMANY, "standard": "none"}, DAY)
    assert ways
    assert all("standard" in way.changes and not way.wide for way in ways)


def test_a_treatment_can_be_another_one_only_before_the_goods_leave(site: Site) -> None:
    facts = {**US_TO_GERMANY, "treatment": "fumigated"}
    assert ways_of(site, facts, DAY)[0].changes == {"treatment": "none"}
    assert ways_of(site, {**facts, "stage": "departed"}, DAY) == []


def test_goods_on_their_way_can_only_be_turned_to_another_place(site: Site) -> None:
    ways = ways_of(site, {**US_TO_GERMANY, "stage": "departed"}, DAY)
    assert [(way.changes, way.wide) for way in ways] == [({}, "destination")]
    assert ways_of(site, {**US_TO_GERMANY, "stage": "arrived"}, DAY) == []


@pytest.mark.parametrize("purpose", ["returned", "sample", "consumer"])
def test_goods_that_nobody_trades_are_sent_to_no_other_market(
    site: Site, purpose: str
) -> None:
    facts = {**US_TO_GERMANY, "standard": "other", "purpose": purpose}
    assert all(not way.wide for way in ways_of(site, facts, DAY))


@pytest.mark.parametrize("product", ["textile", "cosmetic", "aquatic"])
def test_what_a_standard_may_not_cover_is_not_told_to_be_certified_to_it(
    site: Site, product: str
) -> None:
    for destination in ("jp", "kr", "tw", "mx", "in", "us", "de"):
        facts = {**US_TO_GERMANY, "standard": "other", "product": product}
        ways = ways_of(site, facts | {"destination": destination}, DAY)
        assert all("standard" not in way.changes for way in ways)


NATIONAL = ("uk", "ch", "jas", "kr", "tw", "lpo", "npop")
"""Standards that count where the goods come from or go to their country."""


@pytest.mark.parametrize(
    ("origin", "destination", "offered"),
    [
        ("nl", "gb", {"uk"}),
        ("nl", "ch", {"ch"}),
        ("ec", "sg", set()),
        ("jp", "sg", {"jas"}),
        ("ec", "jp", {"jas"}),
    ],
)
def test_a_national_standard_opens_a_way_only_from_or_to_its_country(
    site: Site, origin: str, destination: str, offered: set[str]
) -> None:
    places = {"origin": origin, "destination": destination}
    told: set[str | None] = set()
    for production in ("origin", "elsewhere"):
        for standard in ("none", "other", "nop"):
            own = {"standard": standard, "production": production}
            ways = ways_of(site, {**US_TO_GERMANY, **places, **own}, DAY)
            told |= {way.changes.get("standard") for way in ways}
    assert told & {*NATIONAL} == offered


@pytest.mark.parametrize(
    ("product", "antibiotics", "offered"),
    [
        ("crop", "yes", set()),
        ("crop", "no", {"eu"}),
        ("animal", "yes", {"eu"}),
    ],
)
def test_no_certification_is_offered_to_a_crop_treated_with_antibiotics(
    site: Site, product: str, antibiotics: str, offered: set[str]
) -> None:
    goods = {"origin": "ec", "product": product, "antibiotics": antibiotics}
    ways = ways_of(site, {**US_TO_GERMANY, **goods, "standard": "nop"}, DAY)
    assert {way.changes.get("standard") for way in ways if not way.wide} == offered


def test_accreditation_by_usda_opens_no_way_to_certificates_under_eu_rules(
    site: Site,
) -> None:
    goods = {"origin": "ec", "product": "honey", "standard": "eu", "certifier": "qcs"}
    ways = ways_of(site, {**US_TO_GERMANY, **goods}, DAY)
    assert {"certifier": "arrangement"} in [way.changes for way in ways]
    assert all(way.changes.get("certifier") != "other-usda" for way in ways)


def test_only_markets_that_have_a_page_are_offered_as_others(site: Site) -> None:
    offered = {*changes_of(site.rulebook, site.library)["destination"].costs}
    assert {*site.ids("markets")} - offered == set()
    assert offered - {*site.ids("markets")} == {"us", "de"}, "us/, and eu/ for all"


def test_what_left_before_today_is_told_no_way(site: Site) -> None:
    facts = {**US_TO_GERMANY, "standard": "none"}
    result = decide(site, facts, DAY)
    assert ways_of_result(site, result, facts, DAY, DAY)
    assert ways_of_result(site, result, facts, DAY, "2026-11-29") is None


def test_who_is_told_to_ask_does_not_hear_that_nothing_helps(site: Site) -> None:
    facts = {**US_TO_GERMANY, "standard": "other", "purpose": "returned"}
    result = decide(site, facts, DAY)
    assert result.certificate == "ask-qcs"
    assert ways_of_result(site, result, facts, DAY, DAY) is None


def test_what_only_stops_a_paper_is_no_dead_end(site: Site) -> None:
    facts = {**US_TO_GERMANY, "origin": "ec", "destination": "us"}
    stopped = decide(site, {**facts, "importer": "uncertified"}, DAY)
    assert stopped.stops
    assert not is_dead_end(site, stopped)
    assert is_dead_end(site, decide(site, {**facts, "stage": "arrived"}, DAY))
