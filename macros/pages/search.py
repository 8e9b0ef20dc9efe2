"""The search page: where search lives without a dialog, and without a script."""

from collections.abc import Iterator

from macros.render.words import attribute
from macros.site.addresses import PAGE, language_of, localized, relative
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
        f"# {title} {{ #search }}",
        f'<p class="lede">{lede}</p>',
        f'<div id="search-mount" data-failed="{failed}"><p>{without}</p></div>',
    ]
    sections = {"topics": _topics, "lists": _lists, "guides": _guides}
    for name, lines in sections.items():
        parts.append(f"## {site.word(f'search-{name}', lang)} {{ #{name} }}")
        parts.append("\n".join(lines(site, lang)))
    meta: dict[str, object] = {"title": title, "description": lede, "lang": lang}
    meta |= {"hide": ["toc"], "terms": False}
    meta |= {
        "scripts": [f"search-{lang}", f"names-{lang}", "search"],
        "styles": ["search"],
    }
    meta["reviewed"] = site.newest_review("faq")
    return Page(PAGE[lang], "\n\n".join(parts), meta, "data/ui.yml")


def _topics(site: Site, lang: str) -> Iterator[str]:
    index = localized("faq/index.md", lang)
    for topic in site.topics():
        target = relative(f"{index}#{topic['topic']}", PAGE[lang])
        yield f"- [{text(topic['title'], lang)}]({target})"


def _lists(site: Site, lang: str) -> Iterator[str]:
    for path, word in LISTS.items():
        target = relative(localized(path, lang), PAGE[lang])
        yield f"- [{site.word(word, lang)}]({target})"


def _guides(site: Site, lang: str) -> Iterator[str]:
    """The pages that people write, in English where they exist in no other."""
    written = {page.path: page for page in prose(site.root)}
    for path, english in written.items():
        if language_of(path) != "en" or path in {"index.md", *LISTS}:
            continue
        page = written.get(localized(path, lang), english)
        other = language_of(page.path) != lang
        title, said = page.meta["title"], attribute(page.meta["description"])
        link = f"[{title}]({relative(page.path, PAGE[lang])})"
        marked = f"{link}{{ lang=en }}" if other else link
        yield f"- {marked} <span{' lang=en' if other else ''}>{said}</span>"
