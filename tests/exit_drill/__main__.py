"""Builds the site with MkDocs and with ProperDocs, and compares every file.

Run by `make exit-drill` in an environment that has both. ProperDocs is a
maintained fork of MkDocs 1.x: the first exit when MkDocs or the theme ends.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.whole_project import build, digest

URL = "http://127.0.0.1:9/"


def built_with(program: str) -> dict[str, bytes]:
    """Every file of the site that `program` builds, by its path."""
    with TemporaryDirectory() as name:
        done = build(Path(name), URL, program=program)
        assert done.returncode == 0, done.stderr
        return digest(Path(name))


def main() -> int:
    """Print what differs; exit code 1 if anything does."""
    one, two = built_with("mkdocs"), built_with("properdocs")
    lines = [f"only one of them writes {name}" for name in sorted({*one} ^ {*two})]
    both = sorted({*one} & {*two})
    lines += [f"{name} differs" for name in both if one[name] != two[name]]
    print("\n".join(lines[:40]) or f"the same {len(one)} files from both")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
