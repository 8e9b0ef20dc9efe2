"""A page made from data, as MkDocs shows it: HTML that no Markdown reader touches.

Owns what MkDocs otherwise learns while it reads Markdown: the text, the table of
contents, the anchors that links may name.
"""

import re
from collections.abc import Mapping
from html import unescape
from typing import Any

from markdown.extensions.toc import nest_toc_tokens
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import TableOfContents, get_toc

from macros.adapter.finished_pages import FINISHED, PageBefore
from macros.site.page import Page

HEADING = re.compile(r'<h([1-6]) id="([^"]+)">(.*?)</h\1>', re.DOTALL)
ANCHOR = re.compile(r'id="(?<!\wid=")([^"]+)"')
TAG = re.compile(r"<[^>]+>")


class MadePage(MkDocsPage):
    """What MkDocs knows of `made`; the menu may call it otherwise than its title."""

    def __init__(
        self,
        made: Page,
        file: File,
        config: MkDocsConfig,
        menu: Mapping[str, str],
        before: PageBefore | None = None,
    ) -> None:
        super().__init__(menu.get(made.path), file, config)
        self._made = made
        self.meta = {**made.meta, "render_macros": False}
        self.before = before
        """The page as an earlier build finished it; None if that is not asked."""
        self.read_for_article: set[tuple[str, ...]] = set()
        """What was read of the data for its links, its terms and its review."""
        if self.finished:
            self.meta["template"] = FINISHED

    @property
    def finished(self) -> str:
        """Its HTML, if an earlier build has finished it as this one would; else ""."""
        return self.before.html if self.before else ""

    def read_source(self, config: MkDocsConfig) -> None:
        """There is no Markdown; what templates are told of the page is known."""
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take the HTML as it is."""
        body, ending = self._made.body, self._made.ending
        self.content = f"{body}\n{ending}"
        self.present_anchor_ids = {*ANCHOR.findall(self.content)}
        if finished := self.finished:
            self.content = finished
        else:
            self.toc = _contents(body)


def menu_names(config: MkDocsConfig) -> dict[str, str]:
    """What the menu calls pages: path from `docs/` on -> name."""
    return {path: name for entry in config.nav or () for name, path in entry.items()}


def _contents(html: str) -> TableOfContents:
    """The headings of `html` that have an anchor."""
    headings = HEADING.findall(html)
    tokens: list[Any] = [
        {"level": int(level), "id": id_, "name": unescape(TAG.sub("", name))}
        for level, id_, name in headings
    ]
    return get_toc(nest_toc_tokens(tokens))
