"""E-mails: none that the site makes names a publisher who only reports.

Owns who they are, and the check of every text that goes into an e-mail: those whose
schema says `x-mail`, the mails of prose pages, and how pages are announced.
"""

import re
from collections.abc import Iterator

from macros.checks.annotations import Part
from macros.data import kinds
from macros.data.library import Library
from macros.data.problems import Problem
from macros.data.prose import ProseFile
from macros.data.words import any_of

REPORT = ("certifier", "trade")
"""Kinds of sources whose publisher tells what others have decided."""

HINT = "e-mails say 'official text', 'QCS guidance' or 'trade notices; please confirm'"
MAIL = re.compile(r"\{\{ mail\(.*?\) \}\}")
ANNOUNCED = re.compile(r"^(?:title|description): .*$", re.MULTILINE)
"""What search, and so a letter of the staff desk, shows of a page."""


def reporters(library: Library) -> frozenset[str]:
    """Every name of a publisher who only reports, in a well-formed `library`."""
    sources = [item.data for item in library.items(kinds.SOURCES)]
    weak = [s for s in sources if s["kind"] in REPORT and s["read"] == "secondary"]
    names = {name for s in weak for name in (s["publisher"], *s.get("called", ()))}
    return frozenset(names | {name.partition(" (")[0] for name in names})


def naming(names: frozenset[str]) -> re.Pattern[str]:
    """What finds any of `names` in a text, the longest first; nothing if none."""
    return re.compile(rf"(?<![\w-]){any_of(names)}(?![\w-])")


def letter_problems(parts: list[Part], named: re.Pattern[str]) -> Iterator[Problem]:
    """Texts of e-mails that name a publisher who only reports: `named` finds those."""
    for part in parts:
        for lang, text in part.value.items() if "x-mail" in part.node else ():
            if match := named.search(text):
                position = part.position_in(lang, match.start())
                yield Problem(position, _message(match), HINT)


def prose_letter_problems(page: ProseFile, named: re.Pattern[str]) -> Iterator[Problem]:
    """The same in the mails of `page`, and in what announces it."""
    announced = ANNOUNCED.finditer(page.text, 0, page.begin)
    for part in (*MAIL.finditer(page.text), *announced):
        for match in named.finditer(page.text, *part.span()):
            yield Problem(page.position(match.start()), _message(match), HINT)


def _message(match: re.Match[str]) -> str:
    return f"'{match[0]}' only reports, and this text goes into e-mails"
