"""What each market asks of USDA organic products: read off the guide.

Owns the rows of the matrix of markets: whether the product is accepted, until
when, with which paper and which words. All of it follows from the compiled
rules, so it cannot say anything else than the guide. Knows no HTML.
"""

from dataclasses import dataclass
from functools import reduce
from operator import and_
from typing import NamedTuple

from macros.data import kinds
from macros.guide.compare import day_before
from macros.guide.known_facts import PRODUCTS, SHIPMENT
from macros.guide.walk import Outcome, walk
from macros.site.memory import memoized
from macros.site.model import Site

EU = "eu"
"""The row of the European Union, which has no market page of its own."""

MEMBER = "de"
"""The member state that stands for the European Union in the guide."""

STATUSES = ("yes", "partly", "own", "ask")
"""Accepted; some kinds of product only; its own standard first; ask QCS."""


@dataclass(frozen=True)
class Row:
    """One market; ids only.

    `products`: the kinds that are accepted. `until`: the last day on which
    this holds under rules that are already known, "" if no end is known.
    `papers`: what travels with an accepted shipment, or what is told instead.
    `documents`: what is sent with each request.
    """

    place: str
    status: str
    products: tuple[str, ...]
    until: str
    papers: tuple[str, ...]
    wording: tuple[str, ...]
    documents: tuple[str, ...]


def matrix(site: Site) -> list[Row]:
    """A row for the EU and for every market with a page, by status."""
    rows = [row_of(site, place) for place in (EU, *site.ids(kinds.MARKETS))]
    return sorted(rows, key=lambda row: STATUSES.index(row.status))


@memoized
def row_of(site: Site, place: str) -> Row:
    """The row of one market: EU, or the id of a market with a page."""
    outcomes = _outcomes(site, place, site.newest_review("table"))
    accepted = tuple(p for p in PRODUCTS if _positive(site, outcomes[p].may))
    shown, sent = accepted or PRODUCTS, [outcomes[p].certain for p in accepted]
    return Row(
        place,
        _status(site, outcomes, accepted),
        accepted,
        _until(site, place, accepted),
        _items("certificate", [_papers(site, outcomes[p].may) for p in shown]),
        _items("wording", [outcomes[p].may for p in accepted]),
        _items("documents", [reduce(and_, sent)] if sent else []),
    )


class Outcomes(NamedTuple):
    """What the guide tells of a shipment: for certain, and at most."""

    certain: Outcome
    may: Outcome


def _outcomes(site: Site, place: str, day: str) -> dict[str, Outcomes]:
    """What the guide tells of each kind of product; what is usual is granted."""
    graph, outcomes = site.published_graph, {}
    facts = SHIPMENT | {"destination": MEMBER if place == EU else place}
    for product in PRODUCTS:
        result = walk(graph, graph["usual"] | facts | {"product": product}, day)
        may = result.certain | frozenset(result.possible)
        outcomes[product] = Outcomes(result.certain, may)
    return outcomes


def _kinds(site: Site, outcome: Outcome) -> dict[str, str]:
    """The certificates of `outcome`, each with its kind."""
    return {
        item: site.get(kinds.CERTIFICATES, item)["kind"]
        for table, item in sorted(outcome)
        if table == "certificate"
    }


def _positive(site: Site, outcome: Outcome) -> bool:
    return bool({"certificate", "none"} & set(_kinds(site, outcome).values()))


def _papers(site: Site, outcome: Outcome) -> Outcome:
    """The papers of `outcome`; what stops or asks counts if nothing else comes."""
    kinds = _kinds(site, outcome)
    for wanted in ("certificate", "none", "stop", "ask"):
        papers = [item for item, kind in kinds.items() if kind == wanted]
        if papers:
            return frozenset(("certificate", item) for item in papers)
    return frozenset()


def _items(table: str, outcomes: list[Outcome]) -> tuple[str, ...]:
    pairs = (pair for outcome in outcomes for pair in sorted(outcome))
    return tuple(dict.fromkeys(item for name, item in pairs if name == table))


def _status(
    site: Site, outcomes: dict[str, Outcomes], accepted: tuple[str, ...]
) -> str:
    if accepted:
        return "yes" if accepted == PRODUCTS else "partly"
    kinds = {kind for o in outcomes.values() for kind in _kinds(site, o.may).values()}
    return "own" if "stop" in kinds else "ask"


def _until(site: Site, place: str, accepted: tuple[str, ...]) -> str:
    """The last day of acceptance that the rules name; "" if they name none."""
    today = site.newest_review("table")
    for first, *_ in sorted(site.published_graph["epochs"]):
        if first > today and accepted:
            later = _outcomes(site, place, first)
            if not all(_positive(site, later[product].may) for product in accepted):
                return day_before(first)
    return ""
