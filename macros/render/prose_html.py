"""Texts of the data as HTML: Markdown read once, by one reader for all texts.

MkDocs makes a reader for every page; most pages are short answers, so that
costs more than the reading. Links by id become addresses seen from the page.
"""

import re
from functools import cache

from markdown import Markdown

from macros.meaning import LINK
from macros.model import Site
from macros.render.links import has_page, known_word, page_path, relative_address

EXTENSIONS = ("tables", "def_list", "attr_list")


def as_html(markdown: str, site: Site, here: str, lang: str) -> str:
    """`markdown`, a text of the data without headings, as HTML for the page `here`."""

    def address(found: re.Match) -> str:
        word, id_, anchor = found[1], found[2], found[3] or ""
        if not known_word(word):
            return found[0]
        spoken = lang if has_page(site, word, id_, lang) else "en"
        return f"]({relative_address(page_path(word, id_, spoken) + anchor, here)})"

    return _reader().reset().convert(LINK.sub(address, markdown))


@cache
def _reader() -> Markdown:
    return Markdown(extensions=list(EXTENSIONS))
