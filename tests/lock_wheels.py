"""The wheels behind the locks, by name: `python -m tests.lock_wheels PYLOCK`.

`make lock` writes them to `tests/wheels.txt` from uv's own lock file. So a test
knows on which machines the project can be installed without having those.
"""

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from tests.whole_project import ROOT

WHEELS = ROOT / "tests" / "wheels.txt"


def wheels(pylock: Path) -> Iterator[str]:
    """Each wheel of the lock file `pylock`: how its hash begins, and its name."""
    for package in tomllib.loads(pylock.read_text(encoding="utf-8"))["packages"]:
        for wheel in package.get("wheels", ()):
            name = wheel["url"].rsplit("/", 1)[1]
            yield f"{wheel['hashes']['sha256'][:12]} {name}"


if __name__ == "__main__":
    text = "\n".join(sorted(wheels(Path(sys.argv[1])), key=lambda line: line[13:]))
    WHEELS.write_text(f"{text}\n", encoding="utf-8")
