"""Shipments that cannot go as things stand: what tests of the way to yes share."""

from collections.abc import Iterator
from random import Random

from macros.site.decision import decide
from macros.site.model import Site
from macros.site.ways import is_dead_end

DAY = "2026-11-28"
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
        told = {}
        for fact in facts:
            values = fact.values
            if fact.id in likely and chance.random() < 1 / 2:
                values = likely[fact.id]
            if fact.id == "stage" and chance.random() < 1 / 2:
                values = ["planned"]
            if chance.random() < ALWAYS:
                told[fact.id] = chance.choice(values)
        told = {**(usual if chance.random() < 1 / 2 else {}), **told}
        result = decide(site, {**dict.fromkeys(usual, "unsure"), **told}, DAY)
        if is_dead_end(site, result):
            count -= 1
            yield told
