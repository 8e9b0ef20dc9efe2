"""Clauses: what is cited was read, and the law is cited by its clause.

Owns the comparison of a citation with the `clauses` of its source. Does not
judge whether a source exists or may carry a statement.
"""

from collections.abc import Iterator, Sequence

from macros.checks.references import Reference
from macros.data import kinds
from macros.data.citations import within
from macros.data.library import Library
from macros.data.problems import Problem

ADD = "write it under 'clauses' of '{}' if it was read"


def clause_problems(library: Library, refs: Sequence[Reference]) -> Iterator[Problem]:
    """Citations of clauses that were not read, and of laws without a clause.

    The sources of `library` are well formed, or there are none.
    """
    sources = library.ids(kinds.SOURCES)
    for ref in refs:
        if ref.kind != "sources" or ref.id not in sources:
            continue
        read = sources[ref.id].data.get("clauses", ())
        if ref.clause and not was_read(ref.clause, read):
            message = f"'{ref.clause}' of '{ref.id}' is not listed as read"
            hint = _read(read) if read else ADD.format(ref.id)
            yield Problem(ref.position, message, hint)
        elif ref.law and read and not ref.clause:
            message = f"'{ref.id}' has clauses; name the one that says it"
            yield Problem(ref.position, message, _read(read))


def was_read(clause: str, read: Sequence[str]) -> bool:
    """Whether `clause` is one of `read`, or a part of one."""
    return any(within(clause, whole) for whole in read)


def _read(read: Sequence[str]) -> str:
    return f"read: {', '.join(read)}"
