"""The questions of `data/search-questions/`, and what answers each.

`tuning` is for tuning. `held` was written without a look at the engine, is only
measured, and nobody looks at which of its wordings fail.
"""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import NamedTuple

from macros.data.languages import LANGUAGES
from macros.publish.search_kinds import KINDS
from macros.site.addresses import address, page_path
from macros.site.model import Site

PARTS = ("tuning", "held")


class Question(NamedTuple):
    """What is asked, in which language, and what answers it: any one counts.

    `pages` are addresses; `guide` the facts that the guide must have filled in.
    """

    ask: str
    lang: str
    part: str
    pages: frozenset[str]
    guide: Mapping[str, str]

    def answered_by(self, address: str) -> bool:
        """Whether `found`, an address from the site's root on, answers it."""
        page, _, facts = address.partition("#")
        if self.guide and page in {"guide/", "es/guide/"}:
            return self.guide.items() <= dict(_pairs(facts)).items()
        return address in self.pages


def questions(site: Site, *parts: str) -> Iterator[Question]:
    """Those of `parts`, of all if none is named, in the order of the files."""
    for source in site.library.files["search-questions"]:
        part = PurePosixPath(source.path).stem
        for lang, asked in source.value.items() if part in (parts or PARTS) else ():
            for question in asked:
                finds = question["finds"]
                pages, guide = frozenset(_pages(finds)), finds.get("guide", {})
                yield Question(question["ask"], lang, part, pages, guide)


def _pairs(facts: str) -> Iterator[tuple[str, str]]:
    for pair in facts.split("&"):
        name, _, value = pair.partition("=")
        yield name, value


def _pages(finds: Mapping[str, list[str]]) -> Iterator[str]:
    yield from finds.get("pages", ())
    for kind, ids in finds.items():
        for id_ in ids if kind in KINDS and kind != "pages" else ():
            for lang in LANGUAGES:
                page, hash_, anchor = page_path(KINDS[kind].word, id_, lang).partition(
                    "#"
                )
                yield address(page) + hash_ + anchor
