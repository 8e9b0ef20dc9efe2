"""Every check of the data, in one run.

Owns the order of the checks: reading, shape, meaning, then the rules. A later
check runs only on data that earlier ones found sound, so that one fault is
told once.
"""

from dataclasses import dataclass
from pathlib import Path

from macros.guide.prove import prove
from macros.guide.rules import Rulebook
from macros.guide.scenarios import scenario_problems
from macros.guide.tables import read_rulebook
from macros.library import Library, load_library
from macros.meaning import (
    Reference,
    date_problems,
    link_problems,
    orphan_problems,
    parts_of,
    reference_problems,
    references,
)
from macros.mentions import mentions
from macros.problems import Problem
from macros.prosecheck import prose_problems
from macros.shape import shape_problems
from macros.twice import duplicate_problems, nested_problems, question_problems
from macros.vocabulary import term_problems


@dataclass(frozen=True)
class Checked:
    """Data, what is wrong with it, and the rulebook if that could be read."""

    library: Library
    problems: tuple[Problem, ...]
    references: tuple[Reference, ...] = ()
    rulebook: Rulebook | None = None


def check(root: Path) -> Checked:
    """Load the data under `root` and find everything that is wrong with it."""
    library = load_library(root)
    problems = list(library.problems)
    broken = {problem.place.path for problem in problems}
    refs: list[Reference] = []
    for kind, sources in library.files.items():
        for source in sources:
            if source.path in broken:
                continue
            found = list(shape_problems(source, kind, root))
            if not found:
                parts = parts_of(source, kind, root)
                refs += references(parts)
                problems += [*date_problems(parts), *link_problems(parts, root)]
            problems += found
    refs += mentions(root)
    problems += [
        *prose_problems(root),
        *duplicate_problems(library),
        *nested_problems(library),
        *question_problems(library),
        *reference_problems(library, refs),
    ]
    if problems:
        return Checked(library, tuple(problems), tuple(refs))
    rulebook, problems = read_rulebook(library)
    if not problems:
        problems = [
            *prove(rulebook, library),
            *scenario_problems(rulebook, library),
            *term_problems(library, refs),
            *orphan_problems(library, [*refs, *_given(rulebook)]),
        ]
    return Checked(library, tuple(problems), tuple(refs), rulebook)


def _given(rulebook: Rulebook) -> list[Reference]:
    """What the rules give, and the notices they test, as references."""
    kinds = {table.id: table.gives for table in rulebook.tables}
    notices = {id_ for id_, fact in rulebook.facts.items() if not fact.asked}
    return [
        Reference(kind, word, rule.item.place)
        for rule in rulebook.rules
        for kind, words in (
            (kinds[rule.table], rule.then),
            ("notices", notices & set().union(*rule.cubes)),
        )
        for word in words
    ]
