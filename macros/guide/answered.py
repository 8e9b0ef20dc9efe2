"""What is left of a decision diagram once one question is answered, or before it is.

Owns how a diagram is cut at a question: everything after one class of its answers, or
everything up to it. Which question that is, and what a cut is for, is the business of
`branches` and `branch_parts`.
"""

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

from macros.guide.publish import Epoch, PublishedDiagram

End = TypeVar("End", bound=Hashable)
Cut = TypeVar("Cut")

OTHERS = "others"
"""The name of the class of all values that no class names."""


def before(
    diagram: PublishedDiagram, facts: Sequence[str], fact: str
) -> PublishedDiagram:
    """The `diagram` cut off after the question `fact`: each answer leads to one end.

    `facts` are those that its nodes number. Raises ValueError if some way leads to an
    end without that question.
    """
    asked = facts.index(fact)
    nodes: dict[tuple[int, ...], int] = {}

    def kept(ref: int) -> int:
        if ref < 0:
            message = f"a case ends before '{fact}' is asked"
            raise ValueError(message)
        number, *children = diagram["nodes"][ref]
        led = [-1] * len(children) if number == asked else [kept(c) for c in children]
        return nodes.setdefault((number, *led), len(nodes))

    epochs: list[Epoch] = [(day, kept(root), {}) for day, root, _ in diagram["epochs"]]
    tested = {facts[number] for number, *_ in nodes}
    return {
        "classes": {f: c for f, c in diagram["classes"].items() if f in tested},
        "nodes": [[*node] for node in nodes],
        "ends": [[]],
        "epochs": _once(epochs),
    }


def after(
    diagram: PublishedDiagram,
    facts: Sequence[str],
    answer: tuple[str, int],
    gives: Sequence[End],
) -> tuple[PublishedDiagram, list[End]]:
    """What of `diagram` is left after the `answer`, and what stands at its ends.

    `answer`: the fact, and the number of the class that was told. `gives`: what stands
    at each end of `diagram`. Ends that give the same become one; classes that the rest
    never tells apart are one. `ends` of what is left stays empty.
    """
    fact, taken = answer
    asked = facts.index(fact)
    nodes: dict[tuple[int, ...], int] = {}
    ends: dict[End, int] = {}
    references: dict[int, int] = {}

    def led(ref: int) -> int:
        if ref < 0:
            return -1 - ends.setdefault(gives[-1 - ref], len(ends))
        if ref not in references:
            number, *children = diagram["nodes"][ref]
            # Whatever else could be answered, this was.
            own = [children[taken]] if number == asked else children
            # Nodes first: ends are numbered in the order in which nodes lead to them.
            for node in (child for child in own if child >= 0):
                led(node)
            node_left = (number, *map(led, own))
            references[ref] = nodes.setdefault(node_left, len(nodes))
        return references[ref]

    epochs: list[Epoch] = [(day, led(root), {}) for day, root, _ in diagram["epochs"]]
    one = {**diagram["classes"], fact: [""]}
    classes, merged = _merged(facts, one, [*nodes])
    left: PublishedDiagram = {
        "classes": classes,
        "nodes": merged,
        "ends": [],
        "epochs": _once(epochs),
    }
    return left, [*ends]


def named(classes: Sequence[str], cuts: Sequence[Cut]) -> list[tuple[str, Cut]]:
    """For each of `classes` the name of its cut, and that; equal ones share a name."""
    names: list[str] = []
    for values, cut in zip(classes, cuts, strict=True):
        same = cuts.index(cut)
        names.append(names[same] if same < len(names) else values.split(" ")[0])
    return [(name or OTHERS, cut) for name, cut in zip(names, cuts, strict=True)]


def values_by_name(names: Sequence[str], classes: Sequence[str]) -> dict[str, str]:
    """Name -> the values of all `classes` that have it; "" for those not named."""
    own: dict[str, list[str]] = {}
    for name, values in zip(names, classes, strict=True):
        own.setdefault(name, []).append(values)
    return {name: _joined(every) for name, every in own.items()}


def _once(epochs: Sequence[Epoch]) -> list[Epoch]:
    """Those of `epochs` at which something changes."""
    earlier = [None, *(root for _, root, _ in epochs)]
    return [e for e, last in zip(epochs, earlier, strict=False) if e[1] != last]


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
            _joined([classes[fact][at] for at in indices]) for indices in alike.values()
        ]
    merged = [
        [fact, *(ways[at] for at in first_of_each[fact])] for fact, *ways in nodes
    ]
    return names, merged


def _joined(classes: Sequence[str]) -> str:
    """The values of `classes` as one; "" if it stands for those not named."""
    return "" if "" in classes else " ".join(sorted(" ".join(classes).split()))
