"""Every permalink of the site as one table (CSV), for mail programs and sheets."""

from collections.abc import Iterator

from macros.data.languages import LANGUAGES
from macros.site.addresses import FOLDERS, address, has_page, page_path
from macros.site.content import text
from macros.site.csv_text import csv_text
from macros.site.model import Site

NAME = "links.csv"

KINDS = {
    "faq": "question",
    "certificates": "name",
    "documents": "name",
    "forms": "name",
    "fields": "title",
    "markets": "summary",
    "glossary": "term",
}
"""Kind of data -> where its items say what they are called."""

HEAD = ["kind", "id", "language", "title", "link", "reviewed"]
WORDS = {folder: word for word, folder in FOLDERS.items()} | {"glossary": "term"}


def links_csv(site: Site, root: str) -> str:
    """A row for each item and language: kind, id, language, title, link, review.

    `root` is the address of the site, ending in "/".
    """
    return csv_text([HEAD, *_rows(site, root)])


def _rows(site: Site, root: str) -> Iterator[list[str]]:
    for kind, name in KINDS.items():
        word = WORDS[kind]
        for id_, item in site.ids(kind).items():
            for lang in LANGUAGES:
                if has_page(site, word, id_, lang):
                    title = text(item.data[name], lang)
                    link = root + address(page_path(word, id_, lang))
                    reviewed = item.data.get("reviewed", "")
                    yield [kind, id_, lang, title, link, reviewed]
