"""The search page: where search lives without a dialog, and without a script."""

from collections.abc import Iterator

from markupsafe import Markup

from macros.data.languages import MAIN, language_of, localized
from macros.render.html import bulleted, heading, html, link, opening
from macros.site.addresses import SEARCH_PAGE, relative_address
from macros.site.page import Page, prose
from macros.site.view import View, in_each_language

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


@in_each_language
def pages(view: View) -> Page:
    """One page per language."""
    title, lede = view.word("search"), view.word("search-lede")
    failed = view.word("search-failed")
    without = view.word("search-no-script")
    parts = [
        opening(title, lede, "search"),
        html(
            '<div id="search-mount" data-failed="{}"><p>{}</p></div>', failed, without
        ),
    ]
    sections = {"topics": _topics, "lists": _lists, "guides": _guides}
    for name, lines in sections.items():
        parts.append(heading(2, view.word(f"search-{name}"), name))
        parts.append(bulleted(lines(view)))
    meta = view.meta_of_all(
        title,
        lede,
        "faq",
        terms=False,
        scripts=[f"search-{view.lang}", f"names-{view.lang}", "search"],
        styles=["search"],
    )
    return Page(SEARCH_PAGE[view.lang], Markup("\n").join(parts), meta, "data/ui.yml")


def _topics(view: View) -> Iterator[Markup]:
    index = localized("faq/index.md", view.lang)
    for topic in view.site.topics():
        target = relative_address(f"{index}#{topic['topic']}", SEARCH_PAGE[view.lang])
        yield link(target, view.text(topic["title"]))


def _lists(view: View) -> Iterator[Markup]:
    for path, word in LISTS.items():
        target = relative_address(localized(path, view.lang), SEARCH_PAGE[view.lang])
        yield link(target, view.word(word))


def _guides(view: View) -> Iterator[Markup]:
    """The pages that people write, in English where they exist in no other."""
    written = {page.path: page for page in prose(view.site.root)}
    for path, english in written.items():
        if language_of(path) != MAIN or path in {"index.md", *LISTS}:
            continue
        page = written.get(localized(path, view.lang), english)
        mark = "" if language_of(page.path) == view.lang else html(' lang="{}"', MAIN)
        title, description = page.meta["title"], page.meta["description"]
        target = relative_address(page.path, SEARCH_PAGE[view.lang])
        yield html(
            '<a href="{}"{}>{}</a> <span{}>{}</span>',
            target,
            mark,
            title,
            mark,
            description,
        )
