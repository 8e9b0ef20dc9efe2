"""The decision graph: a rulebook compiled so that a browser only walks it.

Owns its parts: a shared, reduced decision diagram. An inner node is (fact, children by
class of value); an end is the tuple of rules that fire. Equal nodes exist once; a fact
whose children are all equal is not asked. How it comes from the rules is the business
of `exploration`.

Each epoch has one root, GUIDE, for what a reader is given, and one for each
table that only feeds others: there the reason is read off at the end, so that
reasons never multiply the cases.
"""

from macros.guide.diagram import Diagram, Ref
from macros.guide.rules import Rule

GUIDE = "guide"
"""The name of the root that decides what is needed, and what has to be asked."""

Case = tuple[tuple[str, frozenset[str]], ...]
"""How a state was reached: facts with the values that lead there."""


class Graph(Diagram[tuple[Rule, ...]]):
    """The diagram that all epochs share, the facts it asks, and where each begins."""

    def __init__(
        self, facts: list[str], classes: dict[str, tuple[frozenset[str], ...]]
    ) -> None:
        """For `facts` in the order of asking, their values parted into `classes`."""
        super().__init__()
        self.facts, self.classes = facts, classes
        self.order: list[Rule] = []
        self.roots: dict[str, dict[str, Ref]] = {}
        self.optional: frozenset[str] = frozenset()
        self.defaults: dict[str, str] = {}
        self.same: dict[str, tuple[str, str]] = {}

    @property
    def rules(self) -> list[Rule]:
        """Every rule that fires at some end, once, in the `order` of all rules."""
        met = {rule for end in self.ends for rule in end}
        return [rule for rule in self.order if rule in met]

    def class_of(self, fact: str, value: str) -> int:
        """The index of the class that holds `value`; KeyError if none does."""
        for index, values in enumerate(self.classes[fact]):
            if value in values:
                return index
        raise KeyError(value)


def outcome(rules: tuple[Rule, ...]) -> frozenset[tuple[str, str]]:
    """What a set of fired rules means to a reader: (table, item) pairs."""
    return frozenset((rule.table, word) for rule in rules for word in rule.then)
