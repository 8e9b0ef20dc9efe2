"""The nodes of a graph as short texts, for browsers.

Owns the form in which they are sent, and that of numbers, as signs that need no escape
in a page or a string; `pack` has the rest of the graph. Its reader is
`overrides/assets/js/guide/unpack.js`.
"""

import string
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile

SIGNS = "".join(chr(code) for code in range(35, 127) if chr(code) not in "<\\")
"""The signs of a number; a space and "!" are none of them, and may part numbers."""

SHORT = 80
"""Numbers below it have one sign where small numbers are common."""

LONG = len(SIGNS) - 1
"""The sign that begins a number of three; it begins none of two."""

FRESH_NODE, FRESH_END, RECENT = 0, 1, 2
"""How a child is told: the next that no node has yet, or as one met before."""

REMEMBERED = 26
"""How many children are told as recent, of one class of one fact."""

KNOWN = RECENT + REMEMBERED
"""From here on a child is told as recent among all nodes and ends."""

OF_TWO = KNOWN + (LONG - KNOWN) * len(SIGNS)
"""Numbers of children below it have two signs at most.

An end met out of turn counts down from it, or from `MOST` where nodes are too many.
"""

MOST = OF_TWO + len(SIGNS) ** 2
"""Numbers of children are below it."""

DIGITS = string.digits + string.ascii_letters
"""The digits of a form, and of how many it shares with the one before."""


def in_signs(numbers: Iterable[int], short: int = SHORT) -> str:
    """The `numbers`, each in one sign if it is below `short`, else in two or three."""
    return "".join(_signs(number, short) for number in numbers)


def _signs(number: int, short: int) -> str:
    if number < short:
        return SIGNS[number]
    high, low = divmod(number - short, len(SIGNS))
    if short + high < LONG:
        return SIGNS[short + high] + SIGNS[low]
    return SIGNS[LONG] + SIGNS[short + high - LONG] + SIGNS[low]


def packed_nodes(nodes: Sequence[Sequence[int]]) -> list[str]:
    """The `nodes` of a published graph as three texts.

    Most nodes share their form with others: a fact, and for each of its classes
    which of the different children it leads to. So there are: all forms, of which
    the commonest come first, to be told in one sign, each a digit for the fact and
    one for each class, of which the last goes on, but first how many of them are those
    of the form before, which are left out; the form of each node; the
    different children of the nodes, a word for each fact and in it, after "!", a
    part for each class that is the first to lead to its child. Nodes of one fact often
    lead to the same: so a child is told by how many others its first class led to
    since, in such nodes; if they are too many, by how many nodes and ends were met
    since. Raises ValueError if these are more than the signs can number.
    """
    facts = 1 + max((fact for fact, *_ in nodes), default=-1)
    words: list[list[str]] = [[] for _ in range(facts)]
    numbering = _Numbering()
    for ref, (fact, *ways) in enumerate(nodes):
        word = words[fact]
        word += [""] * (len(ways) - len(word))
        for way, number in numbering.of_children(ref, fact, ways):
            word[way] += in_signs([number], KNOWN)
    numbering.refuse_too_many()
    forms = [_form(fact, ways) for fact, *ways in nodes]
    kinds = [form for form, _ in Counter(forms).most_common()]
    kinds = [*sorted(kinds[:SHORT]), *sorted(kinds[SHORT:])]
    place = {form: n for n, form in enumerate(kinds)}
    return [
        " ".join(_unlike(before, kind) for before, kind in pairwise(["", *kinds])),
        in_signs(place[form] for form in forms),
        " ".join("!".join(word).rstrip("!") for word in words),
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

    def of_children(
        self, ref: int, fact: int, ways: Sequence[int]
    ) -> list[tuple[int, int]]:
        """For each child of the node `ref` its first class, and its number."""
        children, numbers = [*dict.fromkeys(ways)], []
        fresh = _fresh(children, self._waiting)
        for child in children:
            way = ways.index(child)
            before = self._recent.setdefault((fact, way), {})
            number = FRESH_NODE if child in fresh else self._known(child, before)
            numbers.append((way, number))
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


def _unlike(before: str, form: str) -> str:
    """What tells `form` after the form `before`."""
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(before, form, strict=False))
    shared = min(len([*pairs]), len(DIGITS) - 1)
    return DIGITS[shared] + form[shared:]
