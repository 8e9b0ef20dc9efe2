"""A walk through the published graph, with what is known of a shipment.

Owns the meaning of the published form: the browser's walker is this module
again in JavaScript, and both are tested against the same routes. Needs no
tables: only the graph.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, reduce
from operator import and_, or_

from macros.guide.publish import Epoch, PublishedGraph
from macros.guide.rules import compared
from macros.guide.settling import Nodes, settled_by

Outcome = frozenset[tuple[str, str]]
"""What a reader is told: (table, item) pairs."""


@dataclass(frozen=True)
class Walk:
    """The outcome for some facts.

    `route`: facts on the way that were known, in order. `missing`: facts
    that still matter, the next one first. `certain`: what every remaining case
    shares. `possible`: what some have -> the facts that decide it: those of
    which one value, alone, makes it certain or rules it out. `ends`: the
    indices of the ends that remain.
    """

    route: tuple[str, ...]
    missing: tuple[str, ...]
    certain: Outcome
    possible: Mapping[tuple[str, str], tuple[str, ...]]
    ends: tuple[int, ...]


@dataclass(frozen=True)
class _Ways:
    """Facts met on the ways that remain, known and not, in order; their ends.

    `met`: all that is met, nodes and ends; `taken`: number of a fact -> its class.
    """

    answered: tuple[str, ...]
    missing: tuple[str, ...]
    ends: tuple[int, ...]
    met: Collection[int]
    taken: Mapping[int, int]


def epoch_on(graph: PublishedGraph, day: str) -> Epoch:
    """The epoch that `day` (YYYY-MM-DD) falls in: [first day, root, reasons]."""
    return max(
        (epoch for epoch in graph["epochs"] if epoch[0] <= day),
        key=lambda epoch: epoch[0],
    )


def class_of(graph: PublishedGraph, fact: str, value: str) -> int:
    """The number of the class of `value` of `fact`.

    The class called "" holds every value that is not named.
    """
    numbers = _numbers(tuple(graph["classes"][fact]))
    return numbers[value] if value in numbers else numbers[""]


def class_numbers(classes: Iterable[str]) -> dict[str, int]:
    """Value -> number of its class; "" for the class of all the others, -1 if none."""
    named = {v: n for n, names in enumerate(classes) for v in names.split(" ")}
    return {"": -1, **named}


_numbers = cache(class_numbers)


def outcome_of(graph: PublishedGraph, end: int, day: str = "9999") -> Outcome:
    """What the reader is told at `end` on `day`, in a branch not before its time."""
    pairs = set()
    for index in graph["ends"][end]:
        name, _, *then = graph["rules"][index]
        pairs |= {(name.split("/")[0], word) for word in then}
    if since := graph.get("since"):
        pairs = {pair for pair in pairs if since.get("/".join(pair), "") <= day}
    return frozenset(pairs)


def walk(graph: PublishedGraph, facts: Mapping[str, str], day: str) -> Walk:
    """Walk from the root of `day` with the `facts` of a shipment.

    A fact that is not known branches the walk, so that what is certain is
    exactly what all its values share.
    """
    root = epoch_on(graph, day)[1]
    ways = _ways(graph, facts, root)
    outcomes = {end: outcome_of(graph, end, day) for end in ways.ends}
    pairs = sorted(frozenset().union(*outcomes.values()))
    masks = {
        end: sum(1 << n for n, pair in enumerate(pairs) if pair in outcome)
        for end, outcome in outcomes.items()
    }

    def ends_with(fact: str, value: str) -> tuple[int, ...]:
        return _ways(graph, {**facts, fact: value}, root).ends

    open_ = reduce(or_, masks.values()) & ~reduce(and_, masks.values())
    settled = {}
    if open_:
        nodes = _nodes(graph, ways)
        settled = settled_by(
            graph, facts, ways.missing, nodes, masks, ends_with=ends_with
        )
    return Walk(
        ways.answered,
        ways.missing,
        frozenset(pair for n, pair in enumerate(pairs) if not open_ >> n & 1),
        {
            pair: tuple(f for f, bits in settled.items() if bits >> n & 1)
            for n, pair in enumerate(pairs)
            if open_ >> n & 1
        },
        ways.ends,
    )


def _nodes(graph: PublishedGraph, ways: _Ways) -> Nodes:
    """The nodes on the `ways`, each after those it leads to."""
    nodes = {}
    for ref in sorted(ref for ref in ways.met if ref >= 0):
        number, *children = graph["nodes"][ref]
        taken = ways.taken.get(number)
        nodes[ref] = number, {*children} if taken is None else {children[taken]}
    return nodes


def ends_left(
    graph: PublishedGraph, facts: Mapping[str, str], day: str
) -> tuple[int, ...]:
    """The `ends` of the walk with `facts` on `day`, without what they tell."""
    return ends_below(graph, facts, epoch_on(graph, day)[1])


def ends_below(
    graph: PublishedGraph, facts: Mapping[str, str], root: int
) -> tuple[int, ...]:
    """The indices of the ends that remain below the node `root` with `facts`."""
    return _ways(graph, facts, root).ends


def all_below(graph: PublishedGraph, root: int) -> Collection[int]:
    """The node `root`, and each node and end below it."""
    return _ways(graph, {}, root).met


def _ways(graph: PublishedGraph, facts: Mapping[str, str], root: int) -> _Ways:
    fact_names, facts = graph["facts"], compared(graph["same"], facts)
    seen, waiting = {root}, [root]
    taken: dict[int, int] = {}
    met: set[int] = set()
    for ref in waiting:
        if ref < 0:
            continue
        node = graph["nodes"][ref]
        number = node[0]
        if number not in met:
            met.add(number)
            if (fact := fact_names[number]) in facts:
                taken[number] = class_of(graph, fact, facts[fact])
        children = node[1:]
        for child in [children[taken[number]]] if number in taken else children:
            if child not in seen:
                seen.add(child)
                waiting.append(child)
    names = [fact_names[n] for n in sorted(met) if fact_names[n] not in graph["same"]]
    return _Ways(
        tuple(fact for fact in names if fact in facts),
        tuple(fact for fact in names if fact not in facts),
        tuple(sorted(-1 - ref for ref in seen if ref < 0)),
        seen,
        taken,
    )
