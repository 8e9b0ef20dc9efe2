"""Markdown twins: the article of a built page as plain Markdown beside it.

Owns what of a page is its twin, and where its links lead. A twin says all that the
article says, in the same order, and links to other twins. What each element becomes is
the business of `markdown_writer`.
"""

import re
from collections.abc import Collection
from functools import lru_cache
from html import unescape

from macros.data.between_builds import of_texts
from macros.publish.markdown_writer import MarkdownWriter

TWIN = "index.md"
ARTICLE = re.compile(r"<article\b[^>]*>(.*)</article>", re.DOTALL)
ID = re.compile(r"\sid=\"([^\"]*)\"")
TOKEN = re.compile(
    r"<!--.*?-->"
    r"|<(/?)([a-zA-Z][\w-]*)((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>"
    r"|([^<]++|<)",
    re.DOTALL,
)


def twin(html: str, page: str, linked: Collection[str]) -> str:
    """The article of the page `html` at the address `page`, as Markdown.

    `linked` are the ids that any page links to: only these stay places.
    """
    body = ARTICLE.search(html)
    article = body[1] if body else ""
    places = [id_ for id_ in ID.findall(article) if id_ in linked]
    return f"<!-- {page} -->\n\n{_markdown(article, *places)}"


@of_texts
def _markdown(article: str, *places: str) -> str:
    """The HTML `article` as Markdown in which the ids `places` stay places."""
    writer = MarkdownWriter({*places}, twin_link)
    for closing, tag, attributes, text in TOKEN.findall(article):
        if text:
            writer.text(text)
        elif closing:
            writer.close(tag.lower())
        elif tag:
            writer.open(tag.lower(), attributes)
    return writer.whole()


def anchors_linked(html: str) -> set[str]:
    """The ids that links of `html` name; no facts of the guide."""
    return {unescape(id_) for id_ in re.findall(r'href="[^"#]*#([^"=]+)"', html)}


@lru_cache(maxsize=10_000)
def twin_link(href: str) -> str:
    """Where a link of a page leads in its twin."""
    path, hash_, fragment = href.partition("#")
    if re.match(r"[a-z][a-z0-9+.-]*:|//", href) or not path or "=" in fragment:
        return href
    path, _, query = path.partition("?")
    folder = path in (".", "..") or path.endswith(("/", "/.", "/.."))
    if not folder or query:
        return href
    return f"{path.rstrip('/')}/{TWIN}{hash_}{fragment}"
