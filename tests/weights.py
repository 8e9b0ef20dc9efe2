"""What a weight is made of, in words: for who has to make something lighter.

Owns the message of a test of weights. It names the heaviest first, and what the whole
would lose without it.
"""

import gzip
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

PER_FILE = 6
"""So many parts of one file are told."""

LEAST = 100
"""A part below it, in bytes, is not worth telling."""

DATA = {
    ".html": r'id="guide-data">(.*?)</script>',
    ".js": r'=(\{".*\});\n',
    ".json": "(.*)",
}
"""Suffix of a file -> where in it data stand."""

HINT = """\
What to do: shorten texts of items that stand in the heaviest file; look whether an
item, a word or a rule of style is needed before the reader does anything, for what is
not may come when it is asked for (MAINTAINING.md, Figures). A rule about few shipments
costs most where it adds nodes: see whether it can rest on a fact that is tested there
already. No limit is raised for a rule."""


def packed_size(text: str) -> int:
    """How many bytes `text` is as gzip sends it."""
    return len(gzip.compress(text.encode(), 9))


def too_heavy(what: str, most: int, files: Mapping[str, str]) -> str:
    """The message that `what` may weigh `most` bytes and is heavier.

    `files`: name -> text of each.
    """
    sizes = {name: packed_size(text) for name, text in files.items()}
    total = sum(sizes.values())
    lines = [f"{what} weighs {total:,} bytes of {most:,}, gzip. It is made of:"]
    for name in sorted(sizes, key=lambda one: -sizes[one]):
        lines.append(f"{sizes[name]:8,}  {name}")
        lines += [f"{size:12,}  {part}" for part, size in parts_of(name, files[name])]
    return "\n".join([*lines, HINT])


def parts_of(name: str, text: str) -> list[tuple[str, int]]:
    """The heaviest parts of the file, each with what the file would lose without it."""
    data = _data_in(name, text)
    every = [*_losses(data, "")] if isinstance(data, dict) else []
    heavy = [(part, size) for part, size in every if size >= LEAST]
    return sorted(heavy, key=lambda one: -one[1])[:PER_FILE]


def _losses(data: dict[str, object], above: str) -> Iterator[tuple[str, int]]:
    whole = packed_size(_compact(data))
    for key, value in data.items():
        rest = {other: one for other, one in data.items() if other != key}
        yield f"{above}{key}", whole - packed_size(_compact(rest))
        if not above and isinstance(value, dict):
            yield from _losses(value, f"{key}.")


def _data_in(name: str, text: str) -> object:
    """The data in the file: all of it, or what a page or a script of data holds."""
    found = re.search(DATA.get(PurePosixPath(name).suffix, "$."), text, re.DOTALL)
    try:
        return json.loads(found[1]) if found else None
    except ValueError:
        return None


def _compact(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
