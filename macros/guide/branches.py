"""The graph in branches: one for each class of answers to the first question.

Owns what a branch is: the part of the published graph that is left once the first
question is answered, with what its ends give in place of rules. Walks in a branch
come to the same as in the whole graph; why, only the whole graph tells.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain

from macros.guide.answered import after, before, named
from macros.guide.later_items import Output, later_items
from macros.guide.publish import PublishedDiagram, PublishedGraph
from macros.guide.walk import outcome_of


class Branch(PublishedDiagram):
    """A part of the graph, whose `ends` are numbers of `items`.

    `classes` are those of the facts that it tests; classes that it never tells apart
    are one.
    """

    items: list[Output]


def first_asked(graph: PublishedGraph) -> str:
    """The fact that the guide asks first."""
    return next(fact for fact in graph["facts"] if fact not in unasked(graph))


def unasked(graph: PublishedGraph) -> set[str]:
    """The facts that no question is about: optional, usual, following from others."""
    return {*graph["offered"], *graph["usual"], *graph["same"]}


def most_asked(graph: PublishedGraph) -> int:
    """The most questions that one shipment can be asked, by the newest rules."""
    asked = [fact not in unasked(graph) for fact in graph["facts"]]
    most: list[int] = []

    def below(ref: int) -> int:
        return most[ref] if ref >= 0 else 0

    # A node follows those it leads to.
    for fact, *children in graph["nodes"]:
        most.append(max(map(below, children)) + asked[fact])
    return max((below(root) for _, root, _ in graph["epochs"][-1:]), default=0)


def trunk(graph: PublishedGraph) -> PublishedGraph:
    """The graph cut off after the first question: every answer to it leads to one end.

    Raises ValueError if some way leads to an end without that question.
    """
    stem = before(graph, graph["facts"], first_asked(graph))
    return {**graph, **stem, "rules": [], "grounds": []}


def branches(
    graph: PublishedGraph, items: Mapping[str, Sequence[str]]
) -> list[tuple[str, Branch]]:
    """For each class of the first question the name of its branch, and the branch.

    `items`: table -> what it gives, in their order; what other tables give is left
    out. Classes whose branches are the same share a name.
    """
    every = [(table, item) for table, words in items.items() for item in words]

    def in_order(given: frozenset[Output]) -> tuple[Output, ...]:
        return tuple(pair for pair in every if pair in given)

    outcomes = [outcome_of(graph, number) for number in range(len(graph["ends"]))]
    later, whole = later_items(graph, [*map(in_order, outcomes)])
    ends = [in_order(frozenset(end)) for end in whole]
    cuts = []
    for number in range(len(graph["classes"][first_asked(graph)])):
        branch = _branch(graph, every, ends, number)
        begun = [pair for pair in later if pair in branch["items"]]
        if begun:
            branch["since"] = {"/".join(pair): later[pair] for pair in begun}
        cuts.append(branch)
    return named(graph["classes"][first_asked(graph)], cuts)


def ways_to_ends(branch: Branch) -> list[int]:
    """How many ways of answers lead to each end of `branch`, all days together."""
    ways = Counter(root for _, root, _ in branch["epochs"])
    # A node follows those it leads to.
    for number, (_, *children) in reversed([*enumerate(branch["nodes"])]):
        for child in children:
            ways[child] += ways[number]
    return [ways[-1 - end] for end in range(len(branch["ends"]))]


def _branch(
    graph: PublishedGraph,
    every: Sequence[Output],
    gives: Sequence[tuple[Output, ...]],
    taken: int,
) -> Branch:
    """What is left of `graph` after an answer of the class `taken`.

    `every`: what can be given, in its order; `gives`: what each end gives of it.
    """
    left, ends = after(graph, graph["facts"], (first_asked(graph), taken), gives)
    used = {*chain.from_iterable(ends)}
    listed = [pair for pair in every if pair in used]
    numbers = [[listed.index(pair) for pair in end] for end in ends]
    return {**left, "ends": numbers, "items": listed}
