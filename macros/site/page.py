"""A page to be, with what its template is told.

Owns the form alone; which pages exist is the business of `pages` and of `docs/`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

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
