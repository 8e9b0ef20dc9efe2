"""Hardly a question is asked whose answers all come to the same."""

from functools import cache
from random import Random

from macros.guide.batch import BatchAnswers
from macros.guide.walk import ends_left
from macros.site.decision import granted
from macros.site.model import Site

SHIPMENTS = 300
DAY = "2026-11-30"


def asked_of(site: Site, shipment: dict[str, str], *first: str) -> list[bool]:
    """Of each question to a `shipment`: whether its end was certain before.

    The facts `first` are told at once.
    """
    graph, told, in_vain = site.published_graph, {f: shipment[f] for f in first}, []
    many = answers(site)
    while True:
        known = granted(graph, told)
        missing = many.answer(known, DAY).missing
        left = [fact for fact in missing if fact not in graph["offered"]]
        if not left:
            return in_vain
        in_vain.append(len(ends_left(graph, known, DAY)) == 1)
        told[left[0]] = shipment[left[0]]


@cache
def answers(site: Site) -> BatchAnswers:
    """What is still missing, as a walk tells it (`test_shipment_list`), and sooner."""
    return BatchAnswers(site.published_graph)


def shipments(site: Site, many: int) -> list[dict[str, str]]:
    """So many shipments, each fact by chance."""
    chance = Random(20261130)  # noqa: S311 - shipments, not secrets
    values = {fact.id: fact.values for fact in site.rulebook.facts.values()}
    return [
        {fact: chance.choice(of) for fact, of in values.items() if of}
        for _ in range(many)
    ]


def test_few_shipments_are_asked_what_changes_nothing(site: Site) -> None:
    """What is taken for granted is tested before the questions it makes needless."""
    told = [any(asked_of(site, one)) for one in shipments(site, SHIPMENTS)]
    assert sum(told) < SHIPMENTS / 100


def test_a_treated_lot_is_asked_nothing_in_vain(site: Site) -> None:
    for one in shipments(site, SHIPMENTS // 5):
        for treatment in ("fumigated", "irradiated"):
            treated = {**one, "treatment": treatment}
            assert not any(asked_of(site, treated, "treatment")), treated
