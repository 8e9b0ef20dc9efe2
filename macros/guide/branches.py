"""The graph in branches: one for each class of answers to the first question.

Owns what a branch is: the part of the published graph that is left once the first
question is answered, with what its ends give in place of rules. Walks in a branch
come to the same as in the whole graph; why, only the whole graph tells.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain

from macros.guide.later_items import Output, later_items
from macros.guide.publish import Epoch, PublishedDiagram, PublishedGraph
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
    first = graph["facts"].index(first_asked(graph))
    nodes: dict[tuple[int, ...], int] = {}

    def kept(ref: int) -> int:
        if ref < 0:
            message = f"a case ends before '{graph['facts'][first]}' is asked"
            raise ValueError(message)
        fact, *children = graph["nodes"][ref]
        led = [-1] * len(children) if fact == first else [kept(c) for c in children]
        return nodes.setdefault((fact, *led), len(nodes))

    epochs: list[Epoch] = [(day, kept(root), {}) for day, root, _ in graph["epochs"]]
    tested = {graph["facts"][fact] for fact, *_ in nodes}
    return {
        **graph,
        "classes": {f: c for f, c in graph["classes"].items() if f in tested},
        "nodes": [[*node] for node in nodes],
        "ends": [[]],
        "rules": [],
        "epochs": _once(epochs),
        "grounds": [],
    }


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
    by_name: dict[str, Branch] = {}
    named = []
    for number, values in enumerate(graph["classes"][first_asked(graph)]):
        branch = _branch(graph, every, ends, number)
        begun = [pair for pair in later if pair in branch["items"]]
        if begun:
            branch["since"] = {"/".join(pair): later[pair] for pair in begun}
        name = next((n for n, other in by_name.items() if other == branch), "")
        name = name or values.split(" ")[0] or "others"
        named.append((name, by_name.setdefault(name, branch)))
    return named


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
    first = graph["facts"].index(first_asked(graph))
    nodes: dict[tuple[int, ...], int] = {}
    ends: dict[tuple[Output, ...], int] = {}
    references: dict[int, int] = {}

    def led(ref: int) -> int:
        if ref < 0:
            return -1 - ends.setdefault(gives[-1 - ref], len(ends))
        if ref not in references:
            fact, *children = graph["nodes"][ref]
            # Whatever else could be answered to the first question, this was.
            own = [children[taken]] if fact == first else children
            # Nodes first: ends are numbered in the order in which nodes lead to them.
            for node in (child for child in own if child >= 0):
                led(node)
            references[ref] = nodes.setdefault((fact, *map(led, own)), len(nodes))
        return references[ref]

    epochs: list[Epoch] = [(day, led(root), {}) for day, root, _ in graph["epochs"]]
    used = {*chain.from_iterable(ends)}
    listed = [pair for pair in every if pair in used]
    one = {**graph["classes"], graph["facts"][first]: [""]}
    classes, merged = _merged(graph["facts"], one, [*nodes])
    return {
        "classes": classes,
        "nodes": merged,
        "ends": [[listed.index(pair) for pair in end] for end in ends],
        "items": listed,
        "epochs": _once(epochs),
    }


def _once(epochs: Sequence[Epoch]) -> list[Epoch]:
    """Those of `epochs` at which something changes."""
    before = [None, *(root for _, root, _ in epochs)]
    return [e for e, last in zip(epochs, before, strict=False) if e[1] != last]


def _merged(
    facts: Sequence[str],
    classes: Mapping[str, Sequence[str]],
    nodes: Sequence[tuple[int, ...]],
) -> tuple[dict[str, list[str]], list[list[int]]]:
    """The classes that `nodes` tell apart, and the nodes with a child for each."""
    first_of_each: dict[int, list[int]] = {}
    names: dict[str, list[str]] = {}
    for number, fact in enumerate(facts):
        own = [children for tested, *children in nodes if tested == number]
        if not own:
            continue
        alike: dict[tuple[int, ...], list[int]] = {}
        for at in range(len(classes[fact])):
            alike.setdefault(tuple(node[at] for node in own), []).append(at)
        first_of_each[number] = [indices[0] for indices in alike.values()]
        names[fact] = [
            _name([classes[fact][at] for at in indices]) for indices in alike.values()
        ]
    merged = [
        [fact, *(ways[at] for at in first_of_each[fact])] for fact, *ways in nodes
    ]
    return names, merged


def _name(classes: Sequence[str]) -> str:
    """The values of `classes` as one; "" if it stands for those not named."""
    return "" if "" in classes else " ".join(sorted(" ".join(classes).split()))
