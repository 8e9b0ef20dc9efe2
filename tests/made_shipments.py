"""Lists of random shipments, and what the page's script makes of a list.

Owns how they are made, for tests and measures; does not decide them.
"""

import base64
import random
from pathlib import Path

from macros.site.csv_text import csv_text, decoded
from macros.site.model import Site
from macros.site.shipments import Decided, ShipmentList
from tests.node import printed

TODAY = "2026-11-28"
HEAD = "origin,destination,product,standard,purpose,stage"
BANANAS = "ec,us,crop,nop,sale,planned"


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


def cells(decided: Decided) -> list[dict[str, str]]:
    return [dict(zip(decided.head, row, strict=True)) for row in decided.rows]


def one(lists: ShipmentList, text: str) -> dict[str, str]:
    [row] = cells(lists.decide(text))
    return row


def the_same_by_page(
    tmp_path: Path, lists: ShipmentList, graph: dict, names: dict, *files: bytes
) -> None:
    """The page's script and the command give the same bytes, faults and changes."""
    by_script = by_page(tmp_path, graph, names, TODAY, *files)["results"]
    for file, other in zip(files, by_script, strict=True):
        decided = lists.decide(decoded(file))
        text = csv_text([decided.head, *decided.rows]) if decided.head else ""
        assert other["csv"] == text
        assert other["faults"] == [[*fault] for fault in decided.faults]
        assert other["changed"] == decided.changed
        assert other["towns"] == [[*town] for town in decided.towns.items()]
