"""Which changes the real rules offer to a shipment that has no way, and which never."""

import pytest

from macros.guide.changeable import changes_of
from macros.site.model import Site
from macros.site.ways import ways_of
from tests.unit.dead_ends import DAY, US_TO_GERMANY


@pytest.mark.parametrize("fact", ["origin", "stage", "product", "antibiotics"])
def test_what_has_happened_to_the_goods_is_never_changed(site: Site, fact: str) -> None:
    assert fact not in changes_of(site.facts, site.library)


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
    offered = {*changes_of(site.facts, site.library)["destination"].costs}
    assert {*site.ids("markets")} - offered == set()
    assert offered - {*site.ids("markets")} == {"us", "de"}, "us/, and eu/ for all"
