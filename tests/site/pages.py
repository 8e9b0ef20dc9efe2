"""Reads built pages as a checker needs them. Standard library only."""

import json
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from macros.publish.admin import FOLDER
from macros.publish.ledger import REFRESH

LINKS = {"a": "href", "link": "href", "script": "src", "img": "src"}


@dataclass
class Built:
    """What a page of the built site says of itself; `data` by its type."""

    title: str = ""
    lang: str = ""
    description: str = ""
    text: str = ""
    ids: list[str] = field(default_factory=list)
    classes: set[str] = field(default_factory=set)
    links: list[tuple[str, str]] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    data: dict[str, dict] = field(default_factory=dict)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = Built()
        self.open: list[str] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        page = self.page
        if "id" in attributes:
            page.ids.append(attributes["id"])
        page.classes.update(attributes.get("class", "").split())
        if tag in LINKS and LINKS[tag] in attributes:
            page.links.append((tag, attributes[LINKS[tag]]))
        if tag == "html":
            page.lang = attributes.get("lang", "")
        if tag == "meta" and attributes.get("name") == "description":
            page.description = attributes["content"]
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            page.headings.append(int(tag[1]))
        kind = attributes.get("type", "")
        self.open.append(f"{tag}:{kind}" if tag == "script" else tag)
        if tag in ("meta", "link", "input", "img", "br", "hr", "path"):
            self.open.pop()

    def handle_endtag(self, _tag: str) -> None:
        if self.open:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        page = self.page
        now = self.open[-1] if self.open else ""
        if now == "title":
            page.title += data
        elif now == "script:application/ld+json":
            item = json.loads(data)
            page.data[item["@type"]] = item
        elif not now.startswith(("script", "style")):
            self.texts.append(data)


def read_page(path: Path) -> Built:
    """Read one built page."""
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    reader.page.text = "".join(reader.texts)
    return reader.page


@cache
def read_site(folder: Path) -> dict[str, Built]:
    """Address from the root ("faq/x/") -> page, for every page with content.

    Neither the page for missing ones, nor those that lead on to a new address, nor the
    editor for staff, which is no page of the site (`test_admin.py`).
    """
    pages = {}
    for path in sorted(folder.rglob("*.html")):
        name = path.relative_to(folder).as_posix()
        apart = name == "404.html" or name.startswith(FOLDER)
        if not apart and REFRESH not in path.read_text(encoding="utf-8"):
            pages[name.removesuffix("index.html")] = read_page(path)
    return pages
