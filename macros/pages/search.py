"""The search page: where search lives without a dialog, and without a script."""

from collections.abc import Iterator

from macros.render.html import bulleted, heading, link
from macros.render.words import attribute
from macros.site.addresses import PAGE, language_of, localized, relative_address
from macros.site.model import LANGUAGES, Site, text
from macros.site.page import Page
from macros.site.prose_pages import prose

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


def pages(site: Site) -> Iterator[Page]:
    """One page per language."""
    for lang in LANGUAGES:
        yield _page(site, lang)


def _page(site: Site, lang: str) -> Page:
    title, lede = site.word("search", lang), site.word("search-lede", lang)
    failed = attribute(site.word("search-failed", lang))
    without = site.word("search-no-script", lang)
    parts = [
        heading(1, title, "search"),
        f'<p class="lede">{lede}</p>',
        f'<div id="search-mount" data-failed="{failed}"><p>{without}</p></div>',
    ]
    sections = {"topics": _topics, "lists": _lists, "guides": _guides}
    for name, lines in sections.items():
        parts.append(heading(2, site.word(f"search-{name}", lang), name))
        parts.append(bulleted(lines(site, lang)))
    meta: dict[str, object] = {"title": title, "description": lede, "lang": lang}
    meta |= {"hide": ["toc"], "terms": False}
    meta |= {
        "scripts": [f"search-{lang}", f"names-{lang}", "search"],
        "styles": ["search"],
    }
    meta["reviewed"] = site.newest_review("faq")
    return Page(PAGE[lang], "\n".join(parts), meta, "data/ui.yml")


def _topics(site: Site, lang: str) -> Iterator[str]:
    index = localized("faq/index.md", lang)
    for topic in site.topics():
        target = relative_address(f"{index}#{topic['topic']}", PAGE[lang])
        yield link(target, text(topic["title"], lang))


def _lists(site: Site, lang: str) -> Iterator[str]:
    for path, word in LISTS.items():
        target = relative_address(localized(path, lang), PAGE[lang])
        yield link(target, site.word(word, lang))


def _guides(site: Site, lang: str) -> Iterator[str]:
    """The pages that people write, in English where they exist in no other."""
    written = {page.path: page for page in prose(site.root)}
    for path, english in written.items():
        if language_of(path) != "en" or path in {"index.md", *LISTS}:
            continue
        page = written.get(localized(path, lang), english)
        mark = "" if language_of(page.path) == lang else ' lang="en"'
        title, said = attribute(page.meta["title"]), attribute(page.meta["description"])
        target = relative_address(page.path, PAGE[lang])
        yield f'<a href="{target}"{mark}>{title}</a> <span{mark}>{said}</span>'
