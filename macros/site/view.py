"""The site as one page in one language sees it, and a page to be.

Owns the words and texts in that language, addresses as seen from that page, and the
form of a page, be it made from data or written by people. What exists is the business
of `model`, where it stands of `addresses`, which pages are made of `pages`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import wraps
from pathlib import Path
from typing import Any, overload

from macros.data.kind import Kind
from macros.data.languages import LANGUAGES, MAIN, localized
from macros.data.library import Data, Data_co
from macros.data.prose import prose_files
from macros.site.addresses import has_page, page_path, relative_address
from macros.site.content import text
from macros.site.model import Site

Meta = Mapping[str, Any]
"""Front matter, as MkDocs reads it: what each key holds is the theme's to say."""


@dataclass(frozen=True)
class Page:
    """A page to be: its path from `docs/` on, its body, its front matter.

    `body` is HTML where the page is made from data, Markdown where people write it.
    `origin` is the data file it comes from, for "edit this page". `ending` is HTML
    that follows: neither search nor the table of contents looks into it.
    """

    path: str
    body: str
    meta: Meta = field(default_factory=dict)
    origin: str = ""
    ending: str = ""


def prose(root: Path) -> Iterator[Page]:
    """The pages under `root/docs` that people write."""
    for page in prose_files(root):
        yield Page(page.path, page.body, page.meta)


@dataclass(frozen=True)
class View:
    """What a page needs: the site, its language, and its own file from `docs/` on.

    `page` is "" where nothing is linked.
    """

    site: Site
    lang: str
    page: str = ""

    def at(self, page: str) -> "View":
        """The same language, seen from the file `page`."""
        return replace(self, page=page)

    def on(self, page: str) -> "View":
        """The same, seen from the page whose English file is `page`."""
        return self.at(localized(page, self.lang))

    def word(self, id_: str, **filled: object) -> str:
        """A word of `data/ui.yml`, with its {places} filled in; plain text."""
        return self.site.word(id_, self.lang, **filled)

    def counted(self, id_: str, n: int) -> str:
        """The word `id_` with the number `n` in it, or `id_`-one if that is 1."""
        return self.site.counted(id_, self.lang, n)

    def words(self, prefix: str) -> dict[str, str]:
        """All words whose id begins with `prefix`, under the rest of the id.

        The {email} and {phone} in them are those of the office that pages name.
        """
        words = self.site.words(prefix, self.lang)
        for id_, word in words.items():
            if "{email}" in word or "{phone}" in word:
                office = self.site.office
                named = word.replace("{email}", office["email"])
                words[id_] = named.replace("{phone}", office["phone"])
        return words

    def field_words(self, fields: Iterable[str]) -> dict[str, str]:
        """Each of `fields` of an item -> what it is called."""
        return {field: self.word(f"field-{field}") for field in fields}

    def text(self, value: Mapping[str, str]) -> str:
        """`value` in this language, or in English where it is not translated."""
        return text(value, self.lang)

    def meta(self, title: str, description: str, **more: object) -> dict[str, object]:
        """The front matter of a page in this language."""
        return {"title": title, "description": description, "lang": self.lang, **more}

    def meta_of_all(
        self, title: str, description: str, kind: str, **more: object
    ) -> dict[str, object]:
        """The front matter of a page that shows everything of `kind`.

        It needs no table of contents, and is as old as the newest review; `more` may
        say otherwise.
        """
        whole = {"hide": ["toc"], "reviewed": self.site.newest_review(kind), **more}
        return self.meta(title, description, **whole)

    @overload
    def get(self, kind: Kind[Data_co], id_: str) -> Data_co: ...

    @overload
    def get(self, kind: str, id_: str) -> Data: ...

    def get(self, kind: str, id_: str) -> Data:
        """The data of one item; KeyError names what is missing."""
        return self.site.get(kind, id_)

    def name(self, kind: str, id_: str) -> str:
        """What an item is called."""
        return self.text(self.get(kind, id_)["name"])

    def names(self, kind: str) -> dict[str, str]:
        """Id -> name of every item of `kind`."""
        items = self.site.ids(kind).items()
        return {id_: self.text(item.data["name"]) for id_, item in items}

    def file(self, path: str) -> str:
        """The address of a file of the site that is no page."""
        return relative_address(path, self.page).rstrip("/")

    def address(self, page: str) -> str:
        """The address of the page whose English file is `page`, in this language."""
        return relative_address(localized(page, self.lang), self.page)

    def language_of(self, word: str, id_: str) -> str:
        """The language in which an item has its page: this one, or the main one."""
        return self.lang if has_page(self.site, word, id_, self.lang) else MAIN

    def address_of(self, word: str, id_: str) -> str:
        """The address of the page that shows item `id_` of the kind `word` names."""
        return relative_address(page_path(word, id_, self.lang), self.page)

    def address_of_answer(self, id_: str) -> str:
        """The same of an answer, in the language in which it has its page."""
        path = page_path("faq", id_, self.language_of("faq", id_))
        return relative_address(path, self.page)


PageMaker = Callable[[View], Page]
PagesMaker = Callable[[Site], Iterator[Page]]


def in_each_language(page: str) -> Callable[[PageMaker], PagesMaker]:
    """What makes, of what makes one of them, the pages whose English file is `page`."""

    def in_each(make: PageMaker) -> PagesMaker:
        @wraps(make)
        def pages(site: Site) -> Iterator[Page]:
            return (make(view.on(page)) for view in views(site))

        return pages

    return in_each


def views(site: Site) -> Iterator[View]:
    """The site in each of its languages."""
    for lang in LANGUAGES:
        yield View(site, lang)
