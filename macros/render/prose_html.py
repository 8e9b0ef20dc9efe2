"""Texts of the data as HTML: Markdown read once, by one reader for all texts.

MkDocs makes a reader for every page; most pages are short answers, so that
costs more than the reading.
"""

from functools import cache

from markdown import Markdown

from macros.model import Site
from macros.render.links import with_addresses

EXTENSIONS = ("tables", "def_list", "attr_list")


def as_html(markdown: str, site: Site, here: str, lang: str) -> str:
    """`markdown`, a text of the data without headings, as HTML for the page `here`."""
    linked = with_addresses(markdown, site, here, lang)
    return _reader().reset().convert(linked)


@cache
def _reader() -> Markdown:
    return Markdown(extensions=list(EXTENSIONS))
