"""A page to be, with what its template is told.

Owns the form, and that of pages that people write; which are made from data is the
business of `pages`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from macros.data.prose import prose_files

Meta = Mapping[str, Any]
"""Front matter, as MkDocs reads it: what each key holds is the theme's to say."""


@dataclass(frozen=True)
class Page:
    """A page to be: its path from `docs/` on, its body, its front matter.

    `body` is HTML where the page is made from data, Markdown where people write it.
    `origin` is the data file it comes from, for "edit this page". `ending` is HTML
    that follows: neither search nor the table of contents looks into it.
    """

    path: str
    body: str
    meta: Meta = field(default_factory=dict)
    origin: str = ""
    ending: str = ""


def prose(root: Path) -> Iterator[Page]:
    """The pages under `root/docs` that people write."""
    for page in prose_files(root):
        yield Page(page.name.removeprefix("docs/"), page.body, page.meta)
