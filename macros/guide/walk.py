"""A walk through the published graph, with what is known of a shipment.

Owns the meaning of the published form: the browser's walker is this module
again in JavaScript, and both are tested against the same routes. Needs no
tables: only the graph.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

Outcome = frozenset[tuple[str, str]]
"""What a reader is told: (table, item) pairs."""


@dataclass(frozen=True)
class Walk:
    """Where known facts lead.

    `asked`: facts of the route that were known, in order. `missing`: facts
    that still matter, the next one first. `certain`: what every remaining case
    shares. `possible`: what some have -> the facts that decide it. `ends`: the
    indices of the ends that remain.
    """

    asked: tuple[str, ...]
    missing: tuple[str, ...]
    certain: Outcome
    possible: Mapping[tuple[str, str], tuple[str, ...]]
    ends: tuple[int, ...]


def epoch_on(graph: Mapping, day: str) -> list:
    """The epoch that `day` (YYYY-MM-DD) falls in: [first day, root, reasons]."""
    return max(
        (epoch for epoch in graph["epochs"] if epoch[0] <= day),
        key=lambda epoch: epoch[0],
    )


def class_of(graph: Mapping, fact: str, value: str) -> int:
    """The class of `value`; the class called "" holds every value not named."""
    rest = -1
    for index, names in enumerate(graph["classes"][fact]):
        if value in names.split(" "):
            return index
        if not names:
            rest = index
    return rest


def outcome_of(graph: Mapping, end: int) -> Outcome:
    """What the reader is told at `end`."""
    pairs = set()
    for index in graph["ends"][end]:
        name, _, *then = graph["rules"][index]
        pairs |= {(name.split("/")[0], word) for word in then}
    return frozenset(pairs)


def walk(graph: Mapping, known: Mapping[str, str], day: str) -> Walk:
    """Walk from the root of `day` with the facts in `known`.

    A fact that is not known branches the walk, so that what is certain is
    exactly what all its values share.
    """
    facts = graph["facts"]
    frontier, seen = [epoch_on(graph, day)[1]], set()
    asked: set[int] = set()
    missing: set[int] = set()
    inner: list[int] = []
    while frontier:
        ref = frontier.pop()
        if ref in seen:
            continue
        seen.add(ref)
        if ref < 0:
            continue
        number, *children = graph["nodes"][ref]
        fact = facts[number]
        if fact in known:
            asked.add(number)
            frontier.append(children[class_of(graph, fact, known[fact])])
        else:
            missing.add(number)
            inner.append(ref)
            frontier += children
    ends = tuple(sorted(-1 - ref for ref in seen if ref < 0))
    outcomes = [outcome_of(graph, end) for end in ends]
    certain = frozenset.intersection(*outcomes)
    open_ = frozenset.union(*outcomes) - certain
    possible = dict.fromkeys(sorted(open_), ())
    if open_:
        possible = _deciders(graph, inner, known, possible)
    return Walk(
        tuple(facts[n] for n in sorted(asked)),
        tuple(facts[n] for n in sorted(missing)),
        certain,
        possible,
        ends,
    )


def reasons(
    graph: Mapping, known: Mapping[str, str], day: str, answer: int
) -> list[int]:
    """The rules behind the rule `answer`, from the first fact to itself.

    Only tables that the answer turns on count, and only what is `known`.
    """
    roots = epoch_on(graph, day)[2]
    found: list[int] = []
    waiting = [answer]
    while waiting:
        number = waiting.pop()
        if number in found:
            continue
        found.append(number)
        for table in graph["rules"][number][1]:
            if table in roots:
                waiting += _settled(graph, known, roots[table])
    return found[::-1]


def _settled(graph: Mapping, known: Mapping[str, str], root: int) -> list[int]:
    """The rule that what is `known` leads to from `root`, if it does."""
    ref = root
    while ref >= 0:
        number, *children = graph["nodes"][ref]
        fact = graph["facts"][number]
        if fact not in known:
            return []
        ref = children[class_of(graph, fact, known[fact])]
    return graph["ends"][-1 - ref]


def _deciders(
    graph: Mapping,
    inner: list[int],
    known: Mapping[str, str],
    possible: Mapping[tuple[str, str], tuple[str, ...]],
) -> dict[tuple[str, str], tuple[str, ...]]:
    """For each open item, the facts at which its fate is settled."""
    spans: dict[int, tuple[Outcome, Outcome]] = {}

    def span(ref: int) -> tuple[Outcome, Outcome]:
        """(what all ends below share, what any end below has)."""
        if ref not in spans:
            if ref < 0:
                told = outcome_of(graph, -1 - ref)
                spans[ref] = (told, told)
            else:
                below = [span(child) for child in _children(graph, ref, known)]
                spans[ref] = (
                    frozenset.intersection(*(low for low, _ in below)),
                    frozenset.union(*(high for _, high in below)),
                )
        return spans[ref]

    deciders: dict[tuple[str, str], set[int]] = {pair: set() for pair in possible}
    for ref in inner:
        number, *children = graph["nodes"][ref]
        below = [span(child) for child in children]
        settled = frozenset.union(*(low for low, _ in below))
        excluded = span(ref)[1] - frozenset.intersection(*(high for _, high in below))
        for pair in (settled | excluded) - span(ref)[0]:
            deciders[pair].add(number)
    return {
        pair: tuple(graph["facts"][n] for n in sorted(numbers))
        for pair, numbers in deciders.items()
    }


def _children(graph: Mapping, ref: int, known: Mapping[str, str]) -> list[int]:
    number, *children = graph["nodes"][ref]
    fact = graph["facts"][number]
    if fact in known:
        return [children[class_of(graph, fact, known[fact])]]
    return children


def routes(graph: Mapping, root: int) -> Iterator[tuple[dict[str, int], int]]:
    """Every route below `root`: the class taken of each asked fact, and the end."""
    stack: list[tuple[int, dict[str, int]]] = [(root, {})]
    while stack:
        ref, taken = stack.pop()
        if ref < 0:
            yield taken, -1 - ref
            continue
        number, *children = graph["nodes"][ref]
        fact = graph["facts"][number]
        first = {}
        for index, child in enumerate(children):
            first.setdefault(child, index)
        stack += [(child, {**taken, fact: index}) for child, index in first.items()]
