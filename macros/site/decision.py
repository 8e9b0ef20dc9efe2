"""What the guide tells about one shipment.

Owns the result that the command line and the tests read: the walk of the
published graph, put into the words of the vocabulary.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from macros.guide.rules import Rule
from macros.guide.walk import reasons, walk
from macros.site.model import Site


@dataclass(frozen=True)
class Result:
    """What is certain of a shipment, what may come, and what decides it.

    `certificate` is None while it depends on `missing` facts. `certain` holds
    the ids of documents, steps and warnings that every remaining case shares;
    `possible` those that some have, each with the facts that decide it.
    """

    certificate: str | None
    certain: Mapping[str, list[str]]
    possible: Mapping[tuple[str, str], tuple[str, ...]]
    missing: tuple[str, ...]
    because: tuple[Rule, ...]
    confidence: str

    def as_data(self) -> dict:
        """The result as plain data, in the form the design fixes."""
        may: dict[str, dict[str, list[str]]] = {}
        for (table, item), facts in self.possible.items():
            may.setdefault(table, {})[item] = list(facts)
        return {
            "certificate": self.certificate,
            **self.certain,
            "because": [
                {
                    "rule": f"{rule.table}/{rule.id}",
                    "text": rule.item.data["because"],
                    "sources": rule.item.data["sources"],
                    "law": rule.item.data.get("law", []),
                }
                for rule in self.because
            ],
            "confidence": self.confidence,
            "missing": list(self.missing),
            "may": may,
        }


def decide(site: Site, known: Mapping[str, str], on: str) -> Result:
    """What the guide tells on day `on` (YYYY-MM-DD) of what is `known`.

    `known` maps facts to values by id; both must exist.
    """
    graph = site.published_graph
    found = walk(graph, known, on)
    given = {table.id for table in site.rulebook.tables if table.gives}
    rules = {f"{rule.table}/{rule.id}": rule for rule in site.rulebook.rules}
    shared = set.intersection(*(set(graph["ends"][end]) for end in found.ends))
    for number in [*shared]:
        shared.update(reasons(graph, known, on, number))
    fired = [rules[graph["rules"][number][0]] for number in sorted(shared)]
    because = tuple(r for t in site.rulebook.tables for r in fired if r.table == t.id)
    deciding = [rule for rule in because if site.rulebook.table(rule.table).unique]
    certain = {
        table: _in_order(site, table, [i for t, i in found.certain if t == table])
        for table in ("documents", "wording", "steps", "warnings")
    }
    certificates = [item for table, item in found.certain if table == "certificate"]
    cited = [source for rule in deciding for source in rule.item.data["sources"]]
    return Result(
        certificates[0] if certificates else None,
        certain,
        {pair: facts for pair, facts in found.possible.items() if pair[0] in given},
        found.missing,
        because,
        site.confidence(cited) if cited else "",
    )


def _in_order(site: Site, table: str, items: list[str]) -> list[str]:
    """Items in the order of their file, which is the order of a shipment."""
    order = list(site.ids(site.rulebook.table(table).gives))
    return sorted(items, key=order.index)
