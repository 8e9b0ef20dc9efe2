"""What an answer rests on: the rules that led to it, read from the published graph.

Owns the order of reasons, the nearest first. Its twin in the browser is
`overrides/assets/js/guide/reasons.js`.
"""

from collections.abc import Mapping

from macros.guide.publish import PublishedGraph
from macros.guide.walk import ends_below, epoch_on


def reasons(
    graph: PublishedGraph, facts: Mapping[str, str], day: str, answer: int
) -> list[int]:
    """The rule `answer` of `graph` and those it rests on, the nearest first.

    All are numbers of rules; the epoch is that of `day`. With the `facts` told, only
    tables count that could have kept it from firing.
    """
    epoch = epoch_on(graph, day)
    grounds = graph["grounds"][graph["epochs"].index(epoch)]
    rules = [answer]
    for number in rules:
        name, tables, *_ = graph["rules"][number]
        if name in grounds:
            counting = _told_below(graph, facts, grounds[name])
            tables = [t for n, t in enumerate(tables) if all(n in c for c in counting)]
        for table in tables:
            outcomes = _told_below(graph, facts, epoch[2][table])
            if len(outcomes) == 1:
                rules += [number for number in outcomes[0] if number not in rules]
    return rules


def _told_below(
    graph: PublishedGraph, facts: Mapping[str, str], root: int
) -> list[list[int]]:
    """What stands at the ends that remain below `root`."""
    return [graph["ends"][end] for end in ends_below(graph, facts, root)]
