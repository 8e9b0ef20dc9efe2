"""The search page: where search lives without a dialog, and without a script."""

from collections.abc import Iterator

from markupsafe import Markup

from macros.data.languages import MAIN, language_of, localized
from macros.render.blocks import listing
from macros.render.html import bulleted, heading, html, link
from macros.site.addresses import relative_address
from macros.site.content import topics_of
from macros.site.view import Page, View, in_each_language, prose

LISTS = {
    "guide.md": "guide-title",
    "faq/index.md": "questions",
    "certificates/index.md": "certificates",
    "documents/index.md": "documents",
    "forms/index.md": "forms",
    "markets/index.md": "markets",
    "tools/index.md": "tools",
    "glossary.md": "glossary",
    "changes.md": "changes",
    "tables.md": "tables",
    "laws.md": "laws",
}
"""Pages that exist in every language, and the word that names each."""


@in_each_language("search.md")
def pages(view: View) -> Page:
    """One page per language."""
    failed, without = view.word("search-failed"), view.word("search-no-script")
    mount = '<div id="search-mount" data-failed="{}"><p>{}</p></div>'
    parts = [html(mount, failed, without)]
    sections = {"topics": _topics, "lists": _lists, "guides": _guides}
    for name, lines in sections.items():
        parts.append(heading(2, view.word(f"search-{name}"), name))
        parts.append(bulleted(lines(view)))
    scripts = [f"search-{view.lang}", f"names-{view.lang}", "search"]
    more = {"terms": False, "scripts": scripts, "styles": ["search"]}
    return listing(view, "search", "faq", parts, "data/ui.yml", more=more)


def _topics(view: View) -> Iterator[Markup]:
    for topic in topics_of(view.site):
        target = view.address(f"faq/index.md#{topic['topic']}")
        yield link(target, view.text(topic["title"]))


def _lists(view: View) -> Iterator[Markup]:
    for path, word in LISTS.items():
        yield link(view.address(path), view.word(word))


def _guides(view: View) -> Iterator[Markup]:
    """The pages that people write, in English where they exist in no other."""
    written = {page.path: page for page in prose(view.site.root)}
    for path, english in written.items():
        if language_of(path) != MAIN or path in {"index.md", *LISTS}:
            continue
        page = written.get(localized(path, view.lang), english)
        mark = "" if language_of(page.path) == view.lang else html(' lang="{}"', MAIN)
        yield html(
            '<a href="{0}"{1}>{2}</a><br><span{1}>{3}</span>',
            relative_address(page.path, view.page),
            mark,
            page.meta["title"],
            page.meta["description"],
        )
