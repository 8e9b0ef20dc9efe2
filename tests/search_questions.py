"""The questions of `data/search-questions.yml`, and the addresses that answer each."""

from collections.abc import Iterator, Mapping

from macros.publish.search_entries import KINDS
from macros.site.addresses import address, page_path
from macros.site.model import LANGUAGES, Site

Question = tuple[str, str, set[str]]
"""What is asked, in which language, and the addresses of which any one answers."""


def questions(site: Site) -> Iterator[Question]:
    """All of them, in the order of the file."""
    for lang, asked in site.library.files["search-questions"][0].value.items():
        for question in asked:
            yield question["ask"], lang, set(_answers(question["finds"]))


def _answers(finds: Mapping[str, list[str]]) -> Iterator[str]:
    yield from finds.get("pages", ())
    for kind, ids in finds.items():
        for id_ in ids if kind != "pages" else ():
            for lang in LANGUAGES:
                page, hash_, anchor = page_path(KINDS[kind].word, id_, lang).partition(
                    "#"
                )
                yield address(page) + hash_ + anchor
