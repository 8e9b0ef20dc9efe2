"""A page to be, as Markdown with its front matter.

Owns the form alone; which pages exist is the business of `pages` and of `docs/`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Meta = Mapping[str, Any]
"""Front matter, as MkDocs reads it: what each key holds is the theme's to say."""


@dataclass(frozen=True)
class Page:
    """A page to be: its path from `docs/` on, its text, its front matter.

    `origin` is the data file it comes from, for "edit this page". `html` follows
    the Markdown as it is: what needs no Markdown is not read by it.
    """

    path: str
    markdown: str
    meta: Meta = field(default_factory=dict)
    origin: str = ""
    html: str = ""
