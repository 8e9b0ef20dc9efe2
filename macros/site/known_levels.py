"""How well each item of the data is known, as it was accepted.

Owns `data/known.lock`: a line an item, with the level of the weakest source of all
it says. So a source that is read anew, or found to be no more than a report, shows
in a review as the list of what rests on it. Items that are new have no line until
the next `lock`; only a level that moved has to be accepted.
"""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from macros.site.model import Site
from macros.site.shares import APART, evidence

NAME = Path("data") / "known.lock"


def known_levels(site: Site) -> dict[str, str]:
    """Name -> level, for every item that has sources: kind/id, of a rule table/id."""
    levels = {}
    for kind, item in site.library.every_item():
        references = [r for cited in evidence(item.data) for r in cited]
        if kind not in APART and "id" in item.data and references:
            room = PurePosixPath(item.source.path).stem if kind == "table" else kind
            levels[f"{room}/{item.data['id']}"] = site.confidence(references)
    return levels


def levels_text(levels: Mapping[str, str]) -> str:
    """`levels` as the file holds them."""
    return "".join(f"{name} {level}\n" for name, level in sorted(levels.items()))
