"""Compares the site that ProperDocs builds with that of MkDocs, file by file.

ProperDocs is a maintained fork of MkDocs 1.x: the first exit when MkDocs or the theme
ends.
"""

from collections.abc import Iterator
from pathlib import Path

from tests.whole_project import build, digest

URL = "http://127.0.0.1:9/"


def built_with(program: str, folder: Path) -> dict[str, bytes]:
    """Every file of the site that `program` builds into `folder`, by its path."""
    done = build(folder, URL, program=program)
    assert done.returncode == 0, done.stderr
    return digest(folder)


def differences(one: dict[str, bytes], two: dict[str, bytes]) -> Iterator[str]:
    """What is not the same in both sites."""
    for name in sorted({*one} ^ {*two}):
        yield f"only one of them writes {name}"
    for name in sorted({*one} & {*two}):
        if one[name] != two[name]:
            yield f"{name} differs"
