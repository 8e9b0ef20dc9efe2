"""How many statements rest on an official text, on QCS, on somebody's report.

Owns the count. A statement is whatever in the data names its `sources`: an answer,
a rule, a field, a term, a case of the scenarios. The weakest source decides.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from macros.data.depth import parts_under
from macros.data.yaml_file import Source
from macros.site.content import LEVELS
from macros.site.memory import memoized
from macros.site.model import Site

APART = ("sources", "search-questions", "ui")
"""Kinds that state nothing themselves."""

BEFORE = {"authority": 529, "client": 168, "secondary": 480}
"""What the site rested on before the core laws were read (November 2026)."""


def shares(site: Site, *apart: str) -> dict[str, int]:
    """Level -> number of statements, without those of the kinds `apart`."""
    counts: Counter[str] = Counter()
    for kind in site.library.files:
        if kind not in (*APART, *apart):
            for file in site.library.files[kind]:
                counts.update(_levels(site, file))
    return {level: counts[level] for level in LEVELS}


@memoized
def _levels(site: Site, file: Source) -> list[str]:
    return [site.confidence(references) for references in evidence(file.value)]


def percent(counts: Mapping[str, int], level: str) -> int:
    """The share of `level` among `counts`, in whole percent; 0 of nothing."""
    return round(100 * counts[level] / (sum(counts.values()) or 1))


def evidence(data: object) -> Iterator[Sequence[str]]:
    """Each list of sources within `data`, at any depth."""
    return (p for p in parts_under(data, ("sources",)) if isinstance(p, list))
