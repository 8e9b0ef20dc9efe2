"""Which rules were altered since the rules were last accepted.

Owns the file `data/guide/rules.lock`: a mark for each rule, of what it means and not
of how it is written. Nothing is decided by it; it lets an entry of what changed name
the rules behind it.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path

from macros.guide.otherwise import OTHERWISE
from macros.guide.rules import Rule, Rulebook

NAME = Path("data") / "guide" / "rules.lock"

LONG = 8
"""So many signs of a hash tell two rules of one name apart."""

Marks = Mapping[str, str]
"""Name "table/rule" -> its mark."""


def marks(rulebook: Rulebook) -> dict[str, str]:
    """The mark of every rule."""
    return {rule.name: _mark(rule) for rule in rulebook.rules}


def _mark(rule: Rule) -> str:
    """What is left over follows from the other rules, so it has no words of its own."""
    cubes = [{f: sorted(v) for f, v in cube.items()} for cube in rule.cubes]
    rest = rule.item.data["when"] == OTHERWISE
    meaning = [OTHERWISE if rest else cubes, rule.then, rule.first, rule.last]
    text = json.dumps(meaning, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:LONG]


def altered(old: Marks, new: Marks) -> list[str]:
    """The rules that are new, gone, or mean something else."""
    names = {*old, *new}
    return sorted(name for name in names if old.get(name) != new.get(name))


def marks_text(of: Marks) -> str:
    """The marks, a line each."""
    return "".join(f"{name} {mark}\n" for name, mark in sorted(of.items()))


def read_marks(text: str) -> dict[str, str]:
    """The marks that `text` holds; lines of another form are left out."""
    return dict(re.findall(r"^(\S+) (\S+)$", text, re.MULTILINE))
