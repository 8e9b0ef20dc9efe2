"""A page on its way through MkDocs: its name in other languages, its finished article.

Owns what is added to the HTML that MkDocs has made of one page; and, of a page made
from data, whose HTML no Markdown reader touches, what MkDocs otherwise learns while it
reads Markdown: the text, the table of contents, the anchors that links may name.
"""

import re
from collections.abc import Callable, Mapping
from html import unescape
from typing import Any

from markdown.extensions.toc import nest_toc_tokens
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import TableOfContents, get_toc

from macros.adapter.build_state import current_site
from macros.adapter.earlier_build import FINISHED, PageBefore
from macros.adapter.rebuild import note_targets, reading
from macros.data.languages import LANGUAGES, MAIN, language_of, localized, original
from macros.data.reads import recorded
from macros.render.blocks import with_folded_sections
from macros.render.evidence import known_line, reviewed_line
from macros.render.quotations import english_quotations
from macros.render.running_text import (
    citation_links,
    in_running_text,
    office_links,
    term_links,
)
from macros.site.addresses import address
from macros.site.view import Page, View

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


def name_translations(files: Files) -> None:
    """Name each page in other languages: also one that `serve` left as it was."""
    for file in files.documentation_pages():
        if file.page:
            path = original(file.src_uri)
            pages = {lang: localized(path, lang) for lang in LANGUAGES}
            file.page.meta["translations"] = {
                lang: address(page)
                for lang, page in pages.items()
                if page != file.src_uri and files.get_file_from_path(page)
            }
            file.page.meta.setdefault("lang", language_of(file.src_uri))


def finished_article(html: str, page: MkDocsPage) -> str:
    """The article `html` with its links to laws, offices and terms, and its review."""
    if not isinstance(page, MadePage):
        return _with_links_and_review(html, page)
    if page.finished:
        return html
    with recorded() as page.read_for_article:
        return _with_links_and_review(html, page)


def finished_page(html: str, page: MkDocsPage, finish: Callable[[str], str]) -> str:
    """The whole page `html` as `finish` gives it, unless an earlier build has."""
    if not isinstance(page, MadePage) or not page.before:
        return finish(html)
    if page.finished:
        return html
    whole = finish(html)
    page.before.keep(whole, page.read_for_article)
    return whole


def _with_links_and_review(html: str, page: MkDocsPage) -> str:
    lang = page.meta.get("lang", MAIN)
    view = View(current_site(), lang, page.file.src_uri)
    html = with_folded_sections(html)
    note_targets(page)
    with reading(view.page):
        changes = [citation_links(view.site), office_links(view.site)]
        if page.meta.get("terms", True):
            changes.append(term_links(view))
        if lang != MAIN:  # before its words become links
            changes.insert(0, english_quotations)
        html = in_running_text(html, *changes)
        reviewed = str(page.meta.get("reviewed", ""))
        return f"{html}{known_line(html, view)}{reviewed_line(view, reviewed)}"
