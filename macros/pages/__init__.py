"""The pages that are made from data, as Markdown with its front matter.

Owns which pages exist and where. How pieces look is the business of `render`.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Page:
    """A page to be: its path from `docs/` on, its text, its front matter.

    `origin` is the data file it comes from, for "edit this page". `html` follows
    the Markdown as it is: what needs no Markdown is not read by it.
    """

    path: str
    markdown: str
    meta: dict = field(default_factory=dict)
    origin: str = ""
    html: str = ""
