"""The answers of many shipments at once, read off the published graph.

Owns the speed: what a part of the graph tells is worked out once, as bits, and a
shipment that was answered before is not walked again. Says what `walk` says.
`overrides/assets/js/shipments/many.js` is its twin in the browser.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_

from macros.guide.bits import as_bits
from macros.guide.publish import PublishedGraph, PublishedRule, cut_down
from macros.guide.rules import compared
from macros.guide.walk import class_numbers, epoch_on

Below = tuple[int, int]
"""As bits: what all ends below share, and the facts on the way."""


@dataclass(frozen=True, eq=False)
class Answer:
    """What is told of a shipment. One `BatchAnswers` makes no two that say the same.

    `certain`: table -> items that every remaining case shares, sorted; `rules`
    likewise by name. `missing`: facts that still matter, the next first.
    """

    certain: Mapping[str, tuple[str, ...]]
    rules: tuple[str, ...]
    missing: tuple[str, ...]


class BatchAnswers:
    """Answers shipments by one published graph. Keeps what it has answered."""

    def __init__(self, graph: PublishedGraph) -> None:
        self.graph = graph
        self._names = [rule[0] for rule in graph["rules"]]
        self._pairs: dict[tuple[str, str], int] = {}
        outcomes = [self._rule_bits(rule) for rule in graph["rules"]]
        self._ends = [
            reduce(or_, (outcomes[n] for n in end), 0) for end in graph["ends"]
        ]
        self._free: list[Below] = []
        for number, *children in graph["nodes"]:
            self._free.append(_joined(number, map(self._below_free, children)))
        self._same = as_bits(graph["facts"].index(fact) for fact in graph["same"])
        self._found: dict[tuple[int, ...], Answer] = {}
        self._said: dict[tuple[int, int], Answer] = {}
        numbers = {
            fact: class_numbers(graph["classes"][fact]) for fact in graph["facts"]
        }
        self._order = [(fact, own, own[""]) for fact, own in numbers.items()]
        self._roots: dict[str, int] = {}

    def answer(self, facts: Mapping[str, str], day: str) -> Answer:
        """What `facts` lead to on `day`. All must be facts of the graph."""
        if day not in self._roots:
            self._roots[day] = epoch_on(self.graph, day)[1]
        root = self._roots[day]
        facts = compared(self.graph["same"], facts)
        taken = [
            classes.get(facts[fact], rest) if fact in facts else -1
            for fact, classes, rest in self._order
        ]
        key = (root, *taken)
        if key not in self._found:
            self._found[key] = self._walked(root, taken)
        return self._found[key]

    def _rule_bits(self, rule: PublishedRule) -> int:
        """The rule `rule` and what it gives, as bits: rules first."""
        name, _, *items = rule
        bits = 1 << self._names.index(name)
        for item in items:
            pair = name.split("/")[0], item
            number = self._pairs.setdefault(pair, len(self._pairs))
            bits |= 1 << len(self._names) + number
        return bits

    def _below_free(self, ref: int) -> Below:
        if ref >= 0:
            return self._free[ref]
        return self._ends[-1 - ref], 0

    def _walked(self, root: int, taken: list[int]) -> Answer:
        answered = sum([1 << n for n, index in enumerate(taken) if index >= 0])
        nodes, free, seen = self.graph["nodes"], self._free, {}

        def below(ref: int) -> Below:
            met = 0
            while ref >= 0 and free[ref][1] & answered:
                if ref in seen:
                    break
                number = nodes[ref][0]
                met |= 1 << number
                if taken[number] < 0:
                    children = dict.fromkeys(nodes[ref][1:])
                    seen[ref] = _joined(number, map(below, children))
                    break
                ref = nodes[ref][1 + taken[number]]
            shared, more = seen[ref] if ref in seen else self._below_free(ref)
            return shared, met | more

        shared, met = below(root)
        key = shared, met & ~answered & ~self._same
        if key not in self._said:
            self._said[key] = self._answer(*key)
        return self._said[key]

    def _answer(self, shared: int, missing: int) -> Answer:
        count = len(self._names)
        certain: dict[str, list[str]] = {}
        for (table, item), number in self._pairs.items():
            if shared >> count + number & 1:
                certain.setdefault(table, []).append(item)
        return Answer(
            {table: tuple(sorted(items)) for table, items in certain.items()},
            tuple(sorted(r for n, r in enumerate(self._names) if shared >> n & 1)),
            tuple(f for n, f in enumerate(self.graph["facts"]) if missing >> n & 1),
        )


def _joined(number: int, parts: Iterable[Below]) -> Below:
    """What the fact `number` leads to, from what lies below each of its classes."""
    shared, met = -1, 1 << number
    for one, more in parts:
        shared &= one
        met |= more
    return shared, met


def projected(graph: PublishedGraph, table: str) -> PublishedGraph:
    """`graph` cut down to what `table` gives: no fact that does not matter for it."""
    rules_by_outcome: dict[frozenset[str], list[int]] = {}
    ends: list[int] = []
    for end in graph["ends"]:
        rules = [n for n in end if graph["rules"][n][0].split("/")[0] == table]
        outcome = frozenset(word for n in rules for word in graph["rules"][n][2:])
        rules_by_outcome.setdefault(outcome, rules)
        ends.append([*rules_by_outcome].index(outcome))
    nodes, roots = cut_down(graph, ends)
    return {
        **graph,
        "nodes": [[*node] for node in nodes],
        "ends": [*rules_by_outcome.values()],
        "epochs": [(day, roots[root], why) for day, root, why in graph["epochs"]],
    }
