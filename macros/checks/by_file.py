"""Each file of data judged by itself, whatever other files say.

Owns which checks these are. A file is judged again only when its text, its schema or
this program has changed, from one build to the next as well.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from macros.checks.annotations import Part, parts_of, text_problems
from macros.checks.other_language import language_problems, number_problems
from macros.checks.references import Reference, references
from macros.checks.schema import misfits, schema_problems
from macros.checks.slips import slip_faults
from macros.checks.spanish_terms import agent_faults, spanish_term_faults
from macros.checks.texts import filled_problems, translation_problems, web_problems
from macros.checks.verdicts import unless_sound, verdict_on
from macros.checks.voice import voice_faults
from macros.data.library import Library
from macros.data.problems import Problem
from macros.data.schemas import Schema
from macros.data.yaml_file import MOST_CACHED, Source
from macros.data.yaml_values import KeyPath

READERS = (voice_faults, agent_faults, slip_faults, spanish_term_faults)
"""What reads one text of a file at a time."""

Judged = tuple[list[Part], list[Reference], list[Problem]]
"""The parts of a file, what it mentions, and what is wrong whatever other files say."""


def judged_files(library: Library) -> Iterator[tuple[Source, Judged]]:
    """Every file that could be read, judged by itself."""
    broken = library.broken
    for kind, schema in library.schemas.items():
        for source in library.files[kind]:
            if source.path not in broken:
                yield source, _by_itself(library.root, source, schema)


def well_formed(library: Library, judged: Mapping[Source, Judged]) -> Library:
    """`library` with those kinds only whose files all have the form they should."""

    def fits(source: Source, kind: str) -> bool:
        if source not in judged:
            return False
        *_, problems = judged[source]
        return not problems or not any(schema_problems(source, library.schemas[kind]))

    files = {
        kind: sources if all(fits(source, kind) for source in sources) else ()
        for kind, sources in library.files.items()
    }
    return Library(library.root, files, library.problems, library.schemas)


@lru_cache(maxsize=MOST_CACHED)
def _by_itself(root: Path, source: Source, schema: Schema) -> Judged:
    """`source` judged by its `schema` and its own texts.

    Parts that do not fit the schema are left out. What was found sound before, in the
    project at `root`, is only read.
    """
    verdict = verdict_on(source.path, schema.text, source.text)
    problems = unless_sound(root, verdict, lambda: _problems(source, schema))
    parts = _fitting(source, schema, problems)
    return parts, [*references(parts)], [*problems]


def _fitting(source: Source, schema: Schema, known: Sequence[Problem]) -> list[Part]:
    """The parts of `source` of which its `schema` finds nothing wrong.

    A key too many or too few beside a part leaves it as it is. Only where problems
    are `known` is it asked which.
    """
    wrong = misfits(source, schema) if known else []

    def fits(path: KeyPath) -> bool:
        return not any(
            at[: len(path)] == path or (whole and path[: len(at)] == at)
            for at, whole in wrong
        )

    return [part for part in parts_of(source, schema) if fits(part.key_path)]


def _problems(source: Source, schema: Schema) -> list[Problem]:
    """Where `source` differs from its `schema`, and slips of its other texts."""
    problems = [*schema_problems(source, schema)]
    parts = _fitting(source, schema, problems)
    return [
        *problems,
        *filled_problems(parts),
        *translation_problems(parts),
        *web_problems(parts),
        *text_problems(parts, *READERS),
        *language_problems(parts),
        *number_problems(parts),
    ]
