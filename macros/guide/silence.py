"""Which rules may be silent: their sentences are not for readers.

Owns the check that whoever asks why is always told something.
"""

from collections.abc import Iterator
from itertools import product

from macros.data.problems import Problem
from macros.guide.rules import Rule, Rulebook


def silence_problems(rulebook: Rulebook) -> Iterator[Problem]:
    """Silent rules whose reader might be told nothing else."""
    for table in rulebook.tables:
        for rule in table.rules:
            if rule.silent and not table.unique:
                message = f"'{rule.id}' is silent; only a rule of a unique table may be"
                yield Problem(rule.item.position_of("silent"), message)
            elif rule.silent and table.gives and not _leads_on(rule, rulebook):
                message = f"'{rule.id}' is silent, and nothing else may say why"
                hint = (
                    "each case has to turn on a table of which no rule is silent there"
                )
                yield Problem(rule.item.position_of("silent"), message, hint)


def _leads_on(rule: Rule, rulebook: Rulebook) -> bool:
    """Whether each case of `rule` turns on a table that is heard then."""
    silent = {(r.table, word) for r in rulebook.rules if r.silent for word in r.then}
    feeding = {table.id for table in rulebook.tables if not table.gives}
    return all(
        any(silent.isdisjoint(product([t], cube[t])) for t in feeding & cube.keys())
        for cube in rule.cubes
    )
