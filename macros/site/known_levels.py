"""How well the data is known: how many statements at each level, and item by item.

A statement is whatever names its `sources`: an answer, a rule, a field, a term, a case
of the scenarios. The weakest source decides. Owns the count, and `data/known.lock`: a
line an item (`marks_text`), with its level, as it was accepted. So a source that is
read anew, or found to be no more than a report, shows in a review as the list of what
rests on it. Items that are new have no line until the next `lock`; only a level that
moved has to be accepted.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath

from macros.data.depth import parts_under
from macros.data.yaml_file import Source
from macros.site.content import LEVELS
from macros.site.memory import memoized
from macros.site.model import Site

NAME = Path("data") / "known.lock"

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


def known_levels(site: Site) -> dict[str, str]:
    """Name -> level, for every item that has sources: kind/id, of a rule table/id."""
    levels = {}
    for kind, item in site.library.every_item():
        references = [r for cited in evidence(item.data) for r in cited]
        if kind not in APART and "id" in item.data and references:
            room = PurePosixPath(item.source.path).stem if kind == "table" else kind
            levels[f"{room}/{item.data['id']}"] = site.confidence(references)
    return levels
