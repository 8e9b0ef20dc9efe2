"""The decision graph: a rulebook compiled so that a browser only walks it.

Owns its parts: a shared, reduced decision diagram. An inner node is (fact, children by
class of value); an end is the tuple of rules that fire. Equal nodes exist once; a fact
whose children are all equal is not asked. How it comes from the rules is the business
of `exploration`.

Each epoch has one root, GUIDE, for what a reader is given, and one for each
table that only feeds others: there the reason is read off at the end, so that
reasons never multiply the cases.
"""

from dataclasses import dataclass, field

from macros.guide.rules import Rule

GUIDE = "guide"
"""The name of the root that decides what is needed, and what has to be asked."""

Ref = int
"""A node: its index if inner, else -1 - the index of the end."""

Case = tuple[tuple[str, frozenset[str]], ...]
"""How a state was reached: facts with the values that lead there."""


@dataclass(eq=False)
class Graph:
    """Nodes shared by all epochs; append-only while it is built. No two are equal."""

    facts: list[str]
    classes: dict[str, tuple[frozenset[str], ...]]
    nodes: list[tuple[str, tuple[Ref, ...]]] = field(default_factory=list)
    ends: list[tuple[Rule, ...]] = field(default_factory=list)
    roots: dict[str, dict[str, Ref]] = field(default_factory=dict)
    optional: frozenset[str] = frozenset()
    defaults: dict[str, str] = field(default_factory=dict)
    same: dict[str, tuple[str, str]] = field(default_factory=dict)
    _interned: dict[object, Ref] = field(default_factory=dict)

    def node(self, fact: str, children: tuple[Ref, ...]) -> Ref:
        """The node for `fact` with these children, or the only child."""
        if len(set(children)) == 1:
            return children[0]
        key = (fact, children)
        if key not in self._interned:
            self._interned[key] = len(self.nodes)
            self.nodes.append(key)
        return self._interned[key]

    def end(self, rules: tuple[Rule, ...]) -> Ref:
        """The end where exactly `rules` fire."""
        if rules not in self._interned:
            self._interned[rules] = -1 - len(self.ends)
            self.ends.append(rules)
        return self._interned[rules]

    @property
    def rules(self) -> list[Rule]:
        """Every rule that fires at some end, once, table by table."""
        met = dict.fromkeys(rule for end in self.ends for rule in end)
        tables = [*dict.fromkeys(rule.table for rule in met)]
        return sorted(met, key=lambda rule: tables.index(rule.table))

    def class_of(self, fact: str, value: str) -> int:
        """The index of the class that holds `value`; KeyError if none does."""
        for index, values in enumerate(self.classes[fact]):
            if value in values:
                return index
        raise KeyError(value)


def outcome(rules: tuple[Rule, ...]) -> frozenset[tuple[str, str]]:
    """What a set of fired rules means to a reader: (table, item) pairs."""
    return frozenset((rule.table, word) for rule in rules for word in rule.then)
