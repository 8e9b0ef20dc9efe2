"""Each file of data judged by itself, whatever other files say.

Owns which checks these are. A file is judged again only when its text, its schema or
this program has changed, from one build to the next as well.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from macros.checks.annotations import Part, parts_of, text_problems
from macros.checks.other_language import language_problems, number_problems
from macros.checks.references import Reference, references
from macros.checks.schema import schema_problems
from macros.checks.slips import slip_faults
from macros.checks.spanish_terms import agent_faults, spanish_term_faults
from macros.checks.texts import filled_problems, translation_problems, web_problems
from macros.checks.verdicts import unless_sound, verdict_on
from macros.checks.voice import voice_faults
from macros.data.library import Library
from macros.data.problems import Problem
from macros.data.schemas import Schema
from macros.data.yaml_file import MOST_CACHED, Source

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

    def sound(source: Source) -> bool:
        if source not in judged:
            return False
        parts, _, problems = judged[source]
        return bool(parts or not problems)

    files = {
        kind: sources if all(map(sound, sources)) else ()
        for kind, sources in library.files.items()
    }
    return Library(library.root, files, library.problems, library.schemas)


@lru_cache(maxsize=MOST_CACHED)
def _by_itself(root: Path, source: Source, schema: Schema) -> Judged:
    """`source` judged by its `schema` and its own texts.

    There are no parts if it is not valid. What was found sound before, in the project
    at `root`, is only read.
    """
    verdict = verdict_on(source.path, schema.text, source.text)
    problems = unless_sound(root, verdict, lambda: _problems(source, schema))
    valid = not problems or not any(schema_problems(source, schema))
    parts = parts_of(source, schema) if valid else []
    return parts, [*references(parts)], [*problems]


def _problems(source: Source, schema: Schema) -> list[Problem]:
    """Where `source` differs from its `schema`; if nowhere, slips of its texts."""
    if problems := [*schema_problems(source, schema)]:
        return problems
    parts = parts_of(source, schema)
    return [
        *filled_problems(parts),
        *translation_problems(parts),
        *web_problems(parts),
        *text_problems(parts, *READERS),
        *language_problems(parts),
        *number_problems(parts),
    ]
