"""What would open a way for a shipment that has none, by the guide of a site.

Owns which ends count as open, and when a result is told ways at all.
"""

from collections.abc import Mapping, Sequence
from typing import TypedDict

from macros.data import kinds
from macros.guide.changeable import changes_of
from macros.guide.openings import Openings
from macros.guide.way_to_yes import Way, Ways
from macros.site.decision import decide, granted, stopping
from macros.site.memory import memoized
from macros.site.model import Site
from macros.site.result import Result

OPEN = ("certificate", "none")
"""Kinds of certificates with which goods can go: a paper, or none needed."""

LEFT = ("departed", "arrived")
"""Where goods are that have left."""

STOP = "stop"
"""The kind of those with which they cannot."""


def opens(site: Site) -> list[str]:
    """The certificates with which goods can go."""
    ids = site.ids(kinds.CERTIFICATES).items()
    return [id_ for id_, item in ids if item.data["kind"] in OPEN]


def next_lot(site: Site, result: Result) -> str:
    """The certificate that the next lot of such goods needs; "" if it is not certain.

    `result` is that of goods that have left; "" for those that have not. The twin of
    `nextLot` in `overrides/assets/js/guide/ways/list.js`.
    """
    if result.facts.get("stage") not in LEFT:
        return ""
    planned = {**result.facts, "stage": "planned"}
    certificate = decide(site, planned, result.on).certificate
    return certificate if certificate in opens(site) else ""


class ChangeData(TypedDict):
    """How a fact can be changed: what each value costs, under what, to any place.

    `any`: value -> facts of which one has to be so for a change to it.
    """

    costs: Mapping[str, int]
    only: Mapping[str, Sequence[str]]
    wide: bool
    any: Mapping[str, Mapping[str, Sequence[str]]]


class SearchData(TypedDict):
    """What the search for ways is told besides the graph."""

    opens: Sequence[str]
    stops: Sequence[str]
    changes: Mapping[str, ChangeData]


def search_data(site: Site) -> SearchData:
    """What the search is told besides the graph, as plain data for the browser."""
    changes = changes_of(site.facts, site.library)
    return {
        "opens": opens(site),
        "stops": stopping(site),
        "changes": {
            fact: {
                "costs": dict(change.costs),
                "only": {f: sorted(values) for f, values in change.only.items()},
                "wide": change.wide,
                "any": {
                    value: {f: sorted(values) for f, values in needed.items()}
                    for value, needed in change.any_of.items()
                },
            }
            for fact, change in changes.items()
        },
    }


@memoized
def searcher(site: Site) -> Ways:
    """The search over the graph of `site`."""
    openings = Openings(site.published_graph, opens(site), stopping(site))
    return Ways(openings, changes_of(site.facts, site.library))


def is_dead_end(site: Site, result: Result) -> bool:
    """Whether no paper is left: what only stops a paper says itself what to do."""
    possible = [id_ for table, id_ in result.possible if table == "certificate"]
    ids = [result.certificate] if result.certificate else possible
    return not any(site.get(kinds.CERTIFICATES, id_)["kind"] in OPEN for id_ in ids)


def is_stopped(site: Site, result: Result) -> bool:
    """Whether the goods are told not to go, not only to ask."""
    id_ = result.certificate
    return id_ is not None and site.get(kinds.CERTIFICATES, id_)["kind"] == STOP


def ways_of(site: Site, facts: Mapping[str, str], on: str) -> list[Way]:
    """The ways of a shipment of which `facts` are known, on day `on`, cheapest first.

    Usual values are granted, as `decide` does.
    """
    return searcher(site).ways(granted(site.published_graph, facts), on)
