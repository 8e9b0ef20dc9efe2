"""A large branch in parts: one for each class of answers to its next question.

Owns which branches are large, and what a part is: what is left of a branch when the
question after the first is answered too. So rules about goods from one country weigh
nothing where goods come from another.
"""

from typing import NamedTuple

from macros.guide.answered import after, before, named, values_by_name
from macros.guide.branches import Branch, first_asked, unasked
from macros.guide.publish import PublishedDiagram, PublishedGraph

LARGE = 1000
"""A branch of more nodes comes in parts."""


class Parts(NamedTuple):
    """A branch in parts, by the answers to the question `fact`.

    `stem` is what comes up to the question; `values`: name of a part -> the answers
    that lead to it, "" for all that are not named; `diagrams`: name -> the part. What
    stands at their ends are numbers of the items of the branch.
    """

    fact: str
    stem: PublishedDiagram
    values: dict[str, str]
    diagrams: dict[str, PublishedDiagram]


def parts(graph: PublishedGraph, branch: Branch) -> Parts | None:
    """The parts of a `branch` of `graph`; None where it comes whole.

    That is where it is small, or where some way through it ends before its next
    question.
    """
    if len(branch["nodes"]) <= LARGE:
        return None
    known = {*unasked(graph), first_asked(graph)}
    facts = graph["facts"]
    fact = next(f for f in facts if f in branch["classes"] and f not in known)
    try:
        stem = before(branch, facts, fact)
    except ValueError:
        return None
    classes = branch["classes"][fact]
    every = [_part(facts, branch, (fact, number)) for number in range(len(classes))]
    cuts = named(classes, every)
    values = values_by_name([name for name, _ in cuts], classes)
    return Parts(fact, stem, values, dict(cuts))


def _part(
    facts: list[str], branch: Branch, answer: tuple[str, int]
) -> PublishedDiagram:
    ends = [tuple(end) for end in branch["ends"]]
    left, gives = after(branch, facts, answer, ends)
    left["ends"] = [[*items] for items in gives]
    if "since" in branch:
        left["since"] = branch["since"]
    return left
