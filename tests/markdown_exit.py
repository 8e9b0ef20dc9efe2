"""What tests of the Markdown twins share: reading HTML, building, looking for links.

Owns what is read of an article, plain Python-Markdown as a generator, and what a
broken link is in a folder of pages. Knows none of the site's own code.
"""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from posixpath import join, normpath
from urllib.parse import unquote

import markdown

UNREAD = ("script", "style", "svg", "template")
OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|//")


class Article(HTMLParser):
    """The text, links, headings and places of an article, or of a whole text."""

    def __init__(self, *, whole: bool) -> None:
        super().__init__()
        self.inside, self.unread = int(whole), 0
        self.text: list[str] = []
        self.links: list[str] = []
        self.headings: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        self.inside += tag == "article"
        self.unread += tag in UNREAD
        attributes = dict(attrs)
        if self.inside and not self.unread:
            self.ids |= {attributes["id"]} if attributes.get("id") else set()
            if tag == "a" and attributes.get("href"):
                self.links.append(attributes["href"])
            if re.fullmatch("h[1-6]", tag):
                self.headings.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """End an element."""
        self.inside -= tag == "article"
        self.unread -= tag in UNREAD

    def handle_data(self, data: str) -> None:
        """Take a text."""
        if self.inside and not self.unread:
            self.text.append(data)

    def signs(self) -> str:
        """Every sign that is read, in order; no space."""
        return "".join("".join(self.text).split())


def read(html: str, *, whole: bool) -> Article:
    """What `html` says: its article, or the `whole` of it."""
    article = Article(whole=whole)
    article.feed(html)
    return article


def plain(text: str) -> str:
    """Markdown as HTML, by Python-Markdown and the tables that come with it."""
    return markdown.markdown(text, extensions=["tables"])


def build_plainly(folder: Path) -> dict[str, Article]:
    """Write `index.html` beside each `index.md` of `folder`; what each page says."""
    pages = {}
    for path in sorted(folder.rglob("index.md")):
        html = plain(path.read_text(encoding="utf-8"))
        path.with_suffix(".html").write_text(html, encoding="utf-8")
        pages[path.parent.relative_to(folder).as_posix()] = read(html, whole=True)
    return pages


def built_by_another(folder: Path) -> dict[str, Article]:
    """What the article of each `index.html` in `folder` says."""
    return {
        path.parent.relative_to(folder).as_posix(): read(
            path.read_text(encoding="utf-8"), whole=False
        )
        for path in sorted(folder.rglob("index.html"))
    }


def broken_links(folder: Path, pages: dict[str, Article]) -> Iterator[str]:
    """Each link of `pages` whose file or place is not in `folder`.

    What holds a `=` after `#` is an answer for the guide, and no place.
    """
    for name, page in pages.items():
        for href in page.links:
            path, _, place = unquote(href).partition("#")
            path = path.partition("?")[0]
            if OUTSIDE.match(href):
                continue
            there = normpath(join(name, path.removesuffix("index.md")))
            target = folder / there
            if target.is_dir():
                target /= "index.html"
            named = place and "=" not in place
            if not target.is_file():
                yield f"{name}: no file for {href}"
            elif named and there in pages and place not in pages[there].ids:
                yield f"{name}: no place for {href}"
