"""Addresses: where each item has its page, and links by id.

Owns the layout of the site's addresses. Links between pages are relative
paths of Markdown files, so that MkDocs checks each of them.
"""

import re
from collections.abc import Callable, Mapping
from posixpath import dirname, relpath
from urllib.parse import quote

from macros.data import kinds
from macros.data.languages import LANGUAGES, MAIN, localized
from macros.data.links import LINK, LINK_KINDS
from macros.site.model import Site

WITH_PAGES = ("faq", "certificate", "document", "market", "fields", "form")
FOLDERS = {word: LINK_KINDS[word] for word in WITH_PAGES}
"""The word of a link -> the folder of its pages, and the kind of data."""

LISTED = {"source": "sources.md"}
"""The word of a link -> the page, in English, that lists all items of the kind."""

LISTED_IN_BOTH = {"term": "glossary.md"}
"""The same, for pages that exist in every language."""

ROWS = {"faq": "staff.md", "form": "forms/index.md"}
"""The word of a link -> the page that has a row for each item, at its id."""

SEARCH_PAGE = {lang: localized("search.md", lang) for lang in LANGUAGES}
"""The page of its own that search has in each language."""


def page_path(word: str, id_: str, lang: str = MAIN) -> str:
    """The Markdown file, from `docs/` on, that shows item `id_` (with anchor).

    `word` is that of links: "faq", "certificate"; KeyError if there is no such word.
    """
    if word in LISTED:
        return f"{LISTED[word]}#{id_}"
    if word in LISTED_IN_BOTH:
        return localized(f"{LISTED_IN_BOTH[word]}#{id_}", lang)
    if word == "page":
        return localized(id_, lang)
    return localized(f"{FOLDERS[word]}/{id_}.md", lang)


def relative(target: str, page_path: str) -> str:
    """`target` (from `docs/` on) as seen from the page `page_path`."""
    path, hash_, anchor = target.partition("#")
    return relpath(path, dirname(page_path) or ".") + hash_ + anchor


def address(page: str) -> str:
    """The address of the page from the site's root: "faq/x.md#y" -> "faq/x/#y"."""
    file, hash_, anchor = page.partition("#")
    path = file.removesuffix(".md").removesuffix("index")
    folder = f"{path}/" if path and not path.endswith("/") else path
    return folder + hash_ + anchor


def relative_address(target_page: str, page: str) -> str:
    """The address of `target_page` as a browser at `page` needs it."""
    path, hash_, anchor = target_page.partition("#")
    target_folders, own_folders = _folders(address(path)), _folders(address(page))
    while target_folders and own_folders and target_folders[0] == own_folders[0]:
        del target_folders[0], own_folders[0]
    target = "/".join([".."] * len(own_folders) + target_folders) or "."
    return f"{target}/{hash_}{anchor}"


def _folders(address: str) -> list[str]:
    return [name for name in address.split("/") if name]


def guide_address(facts: Mapping[str, str], page: str, lang: str) -> str:
    """The guide's address as seen from `page`, with `facts` filled in.

    For HTML attributes: MkDocs would take the fragment for an anchor.
    """
    guide = relative_address(localized("guide.md", lang), page)
    return guide + (fragment(facts) if facts else "")


def with_links(markdown: str, site: Site, path: str, lang: str = MAIN) -> str:
    """`markdown` with links by id turned into links to files, as seen from `path`."""
    return _resolved(markdown, site, lang, lambda page: relative(page, path))


def with_addresses(markdown: str, site: Site, path: str, lang: str) -> str:
    """`markdown` with links by id turned into addresses as a browser needs them."""
    return _resolved(markdown, site, lang, lambda page: relative_address(page, path))


def _resolved(markdown: str, site: Site, lang: str, write: Callable[[str], str]) -> str:
    """`markdown` with what `write` makes of the page that each link by id names."""

    def replaced(match: re.Match[str]) -> str:
        word, id_, anchor = match[1], match[2], match[3] or ""
        if word not in {*FOLDERS, *LISTED, *LISTED_IN_BOTH, "page"}:
            return match[0]
        language = lang if has_page(site, word, id_, lang) else MAIN
        return f"]({write(page_path(word, id_, language) + anchor)}"

    return LINK.sub(replaced, markdown)


def has_page(site: Site, word: str, id_: str, lang: str) -> bool:
    """Whether item `id_` has a page in `lang`; in English all of them do."""
    if lang == MAIN:
        return True
    if word == "page":
        # Which pages are written all pages depend on: see adapter/rebuild.py.
        return (site.library.root / "docs" / localized(id_, lang)).is_file()
    if word == "faq":
        return lang in site.get(kinds.FAQ, id_)["answer"]
    return word in {*FOLDERS, *LISTED_IN_BOTH}


def plain(markdown: str) -> str:
    """`markdown` without its links, for places that hold text only."""
    return re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", markdown)


def fragment(facts: Mapping[str, str]) -> str:
    """Facts of a shipment as the fragment of the guide's address."""
    return "#" + "&".join(f"{fact}={quote(value)}" for fact, value in facts.items())


def mail_link(address: str, subject: str, body: str) -> str:
    """A `mailto:` address with subject and body filled in."""
    return f"mailto:{address}?subject={quote(subject)}&body={quote(body)}"
