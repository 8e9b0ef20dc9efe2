"""All places at once: where a shipment can go, or where it may come from.

Owns the grouping of places that need the same. Each is answered as the guide
answers it alone; nothing here decides. Knows no HTML. Its twin for shipments that
readers describe is `overrides/assets/js/reach/groups.js`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from macros.data import kinds
from macros.guide.batch import Answer, BatchAnswers, projected
from macros.guide.walk import class_of
from macros.site.decision import granted, stopping
from macros.site.model import Site

KINDS = ("certificate", "none", "open", "ask", "stop")
"""The order of the groups: what can go comes first."""

OTHER = {"origin": "destination", "destination": "origin"}


@dataclass(frozen=True)
class Group:
    """Places that need the same; ids only.

    `kind` is one of KINDS; `certificate` is "" while it depends on the facts
    `depends`. `stops`: (table, id). `confidence`: that of the rules that decide.
    """

    kind: str
    certificate: str
    stops: tuple[tuple[str, str], ...]
    wording: tuple[str, ...]
    depends: tuple[str, ...]
    confidence: str
    places: tuple[str, ...]


class Reach:
    """Answers of all places, by the graph of `site`."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._many = BatchAnswers(site.published_graph)
        self._turns = BatchAnswers(projected(site.published_graph, "certificate"))
        self._alike = {
            side: {
                place: class_of(site.published_graph, side, place)
                for place in site.ids(kinds.PLACES)
            }
            for side in OTHER
        }
        self._stopping = {*stopping(site)}
        rules = site.table("certificate").rules
        self._cited = {f"certificate/{r.id}": r.item.data["sources"] for r in rules}
        self._group_of = cache(self._made)

    def groups(self, facts: Mapping[str, str], side: str, day: str) -> list[Group]:
        """Every place as the fact `side` (origin or destination) of `facts`.

        The place at the other side is left out. Usual values are granted.
        """
        other = OTHER[side]
        members: dict[Group, list[str]] = {}
        # Places that no rule tells apart need the same.
        together: dict[int, list[str]] = {}
        for place, alike in self._alike[side].items():
            if place != facts.get(other):
                if alike not in together:
                    group = self._group({**facts, side: place}, day)
                    together[alike] = members.setdefault(group, [])
                together[alike].append(place)
        groups_of_places = [
            Group(**{**vars(group), "places": tuple(places)})
            for group, places in members.items()
        ]
        return sorted(
            groups_of_places, key=lambda g: (KINDS.index(g.kind), -len(g.places))
        )

    def _group(self, facts: Mapping[str, str], day: str) -> Group:
        known = granted(self._site.published_graph, facts)
        answer = self._many.answer(known, day)
        decided = "certificate" in answer.certain
        depends = () if decided else self._turns.answer(known, day).missing
        return self._group_of(answer, depends)

    def _made(self, answer: Answer, depends: tuple[str, ...]) -> Group:
        """The group of what is told alike; worked out once (`_group_of`)."""
        certain = answer.certain
        ids = certain.get("certificate", ())
        stops = (
            (table, id_)
            for table, items in sorted(certain.items())
            for id_ in items
            if f"{table}/{id_}" in self._stopping
        )
        cited = [s for r in answer.rules for s in self._cited.get(r, ())]
        return Group(
            self._site.get(kinds.CERTIFICATES, ids[0])["kind"] if ids else "open",
            ids[0] if ids else "",
            tuple(stops),
            certain.get("wording", ()),
            depends,
            self._site.confidence(cited) if cited else "",
            (),
        )
