"""Every check of the data, in one run.

Owns the order of the checks: reading, schemas, references, then the rules. A later
check runs only on data that earlier ones found valid, so that one fault is reported
once. Data that was found sound as it stands is only read.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from macros.checks.agents import agent_faults
from macros.checks.attribute_lists import class_problems
from macros.checks.by_file import judged_files, well_formed
from macros.checks.citations import Cited, ending_problems
from macros.checks.clauses import clause_problems
from macros.checks.drafts import draft_problems
from macros.checks.duplicates import (
    duplicate_problems,
    fact_name_problems,
    head_problems,
    nested_problems,
    question_problems,
    related_problems,
    reserved_problems,
)
from macros.checks.kept import kept_problems
from macros.checks.letters import (
    letter_problems,
    naming,
    prose_letter_problems,
    reporters,
)
from macros.checks.macro_calls import macro_problems
from macros.checks.names import name_problems
from macros.checks.offices import office_problems
from macros.checks.prose import prose_problems
from macros.checks.prose_references import mentions, prose_link_problems
from macros.checks.references import (
    Reference,
    reference_problems,
)
from macros.checks.rules import judged_rules, rulebook_of
from macros.checks.running_text import prose_text_problems, text_problems
from macros.checks.saves import save_problems
from macros.checks.slips import prose_slip_problems
from macros.checks.spanish_terms import spanish_term_faults
from macros.checks.states import state_problems
from macros.checks.synonyms import synonym_problems
from macros.checks.tags import tag_problems
from macros.checks.texts import (
    date_problems,
    link_problems,
)
from macros.checks.verdicts import everything_read, is_sound, remember_sound
from macros.checks.voice import voice_faults
from macros.data import kinds
from macros.data.library import Library, load_library
from macros.data.links import is_day
from macros.data.problems import Problem
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
    root, problems = library.root, list(library.problems)
    refs: list[Reference] = []
    judged = dict(judged_files(library))
    formed = well_formed(library, judged)
    latest, named = _latest(formed, tomorrow), naming(reporters(formed))
    cited = Cited(formed)
    for kind, sources in library.files.items():
        for source in sources if kind in library.schemas else ():
            if source not in judged:
                continue
            parts, mentioned, diagnostics = judged[source]
            refs += mentioned
            problems += [
                *diagnostics,
                *date_problems(parts, latest),
                *link_problems(parts, root),
                *letter_problems(parts, named),
                *text_problems(parts, cited.unread),
            ]
    refs += mentions(root)
    problems += [
        *prose_problems(root, latest),
        *prose_link_problems(root),
        *prose_text_problems(root, voice_faults, agent_faults, spanish_term_faults),
        *prose_text_problems(root, cited.unread),
        *prose_slip_problems(root),
        *prose_letter_problems(root, named),
        *macro_problems(root),
        *class_problems(root),
        *tag_problems(root),
        *kept_problems(root),
        *duplicate_problems(library),
        *related_problems(library),
        *head_problems(library),
        *nested_problems(library),
        *reserved_problems(library),
        *fact_name_problems(library),
        *question_problems(library),
        *name_problems(library),
        *reference_problems(library, formed, refs),
        *clause_problems(formed, refs),
    ]
    if problems:
        return Checked(library, tuple(problems))
    problems += [
        *draft_problems(library),
        *save_problems(library),
        *synonym_problems(library),
        *office_problems(library),
        *state_problems(library),
        *ending_problems(library),
    ]
    rulebook, failures = judged_rules(library, refs)
    problems += failures
    return Checked(library, tuple(problems), rulebook)


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
