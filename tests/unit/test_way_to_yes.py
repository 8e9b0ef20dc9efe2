"""The way to yes: all minimal changes that open a way, and none that is a lie.

The search is held against an exhaustive one, written apart: it tries every set of up
to three changes, one by one, on the graph as it is published.
"""

from dataclasses import replace
from random import Random

from macros.commands.ways_text import ways_of_result
from macros.guide.changeable import Change, changes_of
from macros.guide.known_facts import UNSURE
from macros.guide.openings import Openings
from macros.guide.way_to_yes import Ways
from macros.site.decision import decide
from macros.site.model import Site
from macros.site.ways import is_dead_end, opens, stopping, ways_of
from tests.unit.dead_ends import DAY, US_TO_GERMANY, dead_ends
from tests.unit.ways_by_trying import Exhaustive, spread

DEAD_ENDS = 2000


def few_places(site: Site, chance: Random) -> dict[str, Change]:
    """What can be changed, with some destinations only: all would take a day."""
    changes = changes_of(site.facts, site.library)
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
    assert some > DEAD_ENDS / 10
    assert opened > DEAD_ENDS / 10


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
    places = [*changes_of(site.facts, site.library)["destination"].costs]
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


def test_what_left_before_today_is_told_no_way(site: Site) -> None:
    facts = {**US_TO_GERMANY, "standard": "none"}
    result = decide(site, facts, DAY)
    assert ways_of_result(site, result, DAY)
    assert ways_of_result(site, result, "2026-11-29") is None


def test_who_is_told_to_ask_does_not_hear_that_nothing_helps(site: Site) -> None:
    facts = {**US_TO_GERMANY, "standard": "other", "purpose": "returned"}
    result = decide(site, facts, DAY)
    assert result.certificate == "ask-qcs"
    assert ways_of_result(site, result, DAY) is None


def test_what_only_stops_a_paper_is_no_dead_end(site: Site) -> None:
    facts = {**US_TO_GERMANY, "origin": "ec", "destination": "us"}
    stopped = decide(site, {**facts, "importer": "uncertified"}, DAY)
    assert stopped.stops
    assert not is_dead_end(site, stopped)
    assert is_dead_end(site, decide(site, {**facts, "stage": "arrived"}, DAY))
