"""Citations of the law, in fields and in running text: what they cite was read.

Owns the comparison with the `clauses` of the sources that they name, that a law is
cited by its clause, and the closing paragraph of answers that rest on one. Does not
judge whether a source exists or may carry a statement.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from macros.checks.annotations import Fault
from macros.checks.references import Reference
from macros.data import kinds
from macros.data.citations import citations, citing, holds, names_of, within
from macros.data.library import Library
from macros.data.problems import Problem
from macros.data.yaml_file import Source

ENDINGS = {"en": "**The clause:**", "es": "**El artículo:**"}
"""How the last paragraph of an answer begins that names the law behind it.

Nothing is asked of answers in a language that has none here.
"""


class Cited:
    """The acts that texts may name, and what of them was read."""

    def __init__(self, library: Library) -> None:
        """Read the sources of a well-formed `library`."""
        self._sources = library.ids(kinds.SOURCES)
        self._names = names_of(self._sources)
        self._pattern = citing(self._names)
        self._unread: dict[str, list[Fault]] = {}

    def unread(self, text: str, _lang: str) -> Sequence[Fault]:
        """Where `text` cites a clause that no source lists as read."""
        if text not in self._unread:
            self._unread[text] = [*self._find_unread(text)]
        return self._unread[text]

    def _find_unread(self, text: str) -> Iterator[Fault]:
        for citation in citations(text, self._pattern):
            sources = [self._sources[id_].data for id_ in self._names[citation.name]]
            if not any("clauses" in source for source in sources):
                continue
            for clause in citation.clauses():
                if not any(holds(clause, source) for source in sources):
                    ids = ", ".join(self._names[citation.name])
                    what = f"'{clause}' of '{citation.name}' ({ids})"
                    yield citation.start, f"{what} is not listed as read", ""


@lru_cache(maxsize=1)
def cited_in(sources: tuple[Source, ...]) -> Cited:
    """The acts in the files `sources`; while these stay, each text is read once."""
    return Cited(Library(Path(), {kinds.SOURCES: sources}, ()))


def ending_problems(library: Library) -> Iterator[Problem]:
    """Answers that rest on a law, but do not end with its clause."""
    sources = library.ids(kinds.SOURCES)
    for item in library.items(kinds.FAQ):
        ids = (reference.partition(" ")[0] for reference in item.data["sources"])
        cited = [sources[id_].data for id_ in ids if id_ in sources]
        if not any(s["kind"] == "law" and "clauses" in s for s in cited):
            continue
        for lang, text in item.data["answer"].items():
            last = re.split(r"\n\s*\n", text.strip())[-1]
            if not last.startswith(ending := ENDINGS.get(lang, "")):
                hint = f"write '{ending} …' as its last paragraph"
                fault = "rests on a law, but does not end with the clause"
                path = (*item.key_path, "answer", lang)
                position = item.source.position_in(path, text, text.rindex(last))
                yield Problem(position, f"{item.data['id']}: {fault}", hint)


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
