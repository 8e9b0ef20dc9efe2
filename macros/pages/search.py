"""The search page: where search lives without a dialog, and without a script."""

from collections.abc import Iterator

from macros.model import LANGUAGES, Site, text
from macros.pages import Page
from macros.render.links import localized, relative
from macros.render.search import PAGE
from macros.render.words import attribute
from macros.search import prose

LISTS = {
    "guide": "guide-title",
    "faq/index": "questions",
    "certificates/index": "certificates",
    "documents/index": "documents",
    "forms/index": "forms",
    "markets/index": "markets",
    "tools/index": "tools",
    "glossary": "glossary",
    "changes": "changes",
    "tables": "tables",
}
"""Pages that exist in every language, and the word that names each."""


def pages(site: Site) -> Iterator[Page]:
    """One page per language."""
    for lang in LANGUAGES:
        yield _page(site, lang)


def _page(site: Site, lang: str) -> Page:
    title, lede = site.word("search", lang), site.word("search-lede", lang)
    parts = [
        f"# {title} {{ #search }}",
        f'<p class="lede">{lede}</p>',
        f'<div id="search-mount"><p>{site.word("search-no-script", lang)}</p></div>',
    ]
    sections = {"topics": _topics, "lists": _lists, "guides": _guides}
    for name, lines in sections.items():
        parts.append(f"## {site.word(f'search-{name}', lang)} {{ #{name} }}")
        parts.append("\n".join(lines(site, lang)))
    meta = {"title": title, "description": lede, "lang": lang}
    meta |= {"hide": ["toc"], "terms": False}
    meta |= {"scripts": [f"search-{lang}", "search"], "styles": ["search"]}
    meta["reviewed"] = site.newest_review("faq")
    return Page(PAGE[lang], "\n\n".join(parts), meta, "data/ui.yml")


def _topics(site: Site, lang: str) -> Iterator[str]:
    index = localized("faq/index.md", lang)
    for topic in site.topics():
        target = relative(f"{index}#{topic['topic']}", PAGE[lang])
        yield f"- [{text(topic['title'], lang)}]({target})"


def _lists(site: Site, lang: str) -> Iterator[str]:
    for path, word in LISTS.items():
        target = relative(localized(f"{path}.md", lang), PAGE[lang])
        yield f"- [{site.word(word, lang)}]({target})"


def _guides(site: Site, lang: str) -> Iterator[str]:
    """The pages that people write; they exist in English only."""
    listed = {f"{path}.md" for path in LISTS} | {"index.md"}
    for page in prose(site.root):
        if page.path not in listed:
            title, said = page.meta["title"], attribute(page.meta["description"])
            target = relative(page.path, PAGE[lang])
            yield f"- [{title}]({target}){{ lang=en }} <span lang=en>{said}</span>"
