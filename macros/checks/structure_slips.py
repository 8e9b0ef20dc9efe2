"""Slips of Markdown that a paragraph shows as a whole: halves, code, rows of tables.

Owns what must stand in pairs, and what is read as code or as a table.
"""

import re
from collections.abc import Iterator

from macros.checks.annotations import Fault

BOLD = "**"
PAIRS = (
    (BOLD, re.compile(r"\*\*")),
    ("__", re.compile(r"(?<!\w)__(?=\w)|(?<=\w)__(?!\w)")),
    ("`", re.compile(r"`")),
)
CODE = re.compile(r"(?s)(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)")
"""Words shown as code."""

INDENTED = re.compile(r"(?m)^[ ]*\n(?: {4,}|\t)(?=\S)")
TOP = re.compile(r"(?m)^\S.*")
HOLDS = re.compile(r"[-*+:] |\d+\. |<|.*:$")
"""A line that what is indented below it belongs to; or that says: here is code."""

SPACES = "drop them; code stands below a line that ends in ':'"
HALVES = (("(", ")"), ("[", "]"))
PARAGRAPH = re.compile(r"\n\s*\n")
TABLE = re.compile(r"(?m)(?:^\|.*(?:\n|\Z)){2,}")
BELOW = re.compile(r"[|:\s-]+")
"""The line below the first of a table."""

LONGEST = 40


def structure_slips(text: str) -> Iterator[Fault]:
    """What has no other half in `text`, is code by mistake, or lacks a cell."""
    if any(sign in text for sign, _ in PAIRS):
        yield from _pair_slips(text)
    for first, last in HALVES:
        if text.count(first) != text.count(last):
            yield from _half_slips(text, first, last)
    if "\n    " in text:
        yield from _code_slips(text)
    if "|" in text:
        yield from _row_slips(text)


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Where each paragraph begins, and what it says besides code."""
    at = 0
    for paragraph in PARAGRAPH.split(text):
        begin = text.index(paragraph, at)
        yield begin, CODE.sub(lambda code: "-" * len(code[0]), paragraph)
        at = begin + len(paragraph)


def _pair_slips(text: str) -> Iterator[Fault]:
    for begin, words in _paragraphs(text):
        for sign, form in PAIRS:
            if len(form.findall(words)) % 2:
                message = f"a {sign} is not closed in its paragraph"
                yield begin + words.rindex(sign), message, f"write {sign}words{sign}"
        yield from _space_slips(begin, words.split(BOLD))


def _space_slips(begin: int, parts: list[str]) -> Iterator[Fault]:
    """What would stand out, of the `parts` between stars, but for a space beside one.

    The paragraph begins at `begin`; every other part is inside.
    """
    at = begin
    for number, part in enumerate(parts):
        if number % 2 and len(parts) % 2 and part != part.strip():
            message = f"a space inside: '{shortened(f'{BOLD}{part}{BOLD}')}'"
            yield at - len(BOLD), message, f"write {BOLD}words{BOLD}"
        at += len(part) + len(BOLD)


def _half_slips(text: str, first: str, last: str) -> Iterator[Fault]:
    for begin, words in _paragraphs(text):
        if more := words.count(first) - words.count(last):
            sign, other = (first, last) if more > 0 else (last, first)
            message = f"a {sign} without its {other}"
            yield begin + words.rindex(sign), message, "write both, or neither"


def _code_slips(text: str) -> Iterator[Fault]:
    for code in INDENTED.finditer(text):
        above = [line[0] for line in TOP.finditer(text, 0, code.start())]
        if not above or not HOLDS.match(above[-1]):
            message = "what begins with four spaces is shown as code"
            yield code.end(), message, SPACES


def _row_slips(text: str) -> Iterator[Fault]:
    for table in TABLE.finditer(text):
        first, *rows = table[0].rstrip("\n").split("\n")
        above = text[: table.start()].rpartition("\n\n")[2].strip()
        if above:
            message = f"a table without an empty line before it: '{shortened(first)}'"
            yield table.start(), message, "add the line"
        if not BELOW.fullmatch(rows[0]):
            message = f"a table without the line below its first: '{shortened(first)}'"
            yield table.start(), message, f"write {'| --- ' * _cells(first)}|"
        for row in rows:
            if _cells(row) != _cells(first):
                message = f"{_cells(row)} cells, and {_cells(first)} in the first row"
                yield table.start(), f"{message}: '{shortened(row)}'", "count the |"
                break


def _cells(row: str) -> int:
    return row.strip().strip("|").replace("\\|", "").count("|") + 1


def shortened(words: str) -> str:
    """`words` in one line, no longer than a message can hold."""
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"
