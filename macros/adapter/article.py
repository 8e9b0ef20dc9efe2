"""A page on its way through MkDocs: its name in other languages, its finished article.

Owns what is added to the HTML that MkDocs has made of one page.
"""

from collections.abc import Callable

from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from macros.adapter.build_state import current_site
from macros.adapter.made_page import MadePage
from macros.adapter.rebuild import note_targets, reading
from macros.data.languages import LANGUAGES, MAIN, language_of, localized, original
from macros.data.reads import recorded
from macros.render.evidence import known_line, reviewed_line
from macros.render.folded import with_folded_sections
from macros.render.running_text import (
    citation_links,
    in_running_text,
    office_links,
    term_links,
)
from macros.site.addresses import address
from macros.site.view import View


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


def finished_article(html: str, page: Page) -> str:
    """The article `html` with its links to laws, offices and terms, and its review."""
    if not isinstance(page, MadePage):
        return _with_links_and_review(html, page)
    if page.finished:
        return html
    with recorded() as page.read_for_article:
        return _with_links_and_review(html, page)


def finished_page(html: str, page: Page, finish: Callable[[str], str]) -> str:
    """The whole page `html` as `finish` gives it, unless an earlier build has."""
    if not isinstance(page, MadePage) or not page.before:
        return finish(html)
    if page.finished:
        return html
    whole = finish(html)
    page.before.keep(whole, page.read_for_article)
    return whole


def _with_links_and_review(html: str, page: Page) -> str:
    lang = page.meta.get("lang", MAIN)
    view = View(current_site(), lang, page.file.src_uri)
    html = with_folded_sections(html)
    note_targets(page)
    with reading(view.page):
        changes = [citation_links(view.site), office_links(view.site)]
        if page.meta.get("terms", True):
            changes.append(term_links(view))
        html = in_running_text(html, *changes)
        reviewed = str(page.meta.get("reviewed", ""))
        return f"{html}{known_line(html, view)}{reviewed_line(view, reviewed)}"
