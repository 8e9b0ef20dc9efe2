"""Lists of random shipments, and what the page's script makes of a list.

Owns how they are made, for tests and measures; does not decide them.
"""

import base64
import random
from pathlib import Path

from macros.site.csv_text import csv_text
from macros.site.model import Site
from tests.node import printed


def facts_asked(site: Site) -> dict[str, list[str]]:
    """Every fact that may be told -> its values."""
    facts = site.rulebook.facts.values()
    return {fact.id: [*fact.values] for fact in facts if fact.asked}


def shipments(asked: dict, count: int, filled: float) -> list[dict[str, str]]:
    """Random shipments; each fact is told with the probability `filled`."""
    chance = random.Random(16)  # noqa: S311
    return [
        {f: chance.choice(v) for f, v in asked.items() if chance.random() < filled}
        for _ in range(count)
    ]


def as_file(asked: dict, rows: list[dict[str, str]]) -> str:
    return csv_text([[*asked], *([row.get(f, "") for f in asked] for row in rows)])


def by_page(folder: Path, graph: dict, names: dict, today: str, *files: bytes) -> dict:
    """What the page's script gives for each of `files`, its seconds and bytes."""
    told = [base64.b64encode(file).decode() for file in files]
    data = {"graph": graph, "names": names, "today": today, "files": told}
    return printed("listed.mjs", data, folder, "--expose-gc")
