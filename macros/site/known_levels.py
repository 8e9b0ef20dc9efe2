"""How well each item of the data is known, as it was accepted.

Owns `data/known.lock`: a line an item, with the level of the weakest source of all
it says. So a source that is read anew, or found to be no more than a report, shows
in a review as the list of what rests on it. Items that are new have no line until
the next `lock`; only a level that moved has to be accepted.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from macros.data.problems import Position, Problem
from macros.site.model import Site
from macros.site.shares import APART, evidence

NAME = Path("data") / "known.lock"


def known_levels(site: Site) -> dict[str, str]:
    """Name -> level, for every item that has sources: kind/id, of a rule table/id."""
    return {
        name: site.confidence(references)
        for name, references, _ in _statements(site)
        if references
    }


def levels_text(levels: Mapping[str, str]) -> str:
    """`levels` as the file holds them."""
    return "".join(f"{name} {level}\n" for name, level in sorted(levels.items()))


def moved_levels(site: Site, accepted: str) -> Iterator[Problem]:
    """Items whose level is another one than the text `accepted` says."""
    before = dict(line.split(" ", 1) for line in accepted.splitlines() if " " in line)
    for name, references, position in _statements(site):
        level = site.confidence(references) if references else ""
        if level and before.get(name, level) != level:
            message = f"'{name}' is known as '{level}', no longer '{before[name]}'"
            yield Problem(position, message, "accept it with: python -m macros lock")


def _statements(site: Site) -> Iterator[tuple[str, list[str], Position]]:
    """Name, all sources, place of each item that may have sources."""
    for kind in site.library.files:
        for item in site.library.items(kind) if kind not in APART else ():
            if "id" in item.data:
                room = PurePosixPath(item.source.path).stem if kind == "table" else kind
                references = [r for cited in evidence(item.data) for r in cited]
                yield f"{room}/{item.data['id']}", references, item.position
