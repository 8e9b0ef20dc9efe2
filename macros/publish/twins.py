"""Markdown twins: the article of a built page as plain Markdown beside it.

Owns what of a page is its twin, where its links lead, and which files go along where
twins are taken out for another generator. A twin says all that the article says, in the
same order, and links to other twins. What each element becomes is the business of
`markdown_writer`.
"""

import re
import shutil
from collections.abc import Collection, Iterator
from functools import lru_cache
from html import unescape
from pathlib import Path

from macros.data.between_builds import of_texts
from macros.publish.markdown_writer import MarkdownWriter

TWIN = "index.md"
ARTICLE = re.compile(r"<article\b[^>]*>(.*)</article>", re.DOTALL)
ID = re.compile(r"\sid=\"([^\"]*)\"")
LINK = re.compile(r"\]\(([^()\s#?]+)")
"""Where a link of a twin leads, without its place."""

OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|//")
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
    if OUTSIDE.match(href) or not path or "=" in fragment:
        return href
    path, _, query = path.partition("?")
    folder = path in (".", "..") or path.endswith(("/", "/.", "/.."))
    if not folder or query:
        return href
    return f"{path.rstrip('/')}/{TWIN}{hash_}{fragment}"


def take_out(site: Path, target: Path) -> tuple[int, int]:
    """Copy twins and files of the built `site` to `target`; how many of each."""
    twins = sorted(site.rglob(TWIN))
    files = {file for twin in twins for file in _linked_files(site, twin)}
    for path in (*twins, *files):
        copy = target / path.relative_to(site)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
    return len(twins), len(files)


def _linked_files(site: Path, twin: Path) -> Iterator[Path]:
    """What `twin` links to in the site, other than twins and folders."""
    for link in LINK.findall(twin.read_text(encoding="utf-8")):
        path = (twin.parent / link).resolve()
        wanted = path.name != TWIN and path.is_relative_to(site.resolve())
        if wanted and not OUTSIDE.match(link) and path.is_file():
            yield site / path.relative_to(site.resolve())
