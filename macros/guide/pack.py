"""The nodes, ends and rules of the graph as short texts, for browsers.

Owns the form in which they are sent: a third of what `published` weighs. Its
reader is `overrides/assets/js/guide/unpack.js`. People and programs read the
published form; this one says the same and nothing more.
"""

import string
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import takewhile

from macros.guide.publish import PublishedGraph, PublishedRule

SIGNS = "".join(chr(code) for code in range(35, 127) if chr(code) not in "<\\")
"""The signs of a number; none of them has to be escaped in a page or a string."""

FRESH_NODE, FRESH_END, RECENT = 0, 1, 2
"""How a child is told: the next that no node has yet, or as one met before."""

REMEMBERED = 26
"""How many children are told as recent, of one class of one fact."""

KNOWN = RECENT + REMEMBERED
"""From here on a child is told as recent among all nodes and ends."""

SHORT = 80
"""Numbers below it have one sign where small numbers are common."""

LONG = len(SIGNS) - 1
"""The sign that begins a number of three; it begins none of two."""

OF_TWO = KNOWN + (LONG - KNOWN) * len(SIGNS)
"""Numbers of children below it have two signs at most.

An end met out of turn counts down from it, or from `MOST` where nodes are too many.
"""

MOST = OF_TWO + len(SIGNS) ** 2
"""Numbers of children are below it."""

DIGITS = string.digits + string.ascii_letters
"""The digits of a form."""


def packed(graph: PublishedGraph) -> dict[str, object]:
    """The whole published `graph` as it is sent."""
    return {
        **graph,
        "nodes": packed_nodes(graph["nodes"]),
        "ends": packed_ends(graph["ends"]),
        "rules": packed_rules(graph["rules"]),
    }


def packed_ends(ends: Iterable[Sequence[int]]) -> str:
    """Each of `ends` as what it adds to the start of the one before.

    That is: how many rules the two begin with alike, the numbers of the others plus
    one, then a zero.
    """
    numbers: list[int] = []
    before: Sequence[int] = ()
    for end in ends:
        pairs = zip(before, end, strict=False)
        alike = len([*takewhile(lambda pair: pair[0] == pair[1], pairs)])
        numbers += [alike, *(rule + 1 for rule in end[alike:]), 0]
        before = end
    return "".join(_number(n, SHORT) for n in numbers)


def packed_rules(rules: Iterable[PublishedRule]) -> str:
    """Each rule as "table/id tables,it,reads item item", one after a "|".

    The table is left out where it is that of the rule before.
    """
    rows, before = [], ""
    for name, tables, *items in rules:
        table, _, id_ = name.partition("/")
        shown = f"/{id_}" if table == before else name
        rows.append(" ".join([shown, ",".join(tables), *items]))
        before = table
    return "|".join(rows)


def packed_nodes(nodes: Sequence[Sequence[int]]) -> list[str]:
    """The `nodes` of a published graph as three texts.

    Most nodes share their form with others: a fact, and for each of its classes
    which of the different children it leads to. So there are: all forms, of which
    the commonest come first, to be told in one sign, each a digit for the fact and
    one for each class, of which the last goes on; the form of each node; the
    different children of the nodes, a word for each fact. Nodes of one fact often
    lead to the same: so a child is told by how many others its first class led to
    since, in such nodes; if they are too many, by how many nodes and ends were met
    since. Raises ValueError if these are more than the signs can number.
    """
    facts = 1 + max((fact for fact, *_ in nodes), default=-1)
    numbers: list[list[int]] = [[] for _ in range(facts)]
    numbering = _Numbering()
    for ref, (fact, *ways) in enumerate(nodes):
        numbers[fact] += numbering.of_children(ref, fact, ways)
    numbering.refuse_too_many()
    forms = [_form(fact, ways) for fact, *ways in nodes]
    kinds = [form for form, _ in Counter(forms).most_common()]
    kinds = [*sorted(kinds[:SHORT]), *sorted(kinds[SHORT:])]
    place = {form: n for n, form in enumerate(kinds)}
    return [
        " ".join(kinds),
        "".join(_number(place[form], SHORT) for form in forms),
        " ".join("".join(_number(n, KNOWN) for n in own) for own in numbers),
    ]


class _Numbering:
    """Numbers the children of nodes, one node after another in their order."""

    def __init__(self) -> None:
        self._end_count = self._lowest = 0
        self._waiting: list[int] = []
        self._met: dict[int, None] = {}
        self._recent: dict[tuple[int, int], dict[int, None]] = {}

    def refuse_too_many(self) -> None:
        """Raise ValueError if more nodes and ends were met than signs can number."""
        count = len(self._met)
        if count - self._lowest > MOST - KNOWN:
            message = f"{count} nodes and ends are more than their numbers can tell"
            raise ValueError(message)

    def of_children(self, ref: int, fact: int, ways: Sequence[int]) -> list[int]:
        """The numbers of the different children of the node `ref`."""
        children, numbers = [*dict.fromkeys(ways)], []
        fresh = _fresh(children, self._waiting)
        for child in children:
            before = self._recent.setdefault((fact, ways.index(child)), {})
            numbers.append(FRESH_NODE if child in fresh else self._known(child, before))
            for others in (before, self._met):
                others.pop(child, None)
                others[child] = None
        self._waiting.append(ref)
        self._met[ref] = None
        return numbers

    def _known(self, child: int, before: dict[int, None]) -> int:
        """The number of an end, or of a node that another has led to."""
        if child == -1 - self._end_count:
            self._end_count += 1
            return FRESH_END
        if (since := _since(child, before)) < REMEMBERED:
            return RECENT + since
        if child in self._met:
            return KNOWN + _since(child, self._met)
        self._lowest = min(self._lowest, child)
        taken = KNOWN + len(self._met)
        return OF_TWO + child if OF_TWO + child >= taken else MOST + child


def _fresh(children: Sequence[int], waiting: list[int]) -> set[int]:
    """Those of `children` that lie on top of `waiting`: they are taken off it."""
    return {
        waiting.pop()
        for child in reversed(children)
        if waiting and waiting[-1] == child
    }


def _since(child: int, met: dict[int, None]) -> int:
    """How many were `met` after `child`; MOST if it was not."""
    if child not in met:
        return MOST
    return len([*takewhile(child.__ne__, reversed(met))])


def _form(fact: int, ways: Sequence[int]) -> str:
    children = [*dict.fromkeys(ways)]
    digits = "".join(DIGITS[children.index(child)] for child in ways)
    return DIGITS[fact] + digits.rstrip(digits[-1]) + digits[-1]


def _number(number: int, short: int) -> str:
    """`number` in one sign if it is below `short`, else in two, or in three."""
    if number < short:
        return SIGNS[number]
    high, low = divmod(number - short, len(SIGNS))
    if short + high < LONG:
        return SIGNS[short + high] + SIGNS[low]
    return SIGNS[LONG] + SIGNS[short + high - LONG] + SIGNS[low]
