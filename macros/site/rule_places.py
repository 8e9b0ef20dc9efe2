"""For which destinations a rule can fire: read off the compiled graph.

Owns that question only. A rule that fires for every destination belongs to no
market.
"""

from collections.abc import Mapping

from macros.data import kinds
from macros.guide.publish import PublishedGraph
from macros.site.memory import memoized
from macros.site.model import Site

FACT = "destination"


@memoized
def rule_places(site: Site) -> Mapping[str, frozenset[str]]:
    """Name of a rule ("table/rule") -> its places; without rules for all places.

    A rule that is told at no end only says that nothing stood in the way, anywhere.
    """
    graph = site.published_graph
    classes = _places_by_class(site)
    everywhere = (1 << len(graph["rules"])) - 1
    fires = [_reached(graph, index) for index in range(len(classes))]
    for rules in fires:
        everywhere &= rules
    places_of: dict[str, frozenset[str]] = {}
    for number, (name, *_) in enumerate(graph["rules"]):
        if not everywhere >> number & 1:
            places = (
                classes[i] for i, rules in enumerate(fires) if rules >> number & 1
            )
            if union := frozenset().union(*places):
                places_of[name] = union
    return places_of


def _places_by_class(site: Site) -> list[frozenset[str]]:
    """The places of each class of destinations, the unnamed rest included."""
    named = [frozenset(c.split()) for c in site.published_graph["classes"][FACT]]
    rest = frozenset(site.ids(kinds.PLACES)) - frozenset().union(*named)
    return [places or rest for places in named]


def _reached(graph: PublishedGraph, index: int) -> int:
    """The rules, as bits, that some case with this class of destination fires."""
    ends = [sum(1 << rule for rule in set(end)) for end in graph["ends"]]
    memo: dict[int, int] = {}

    def below(ref: int) -> int:
        if ref < 0:
            return ends[-1 - ref]
        if ref not in memo:
            number, *children = graph["nodes"][ref]
            taken = [children[index]] if graph["facts"][number] == FACT else children
            bits = 0
            for child in taken:
                bits |= below(child)
            memo[ref] = bits
        return memo[ref]

    reached = 0
    for _, root, reasons in graph["epochs"]:
        for ref in (root, *reasons.values()):
            reached |= below(ref)
    return reached
