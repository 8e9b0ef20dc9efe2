"""Every check of the data, in one run.

Owns the order of the checks: reading, schemas, references, then the rules. A later
check runs only on data that earlier ones found valid, so that one fault is reported
once. Data that was found sound as it stands is only read.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from macros.checks.annotations import prose_text_problems, text_problems
from macros.checks.by_file import Judged, judged_files, well_formed
from macros.checks.citations import Cited, cited_in, clause_problems, ending_problems
from macros.checks.drafts import draft_problems
from macros.checks.duplicates import (
    duplicate_problems,
    head_problems,
    name_problems,
    nested_problems,
    question_problems,
)
from macros.checks.ids import fact_name_problems, reserved_problems
from macros.checks.letters import (
    letter_problems,
    naming,
    prose_letter_problems,
    reporters,
)
from macros.checks.macro_calls import macro_problems
from macros.checks.offices import office_problems
from macros.checks.program_files import program_file_problems
from macros.checks.prose import prose_problems
from macros.checks.prose_references import mentions, prose_link_problems
from macros.checks.references import Reference, reference_problems, related_problems
from macros.checks.rules import judged_rules, rulebook_of
from macros.checks.saves import save_problems
from macros.checks.slips import prose_slip_problems
from macros.checks.spanish_terms import agent_faults, spanish_term_faults
from macros.checks.states import state_problems
from macros.checks.synonyms import synonym_problems
from macros.checks.tags import tag_problems
from macros.checks.texts import date_problems, link_problems
from macros.checks.verdicts import everything_read, is_sound, remember_sound
from macros.checks.voice import voice_faults
from macros.data import kinds
from macros.data.library import Library, load_library
from macros.data.links import is_day
from macros.data.problems import Problem
from macros.data.prose import prose_files
from macros.guide.rules import Rulebook


@dataclass(frozen=True)
class Checked:
    """Data, what is wrong with it, and the rulebook if that could be read."""

    library: Library
    problems: tuple[Problem, ...]
    rulebook: Rulebook | None = None


def check(root: Path) -> Checked:
    """Load the data under `root` and find everything that is wrong with it."""
    tomorrow = _tomorrow()
    verdict = everything_read(root, tomorrow)
    library = load_library(root)
    if is_sound(root, verdict):
        return Checked(library, (), rulebook_of(library))
    checked = judge(library, tomorrow)
    unchanged = everything_read(root, tomorrow) == verdict
    if unchanged and not checked.problems:
        remember_sound(root, verdict)
    return checked


def judge(library: Library, tomorrow: str) -> Checked:
    """All that is wrong with `library`, and with the pages beside it."""
    judged = dict(judged_files(library))
    formed = well_formed(library, judged)
    latest, named = _latest(formed, tomorrow), naming(reporters(formed))
    cited = cited_in(formed.files[kinds.SOURCES])
    refs = [ref for _, mentioned, _ in judged.values() for ref in mentioned]
    refs += mentions(library.root)
    problems = [
        *library.problems,
        *_problems_of_files(judged.values(), library.root, latest, named, cited),
        *_problems_of_pages(library.root, latest, named, cited),
        *_problems_between_items(library, formed, refs),
    ]
    if problems:
        return Checked(library, tuple(problems))
    problems += _problems_of_sound_items(library)
    rulebook, failures = judged_rules(library, refs)
    return Checked(library, (*problems, *failures), rulebook)


def _problems_of_files(
    judged: Iterable[Judged],
    root: Path,
    latest: str,
    named: re.Pattern[str],
    cited: Cited,
) -> Iterator[Problem]:
    """What is wrong with each file: by itself, or beside the day and the sources."""
    for parts, _, diagnostics in judged:
        yield from diagnostics
        yield from date_problems(parts, latest)
        yield from link_problems(parts, root)
        yield from letter_problems(parts, named)
        yield from text_problems(parts, cited.unread)


def _problems_of_pages(
    root: Path, latest: str, named: re.Pattern[str], cited: Cited
) -> Iterator[Problem]:
    """What is wrong with the prose pages, and with files that the program keeps."""
    readers = voice_faults, agent_faults, spanish_term_faults, cited.unread
    yield from prose_problems(root, latest)
    for page in prose_files(root):
        yield from prose_link_problems(page, root)
        yield from prose_text_problems(page, *readers)
        yield from prose_slip_problems(page)
        yield from prose_letter_problems(page, named)
        yield from macro_problems(page)
        yield from tag_problems(page)
    yield from program_file_problems(root)


def _problems_between_items(
    library: Library, formed: Library, refs: list[Reference]
) -> Iterator[Problem]:
    """What items say twice, or of an item that is not there."""
    yield from duplicate_problems(library)
    yield from related_problems(library)
    yield from head_problems(library)
    yield from nested_problems(library)
    yield from reserved_problems(library)
    yield from fact_name_problems(library)
    yield from question_problems(library)
    yield from name_problems(library)
    yield from reference_problems(library, formed, refs)
    yield from clause_problems(formed, refs)


def _problems_of_sound_items(library: Library) -> Iterator[Problem]:
    """What only data can lack of which every reference holds."""
    yield from draft_problems(library)
    yield from save_problems(library)
    yield from synonym_problems(library)
    yield from office_problems(library)
    yield from state_problems(library)
    yield from ending_problems(library)


def _tomorrow() -> str:
    """The day after today, which it is today somewhere."""
    return str(datetime.now().astimezone().date() + timedelta(days=1))


def _latest(library: Library, tomorrow: str) -> str:
    """The latest day that a text may name: a year after the changes if a clock is late.

    Not after the newest of them, since its own day may be the slip.
    """
    days = [str(item.data.get("on", "")) for item in library.items(kinds.CHANGES)]
    known = max(sorted(filter(is_day, days))[:-1], default="")
    return tomorrow if known <= tomorrow else f"{int(known[:4]) + 1}{known[4:]}"
