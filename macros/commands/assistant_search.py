"""Search for assistants: the entries of the site's search, by the words they share.

Owns the ranking, which is plain on purpose: an assistant asks again in other words.
The search of the pages forgives more (`overrides/assets/js/search/`).
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from math import log

from macros.data.languages import LANGUAGES
from macros.data.words import folded
from macros.publish.search_entries import Entry, entries
from macros.publish.search_kinds import KINDS
from macros.site.addresses import address, page_path
from macros.site.model import Site
from macros.site.view import Page, views

WORD = re.compile(r"\w+(?:[./-]\w+)*")
MOST = 4
"""Results of one search."""

SHOWN, HIDDEN, BODY = 3, 2, 1
"""What a word weighs in the title, in text and hidden words, in the whole text."""


class Finder:
    """What can be found on `site`; `pages` are those made from data."""

    def __init__(self, site: Site, pages: Iterable[Page]) -> None:
        pages = list(pages)
        self._entries = {
            view.lang: [(entry, _weights(entry)) for entry in entries(view, pages)]
            for view in views(site)
        }
        self._ignored = {lang: {*site.synonyms[lang]["ignored"]} for lang in LANGUAGES}
        self._sources = dict(_sources(site))

    def matches(self, query: str, lang: str) -> list[tuple[Entry, list[str]]]:
        """The entries that fit `query` best, each with the sources it rests on."""
        asked = _words(query) - self._ignored[lang]
        entries = self._entries[lang]
        count = Counter(word for _, own in entries for word in asked & own.keys())
        rare = {word: log(1 + len(entries) / number) for word, number in count.items()}
        scores = [
            (KINDS[e.kind].weight * sum(own.get(w, 0) * r for w, r in rare.items()), e)
            for e, own in entries
        ]
        best = sorted((row for row in scores if row[0]), key=lambda row: -row[0])
        return [(e, self._sources.get(e.address, [])) for _, e in best[:MOST]]


def _sources(site: Site) -> Iterator[tuple[str, list[str]]]:
    """(address, sources) of every item with a page or a place of its own."""
    for kind, how in KINDS.items():
        for id_, item in site.ids(kind).items() if kind != "pages" else ():
            named = item.data.get("sources", ())
            own = [id_] if kind == "sources" and item.data["read"] != "unread" else []
            for lang in LANGUAGES:
                entry_address = address(page_path(how.word, id_, lang))
                yield entry_address, [*named] or own


def _stem(word: str) -> str:
    return word.removesuffix("s") if len(word) > 3 else word  # noqa: PLR2004 - "eggs"


def _words(text: str) -> set[str]:
    return {_stem(word) for word in WORD.findall(folded(text))}


def _weights(entry: Entry) -> dict[str, int]:
    """Word -> the most it weighs in `entry`."""
    weights = dict.fromkeys(_words(entry.body), BODY)
    weights |= dict.fromkeys(_words(f"{entry.text} {entry.more}"), HIDDEN)
    return weights | dict.fromkeys(_words(entry.title), SHOWN)
