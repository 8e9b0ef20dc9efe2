"""Shipments that cannot go as things stand: what tests of the way to yes share."""

from collections.abc import Iterator, Mapping
from random import Random

from macros.guide.walk import ends_left, outcome_of
from macros.site.model import Site
from macros.site.ways import OPEN

DAY = "2026-11-28"
US_TO_GERMANY = {
    "origin": "us",
    "destination": "de",
    "purpose": "sale",
    "stage": "planned",
    "standard": "nop",
    "product": "crop",
    "production": "origin",
}
"""A shipment that can go, from which a dead end is made by one fact."""

ALWAYS = 0.85
"""How often a fact is told at all; most are, as in the guide."""


def dead_ends(site: Site, count: int) -> Iterator[dict[str, str]]:
    """The first `count` of random shipments, whole or half told, that lead nowhere.

    What is usual is granted, so that the facts are those the guide walks with.
    """
    chance = Random("dead ends")  # noqa: S311 - cases, not secrets
    facts = [fact for fact in site.rulebook.facts.values() if fact.asked]
    likely = {"destination": ["us", "de", "gb", "jp", "kr", "ca", "mx"]}
    usual = site.published_graph["usual"]
    while count:
        given = {}
        for fact in facts:
            values = fact.values
            if fact.id in likely and chance.random() < 1 / 2:
                values = likely[fact.id]
            if fact.id == "stage" and chance.random() < 1 / 2:
                values = ["planned"]
            if chance.random() < ALWAYS:
                given[fact.id] = chance.choice(values)
        given = {**(usual if chance.random() < 1 / 2 else {}), **given}
        if not may_go(site, given):
            count -= 1
            yield given


def may_go(site: Site, known: Mapping[str, str]) -> bool:
    """Whether some case of what is `known` gets a paper.

    Of a result `is_dead_end` says the same; the ends alone are found much faster.
    """
    graph = site.published_graph
    ends = ends_left(graph, known, DAY)
    possible = frozenset().union(*(outcome_of(graph, end) for end in ends))
    papers = [id_ for table, id_ in possible if table == "certificate"]
    return any(site.get("certificates", id_)["kind"] in OPEN for id_ in papers)
