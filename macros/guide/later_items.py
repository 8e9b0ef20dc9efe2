"""Items that begin on a day, whatever else a shipment gets.

Owns how a branch holds them: on every day, with the day from which they are told. So an
older day needs no ends of its own where nothing else is another.
"""

from collections.abc import Mapping, Sequence

from macros.guide.publish import PublishedGraph
from macros.guide.walk import ends_below

Output = tuple[str, str]
"""A table, and an item that it gives."""

End = tuple[Output, ...]
"""What is given at an end."""


def later_items(
    graph: PublishedGraph, ends: Sequence[End]
) -> tuple[Mapping[Output, str], list[End]]:
    """The first day of each such item, and `ends` with these on every day.

    `ends`: what each end of `graph` gives. Such an item is given on no day before its
    first, and from then on it follows from what else is given; some end has the same
    without it on an older day.
    """
    on = {day: {*ends_below(graph, {}, root)} for day, root, _ in graph["epochs"]}
    first: dict[Output, str] = {}
    for day, numbers in on.items():
        for number in numbers:
            for pair in ends[number]:
                first.setdefault(pair, day)
    later: dict[Output, str] = {}
    for pair, day in sorted(first.items(), key=lambda one: one[1], reverse=True):
        more = {**later, pair: day}
        if _is_told_without(pair, day, ends, on) and _follow(more, ends, on):
            later = more
    given = _given(later, ends)
    return later, [
        (*end, *(p for p in later if p not in end and _rest(end, later) in given[p]))
        for end in ends
    ]


def _is_told_without(
    pair: Output, day: str, ends: Sequence[End], on: Mapping[str, set[int]]
) -> bool:
    """Whether before `day`, the first of `pair`, some end gives all else beside it."""
    before = set().union(*(numbers for d, numbers in on.items() if d < day))
    old = {ends[number] for number in before}
    return any(_rest(end, {pair: day}) in old for end in ends if pair in end)


def _follow(
    later: Mapping[Output, str], ends: Sequence[End], on: Mapping[str, set[int]]
) -> bool:
    """Whether from its day on each item of `later` follows from what else is given."""
    given = _given(later, ends)
    return not any(
        pair not in ends[number] and _rest(ends[number], later) in given[pair]
        for pair, day in later.items()
        for number in set().union(*(own for d, own in on.items() if d >= day))
    )


def _given(later: Mapping[Output, str], ends: Sequence[End]) -> dict[Output, set[End]]:
    """For each item of `later` what else is given where it is."""
    return {pair: {_rest(end, later) for end in ends if pair in end} for pair in later}


def _rest(end: End, later: Mapping[Output, str]) -> End:
    return tuple(pair for pair in end if pair not in later)
