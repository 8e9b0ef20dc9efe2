"""What was made before, remembered from one build to the next.

Owns the memory of what was made of texts, in `.cache/texts` of the project, and the
form of any other. A function whose outcome turns on its texts alone asks it; it runs as
ever while nobody has opened the memory. What another program made is forgotten, and of
too much what was not asked for the longest.
"""

import json
from collections.abc import Callable
from functools import cache, wraps
from hashlib import blake2b, sha256
from importlib.metadata import version as version_of
from itertools import accumulate
from pathlib import Path
from sys import version
from typing import Any, TypeVar, cast

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
    """What was made before, as JSON, and which of it was asked for."""

    def __init__(self, root: Path, name: str, room: int | None = None) -> None:
        """What the project at `root` remembers as `name`; empty if that is nothing.

        `room` is how many bytes are remembered, what was asked for first; None: all of
        that, and nothing else.
        """
        self._root, self._name, self._room = root, name, room
        lines = read_kept(root, name, program()).splitlines()
        self._made = dict(line.split(b" ", 1) for line in lines)
        self._kept = {*self._made}
        self._asked: dict[bytes, None] = {}

    def known(self, key: bytes) -> Any:
        """What is known under `key`; None if nothing."""
        self._asked[key] = None
        return json.loads(self._made.get(key, b"null"))

    def keep(self, key: bytes, value: object) -> None:
        """From now on `value` is known under `key`."""
        self._asked[key] = None
        self._made[key] = json.dumps(value, ensure_ascii=False).encode()

    def save(self) -> None:
        """Write down what is to be remembered, unless it is written already."""
        asked = [key for key in self._asked if key in self._made]
        others = [key for key in self._made if key not in self._asked]
        lines = {key: b"%b %b\n" % (key, self._made[key]) for key in (*asked, *others)}
        if self._room is None:
            newest = {*asked}
        else:
            sizes = zip(lines, accumulate(map(len, lines.values())), strict=True)
            newest = {key for key, size in sizes if size <= self._room}
        if newest != self._kept:
            content = b"".join(line for key, line in lines.items() if key in newest)
            keep(self._root, self._name, program(), content)


_open: list[Memory] = []


def open_memory(root: Path) -> None:
    """From now on what is made of texts is looked up in the memory of `root`."""
    if not _open:
        _open.append(Memory(root, NAME, ROOM))


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
        key, memory = key_of(name, *texts), _open[0]
        if (value := memory.known(key)) is None:
            value = make(*texts)
            memory.keep(key, value)
        return cast("Plain", value)

    return asked


def key_of(*texts: str) -> bytes:
    """What stands for `texts`, one after another."""
    whole = "".join((repr([*map(len, texts)]), *texts)).encode(errors="surrogatepass")
    return blake2b(whole, digest_size=16).hexdigest().encode()


@cache
def program() -> str:
    """The hash of this program: another one may prove more, or make another thing."""
    files = sorted(PROGRAM.rglob("*.py"))
    versions = [version, *map(version_of, READERS)]
    texts = [*map(str.encode, versions), *map(Path.read_bytes, files)]
    return sha256(b"".join(texts)).hexdigest()
