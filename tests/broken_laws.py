"""Which laws one shipment breaks, by the reference evaluator.

Owns that question, for tests: the proof of the laws is held against it.
"""

from collections.abc import Mapping

from macros.guide.evaluate import evaluate
from macros.guide.rules import Law, Rulebook, compared


def broken_laws(rulebook: Rulebook, facts: Mapping[str, str], day: str) -> list[Law]:
    """The laws that the rules break for `facts`, which name every fact, on `day`."""
    fired = evaluate(rulebook, facts, day)
    known = rulebook.states | compared(rulebook.same, facts)
    known |= {r.table: r.then[0] for r in fired if rulebook.table(r.table).unique}
    pairs = {(rule.table, word) for rule in fired for word in rule.then}
    return [
        law
        for law in rulebook.laws
        if law.applies_on(day)
        and any(all(known[f] in v for f, v in cube.items()) for cube in law.cubes)
        and law.broken(pairs)
    ]
