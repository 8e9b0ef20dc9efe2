"""The result of the guide for one shipment, as data.

Owns its form, which is that of the command line; `decision` comes to it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from macros.guide.rules import Rule


@dataclass(frozen=True)
class Result:
    """What is certain of a shipment, what may come, and what decides it.

    `facts` are those that were told, `on` is the day (YYYY-MM-DD).
    `certificate` is None while it depends on `missing` facts. `certain` holds
    the ids of documents, steps and warnings that every remaining case shares,
    in the order of a shipment; `possible` those that some have, each with the
    facts that decide it. `weights`: (table, id) -> `stops` or `limits`, what
    stops first. `because`: the rules behind it whose sentences are for readers: of
    the certificate the nearest first, then of the rest. `conflict`: the facts whose
    answers exclude each other, with these. `assumed`: usual values that were taken
    for granted. `unused`: facts that were told and changed nothing.
    """

    facts: Mapping[str, str]
    on: str
    certificate: str | None
    certain: Mapping[str, list[str]]
    possible: Mapping[tuple[str, str], tuple[str, ...]]
    missing: tuple[str, ...]
    because: tuple[Rule, ...]
    confidence: str
    weights: Mapping[tuple[str, str], str]
    conflict: Mapping[str, str]
    assumed: Mapping[str, str]
    unused: tuple[str, ...]

    @property
    def stops(self) -> list[tuple[str, str]]:
        """(table, id) of all that stops the goods as things stand."""
        return [pair for pair, weight in self.weights.items() if weight == "stops"]

    def as_data(self) -> dict[str, object]:
        """The result as plain data, in the form the design fixes."""
        may: dict[str, dict[str, list[str]]] = {}
        for (table, item), facts in self.possible.items():
            may.setdefault(table, {})[item] = list(facts)
        return {
            "stops": ["/".join(pair) for pair in self.stops],
            "certificate": self.certificate,
            **self.certain,
            "weights": {"/".join(pair): w for pair, w in self.weights.items()},
            "because": [
                {
                    "rule": rule.name,
                    "text": rule.item.data["because"],
                    "sources": rule.item.data["sources"],
                    "law": rule.item.data.get("law", []),
                }
                for rule in self.because
            ],
            "confidence": self.confidence,
            "conflict": dict(self.conflict),
            "assumed": dict(self.assumed),
            "unused": list(self.unused),
            "missing": list(self.missing),
            "may": may,
        }
