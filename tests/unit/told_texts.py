"""Files that hold what is told, word for word: a fault, and below it each line."""

from ast import literal_eval
from pathlib import Path


def told_in(name: str) -> list[tuple[str, list[str]]]:
    """Each paragraph of the file `name` beside: the fault, and what is told of it."""
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    parts = [part.splitlines() for part in text.strip().split("\n\n")]
    return [(fault, lines) for fault, *lines in parts]


def change_of(fault: str) -> tuple[str, str, str]:
    """What `file: 'old' -> 'new'` says: a change of the tiny project."""
    name, _, words = fault.partition(": ")
    old, _, new = words.partition(" -> ")
    return name, literal_eval(old), literal_eval(new)
