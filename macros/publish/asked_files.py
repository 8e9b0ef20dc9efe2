"""Files that pages ask for: scripts, style sheets, pictures, data.

Owns the check that they are there, once all of the site is written. That links lead to
a page, and to a place on it, is known before (`page_checks`).
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from posixpath import join, normpath

from macros.data.problems import Position, Problem

FILE = r"[\w./-]*\.\w+"
ASKED = re.compile(rf'"((?:\.\./|assets/){FILE})"')
"""What a page loads from elsewhere in the site, and what its data let scripts load."""


def asked_by(html: str, page: str, root: str) -> Iterator[str]:
    """The files that `html` asks for, as `page` holds it; both from the `root` on."""
    for address in {*ASKED.findall(html)}:
        yield normpath(join(page, "..", address))
    yield from re.findall(f'"{re.escape(root)}(assets/{FILE})"', html)


def asked_problems(folder: Path, pages: Mapping[str, str]) -> Iterator[Problem]:
    """What the site in `folder` lacks: file -> a page that asks for it, in `pages`."""
    for name, page in pages.items():
        if not (folder / name).exists():
            message = f"asks for '{name}', which is not there"
            yield Problem(Position(page), message)
