"""A file of the cache: what was kept under a key, whole or not at all.

Owns its form: a seal, the hash of key and content, in a line above the content. A file
under another key, one that a disk has damaged, and one that cannot be written cost
time, nothing else. Of what has a file for each template, a build that ends forgets
what it has not used.
"""

import os
import time
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

BEGAN = time.time() - 2
"""When this process began, as the coarsest clock of a disk tells it."""

GROWING = "template-*", "page-*", "*.*"
"""Files of which there may be ever more; the last are what killed processes left.

Of pages an earlier program had a file each.
"""

_used: set[Path] = set()
"""The files that this process has looked for or kept."""


def read_kept(root: Path, name: str, key: str) -> bytes:
    """What the project at `root` has kept as `name` under `key`; b"" if nothing."""
    with suppress(OSError):
        seal, _, content = _file(root, name).read_bytes().partition(b"\n")
        if seal == _seal(key, content):
            return content
    return b""


def keep(root: Path, name: str, key: str, content: bytes) -> None:
    """Keep `content` as `name` under `key`, instead of what was kept as `name`."""
    file = _file(root, name)
    new = file.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        file.parent.mkdir(exist_ok=True)
        with new.open("wb") as written:  # in parts: a copy of all of it is large
            written.writelines((_seal(key, content), b"\n", content))
        new.replace(file)
    with suppress(OSError):  # what a full disk has left of it
        new.unlink()


def forget_unused(root: Path) -> None:
    """Remove templates that `root` has kept and this process has not used.

    What is younger than this process stays: another one may be writing or reading it.
    """
    for file in [path for kind in GROWING for path in _folder(root).glob(kind)]:
        with suppress(OSError):
            if file not in _used and file.stat().st_mtime < BEGAN:
                file.unlink()


def _folder(root: Path) -> Path:
    return root / ".cache"


def _file(root: Path, name: str) -> Path:
    file = _folder(root) / name
    _used.add(file)
    return file


def _seal(key: str, content: bytes) -> bytes:
    whole = sha256(key.encode() + b"\n")
    whole.update(content)
    return whole.hexdigest().encode()
