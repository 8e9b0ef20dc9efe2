"""Builds the site with MkDocs and with ProperDocs, and compares every file.

Run by `make exit-drill` in an environment that has both. ProperDocs is a
maintained fork of MkDocs 1.x: the first exit when MkDocs or the theme ends.
"""

import filecmp
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.mini_project import ROOT

QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
DAY = {"SOURCE_DATE_EPOCH": "1795305600"}
COMMANDS = {
    "mkdocs": ["-m", "mkdocs", "-q", "build"],
    "properdocs": ["-m", "properdocs", "-q", "build", "-f", "mkdocs.yml"],
}


def built(name: str, folder: Path) -> set[str]:
    """Build the site with `name` into `folder`; the files it wrote."""
    command = [sys.executable, *COMMANDS[name], "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, env=os.environ | QUIET | DAY, check=True)
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}


def differences(one: Path, two: Path, names: set[str]) -> Iterator[str]:
    """Files of `names` whose bytes are not the same."""
    for name in sorted(names):
        if not filecmp.cmp(one / name, two / name, shallow=False):
            yield name


def main() -> int:
    """Print what differs; exit code 1 if anything does."""
    with TemporaryDirectory() as one, TemporaryDirectory() as two:
        first, second = built("mkdocs", Path(one)), built("properdocs", Path(two))
        lines = [f"only one of them writes {name}" for name in sorted(first ^ second)]
        other = differences(Path(one), Path(two), first & second)
        lines += [f"{name} differs" for name in other]
    print("\n".join(lines[:40]) or f"the same {len(first)} files from both")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
