"""How many shipments a law speaks of, and how many answers they get."""

from itertools import product
from pathlib import Path

import pytest

from macros.guide.coverage import Coverage, coverage
from macros.guide.evaluate import evaluate
from macros.guide.rules import Law, Rulebook
from tests.mini_project import project, rulebook_of
from tests.unit.law_texts import law


def counted(book: Rulebook, law: Law) -> Coverage:
    """What `law` speaks of, by trying every shipment of the tiny project."""
    cases, answers = 0, set()
    for destination, bulk in product(["us", "ec", "fr", "it"], ["yes", "no"]):
        facts = {"destination": destination, "bulk": bulk, "treaty": "in-force"}
        fired = evaluate(book, facts, "2026-11-22")
        facts["certificate"] = fired[0].then[0]
        if any(all(facts[f] in v for f, v in cube.items()) for cube in law.cubes):
            cases += 1
            answers.add(frozenset(word for rule in fired for word in rule.then))
    return Coverage(cases, len(answers))


@pytest.mark.parametrize(
    "when",
    [
        "{}",
        "{destination: eu}",
        "{destination: [us, fr]}",
        'bulk: "yes"',
        "{certificate: paper}",
        "{certificate: nothing, destination: {not: us}}",
        "[{destination: fr}, {destination: eu, bulk: 'yes'}]",
        "[{certificate: paper}, {bulk: 'no'}]",
        "{treaty: over}",
    ],
)
def test_the_shipments_that_a_law_speaks_of_are_counted(
    tmp_path: Path, when: str
) -> None:
    when = when if when[0] in "{[" else f"{{{when}}}"
    book = rulebook_of(
        project(tmp_path, law(f"when: {when}, never: {{documents: plan}}"))
    )
    [one] = book.laws
    covered = coverage(book, "2026-11-22")
    assert covered == {"one": counted(book, one)}
