"""What was made of texts, remembered from one build to the next.

Owns the memory, in `.cache/texts` of the project. A function whose outcome turns
on its texts alone asks it; it runs as ever while nobody has opened the memory. What
another program made is forgotten, and of too much what was not asked for the longest.
"""

import json
from collections.abc import Callable
from functools import cache, wraps
from hashlib import blake2b, sha256
from importlib.metadata import version as version_of
from itertools import accumulate
from pathlib import Path
from sys import version
from typing import TypeVar

from macros.data.cache_file import keep, read_kept

NAME = "texts"
ROOM = 32 * 1024**2
"""So many bytes are remembered: what one build asks for is 14 MB."""

PROGRAM = Path(__file__).resolve().parents[1]
READERS = (
    *("PyYAML", "jsonschema-rs", "Markdown", "MarkupSafe", "Babel", "minify-go"),
    *("Jinja2", "mkdocs"),
)
"""Packages that take part in what is made and in what is found sound."""

Plain = TypeVar("Plain")
"""What JSON can hold: text, lists, maps with text as keys, numbers."""


class Memory:
    """What was made of texts before, as JSON, and which of it was asked for."""

    def __init__(self, root: Path) -> None:
        """The memory of the project at `root`; empty if there is none to be read."""
        self._root = root
        lines = read_kept(root, NAME, program()).splitlines()
        self._made = dict(line.split(b" ", 1) for line in lines)
        self._asked: dict[bytes, None] = {}
        self._kept = {*self._made}

    def made(self, key: bytes, make: Callable[[], Plain]) -> Plain:
        """What is known under `key`, or else what `make` makes now."""
        self._asked[key] = None
        if key in self._made:
            known: Plain = json.loads(self._made[key])
            return known
        value = make()
        self._made[key] = json.dumps(value, ensure_ascii=False).encode()
        return value

    def save(self) -> None:
        """Keep what was asked for, and of the rest what there is room for."""
        if not self._asked.keys() <= self._kept:
            newest_first = dict.fromkeys((*self._asked, *self._made))
            lines = [b"%b %b\n" % (key, self._made[key]) for key in newest_first]
            sizes = accumulate(map(len, lines))
            newest_lines = [
                line for line, size in zip(lines, sizes, strict=True) if size <= ROOM
            ]
            keep(self._root, NAME, program(), b"".join(newest_lines))


_open: list[Memory] = []


def open_memory(root: Path) -> None:
    """From now on what is made of texts is looked up in the memory of `root`."""
    if not _open:
        _open.append(Memory(root))


def save_memory() -> None:
    """Keep what was asked for since the memory was opened, for the next build."""
    for memory in _open:
        memory.save()


def of_texts(make: Callable[..., Plain]) -> Callable[..., Plain]:
    """`make`, which turns on its texts alone, asked once for the same ones."""
    name = f"{make.__module__}.{make.__qualname__}"

    @wraps(make)
    def asked(*texts: str) -> Plain:
        if not _open:
            return make(*texts)
        key = blake2b(repr((name, texts)).encode(), digest_size=16).hexdigest().encode()
        return _open[0].made(key, lambda: make(*texts))

    return asked


@cache
def program() -> str:
    """The hash of this program: another one may prove more, or make another thing."""
    files = sorted(PROGRAM.rglob("*.py"))
    versions = [version, *map(version_of, READERS)]
    texts = [*map(str.encode, versions), *map(Path.read_bytes, files)]
    return sha256(b"".join(texts)).hexdigest()
