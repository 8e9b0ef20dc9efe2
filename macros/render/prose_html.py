"""Texts of the data as HTML: Markdown read once, by one reader for all texts.

MkDocs makes a reader for every page; most pages are short answers, so that
costs more than the reading.
"""

from functools import cache, lru_cache

from markdown import Markdown
from markupsafe import Markup

from macros.data.between_builds import of_texts
from macros.site.addresses import with_addresses
from macros.site.view import View

EXTENSIONS = ("tables", "def_list", "attr_list")
UNUSED = (
    *("reference", "short_reference", "image_link", "image_reference"),
    *("short_image_ref", "autolink", "automail", "html", "entity"),
)
"""What no text of the data may hold, so that none is searched for it."""

MOST_CACHED = 10_000
"""So many texts stay HTML while `make serve` waits for the next change.

Fewer than a build has would keep none: each would push out one still to come.
"""


def as_html(markdown: str, view: View) -> Markup:
    """`markdown`, a text of the data without headings, as HTML for `view`."""
    text = with_addresses(markdown, view.site, view.page, view.lang)
    return Markup(_converted(text))  # noqa: S704 what editors write


@lru_cache(maxsize=MOST_CACHED)
@of_texts
def _converted(markdown: str) -> str:
    return _reader().reset().convert(markdown)


@cache
def _reader() -> Markdown:
    reader = Markdown(extensions=list(EXTENSIONS))
    for name in UNUSED:
        reader.inlinePatterns.deregister(name)
    return reader
