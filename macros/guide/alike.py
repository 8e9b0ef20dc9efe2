"""Cubes of one rule that want the same of what is still to come.

Owns which these are at each level of an exploration: one of them alive tells as much
as all, so that ways which differ in nothing else are one from there on.
"""

from collections.abc import Collection, Sequence

from macros.guide.bits import as_bits, bits
from macros.guide.cube_sets import CubeSets


class Alike:
    """Those of the cubes of `sets` that others stand for, level by level."""

    def __init__(
        self, sets: CubeSets, order: Sequence[str], asked: Collection[str]
    ) -> None:
        """`order`: the facts and tables of the levels.

        Cubes also differ in which of the tables `asked` they ask, whenever: what these
        give is told only where something alive asks for it.
        """
        self._kinds: dict[object, int] = {}
        self._of_rule: list[list[int]] = []
        """For each cube, the cubes of its rule."""
        for index, rule in enumerate(sets.rule_of):
            same = index and rule is sets.rule_of[index - 1]
            self._of_rule.append(self._of_rule[-1] if same else [])
            self._of_rule[-1].append(index)
        rules = {cubes[0]: cubes for cubes in self._of_rule}
        kind_of = [
            self._kind((cubes[0], frozenset(cube.keys() & asked)))
            for cube, cubes in zip(sets.cubes, self._of_rule, strict=True)
        ]
        stand_in: dict[int, int] = {}
        """A cube that another stands for -> that one."""
        self._levels: dict[str, tuple[int, dict[int, int]]] = {}
        changed = set(rules)
        for fact in reversed(order):
            wanting = [*bits(sets.testing(fact))]
            for index in wanting:
                more = fact, sets.cubes[index][fact]
                kind_of[index] = self._kind((kind_of[index], more))
            for start in changed | {self._of_rule[index][0] for index in wanting}:
                first: dict[int, int] = {}
                for index in rules[start]:
                    one = first.setdefault(kind_of[index], index)
                    if one != index:
                        stand_in[index] = one
                    else:
                        stand_in.pop(index, None)
            changed = set()
            self._levels[fact] = as_bits(stand_in), {**stand_in}
        self._one: dict[tuple[str, int], int] = {}

    def _kind(self, of: object) -> int:
        return self._kinds.setdefault(of, len(self._kinds))

    def one_of_each(self, fact: str, alive: int) -> int:
        """`alive` at the level of `fact`; of those that want the same only one."""
        others, stand_in = self._levels[fact]
        others &= alive
        if not others:
            return alive
        key = fact, others
        if key not in self._one:
            self._one[key] = as_bits(stand_in[index] for index in bits(others))
        return alive ^ others | self._one[key]
