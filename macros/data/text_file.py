"""Files of text, as people and machines of any kind write them.

Owns reading and writing: what keeps a file from being read is told like any other
problem. Does not know what stands in it.
"""

import re
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from unicodedata import normalize

from macros.data.problems import Position, Problem

MAX_BYTES = 2_000_000
UTF8 = "save the file as UTF-8, which editors offer under 'Save as'"
NO_FILE = "a folder or a pipe has its name; move that away"

LEFTOVER = re.compile(
    r"\..*|.*~|~\$.*|#.*#|.*\.(?:sw[a-p]|orig|rej|bak|tmp)|(?:eh)?thumbs\.db|desktop\.ini",
    re.IGNORECASE,
)
"""The name of a file that a system or an editor leaves beside those of people."""


def read_text(path: Path, name: str) -> tuple[str, Problem | None]:
    """The text of the file at `path`, or "" and why it cannot be read.

    Lines end in a line feed and accents are part of their letters, whatever the
    machine that wrote the file. `name` is what messages call it.
    """
    raw = b""
    if path.exists() and not path.is_file():  # a pipe would be waited for
        return "", Problem(Position(name), "cannot be read: this is no file", NO_FILE)
    try:
        raw = path.read_bytes()
        if len(raw) <= MAX_BYTES:
            text = raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
            return normalize("NFC", text), None
        message = f"the file is larger than {MAX_BYTES:,} bytes; split it"
        return "", Problem(Position(name), message)
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return "", Problem(Position(name, line), "not UTF-8 text", UTF8)
    except OSError as error:
        return "", Problem(Position(name), f"cannot be read: {error.strerror}")


def write_text(path: Path, text: str) -> None:
    """Make `text` the file at `path`, as `read_text` reads it, whatever the machine."""
    path.write_text(text, encoding="utf-8", newline="\n")


def changed(root: Path, *places: str) -> tuple[tuple[str, int], ...]:
    """When each file of `places` (patterns below `root`) was changed last."""
    paths = (path for place in places for path in root.glob(place))
    files = sorted(path for path in paths if path.is_file())
    return tuple((str(path), path.stat().st_mtime_ns) for path in files)


def files_in(folder: Path, pattern: str) -> list[Path]:
    """The files in `folder` that match to the letter; none that is a leftover.

    Where a system does not tell `A.YML` from `a.yml`, the hosts of the site do. A link
    that leads to no file is one that cannot be read.
    """
    wanted = PurePosixPath(pattern)
    beside = folder.glob(str(wanted.with_name("*")))
    named = (path for path in beside if fnmatchcase(path.name, wanted.name))
    return sorted(path for path in named if not LEFTOVER.fullmatch(path.name))
