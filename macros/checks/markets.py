"""What a market's page says against what the guide tells.

Owns the check that the paper named on the page is one that the guide gives to
some US shipment into that market.
"""

from collections.abc import Iterator

from macros.data import kinds
from macros.data.library import Library
from macros.data.problems import Problem
from macros.guide.case_link import link
from macros.guide.compiled import compile_rulebook
from macros.guide.known_facts import SHIPMENT
from macros.guide.publish import published
from macros.guide.rules import Rulebook
from macros.guide.walk import walk

OPEN = ("standard", "label")
"""What the page of a market does not settle: it may name the market's own paper."""


def market_problems(rulebook: Rulebook, library: Library) -> Iterator[Problem]:
    """Markets whose page names another paper than the guide."""
    graph = published(compile_rulebook(rulebook))
    day = max(rule.item.data["reviewed"] for rule in rulebook.rules)
    for item in library.items(kinds.MARKETS):
        if "certificate" not in item.data:
            continue
        shipment = {"destination": item.data["id"], **SHIPMENT}.items()
        facts = {f: v for f, v in shipment if f in rulebook.facts and f not in OPEN}
        result = walk(graph, graph["usual"] | facts, day)
        outputs = (*result.certain, *result.possible)
        papers = {id_ for table, id_ in outputs if table == "certificate"}
        certificate = item.data["certificate"]
        if certificate not in papers:
            names = " or ".join(sorted(papers))
            message = f"this page says '{certificate}'; the guide gives {names}"
            case = {fact: frozenset([value]) for fact, value in facts.items()}
            position = item.position_of("certificate")
            yield Problem(position, message, f"open {link(case)}")
