"""What search can find: an entry for each page and each item that has an anchor.

Owns by which words each is found besides the title and the description of a page;
which kinds are found stands in `search_kinds`, texts and numbers are read by
`search_words`. How a question is matched is the business of
`overrides/assets/js/search/engine.js`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import unescape

from macros.data import kinds
from macros.data.languages import LANGUAGES, MAIN, language_of, localized, original
from macros.data.library import Data
from macros.data.words import folded, stemmer
from macros.publish.search_kinds import KINDS, Kind, lane
from macros.publish.search_words import (
    compared_words,
    families,
    in_language,
    numbers_of,
    plain_words,
    shortened,
    texts,
)
from macros.site.addresses import SEARCH_PAGE, address, page_path, plain
from macros.site.view import Page, View, prose

HEADING = re.compile(
    r"^##+ (.+?)(?: *\{[^}]*\})?$|<h[2-6] id=[^>]*>(.+?)</h", re.MULTILINE
)
"""A heading below the title, of a page that people write or of one from data."""

STEPS = re.compile(r'\{\{ procedure\("([\w-]+)"\) \}\}')


@dataclass(frozen=True)
class Entry:
    """One thing to find. `lang` is the language of its page, title and text.

    `more` are words that find it without being shown; `body` are words of its whole
    text that nothing else is found by. `lane` is what it is about, "from>to", each
    a place, several with spaces between, or "".
    """

    kind: str
    address: str
    title: str
    text: str
    more: str
    lang: str
    body: str = ""
    lane: str = ""
    numbers: Sequence[str] = ()


def entries(view: View, pages: Iterable[Page]) -> Iterator[Entry]:
    """All that a reader of `lang` can find, each address once.

    `pages` are those made from data; prose pages are read here. A page that
    does not exist in `lang` is found in English, also by its words in `lang`.
    """
    listed = list(_entries(view, pages))
    synonyms = view.site.synonyms[view.lang]
    stem = stemmer(synonyms["endings"], synonyms["whole"])
    heads = (plain_words(_head(entry)) for entry in listed)
    in_heads = {stem(word) for words in heads for word in words}
    for entry in listed:
        words = families(entry.body, stem)
        unknown = [word for stemmed, word in words.items() if stemmed not in in_heads]
        own = compared_words(_head(entry))
        numbers = {folded(n): n for n in entry.numbers if folded(n) not in own}
        yield replace(entry, body=" ".join([*numbers.values(), *unknown]))


def _head(entry: Entry) -> str:
    """What finds `entry` without its whole text."""
    return f"{entry.title} {entry.text} {entry.more}"


def _entries(view: View, pages: Iterable[Page]) -> Iterator[Entry]:
    """The same with the whole text of each as its body."""
    items = {
        page_path(how.word, id_, language): (kind, id_)
        for kind, how in KINDS.items()
        if kind != "pages" and not how.title
        for id_ in view.site.ids(kind)
        for language in LANGUAGES
    }
    called = {one["page"]: one["words"] for one in view.site.synonyms["pages"]}
    pages = [*pages, *prose(view.site.root)]
    paths = {page.path for page in pages}
    for page in pages:
        language = language_of(page.path)
        untranslated = language == MAIN and localized(page.path, view.lang) not in paths
        shown = language == view.lang or untranslated
        if shown and page.path not in SEARCH_PAGE.values():
            kind, id_ = items.get(page.path, ("pages", ""))
            data = view.get(kind, id_) if id_ else {}
            if kind == "certificates" and data["kind"] == "none":
                continue  # "no certificate" is asked by who lacks one: not its answer
            headings = [] if data else HEADING.findall(page.body)
            words = [unescape(written or made) for written, made in headings]
            words += _hidden(kind, data, {view.lang, language})
            words += texts(called.get(address(original(page.path))), {view.lang})
            head = page.meta["title"], page.meta["description"]
            entry = _entry(kind, page.path, head, words, language)
            body = ""
            if language == view.lang:
                body = data.get("answer", {}).get(language) or _whole(view, page)
            languages = frozenset([view.lang, language])
            numbers = numbers_of(view.site, kind, id_, languages) if id_ else ()
            yield replace(entry, body=body, numbers=numbers, lane=lane(kind, data))
    for kind, how in KINDS.items():
        if how.title:
            yield from _anchored(view, kind, how)


def _whole(view: View, page: Page) -> str:
    """The text of `page` with the steps that it shows."""
    ids = STEPS.findall(page.body)
    steps = [view.get(kinds.PROCEDURES, id_)["steps"] for id_ in ids]
    return "\n".join([page.body, *texts(steps, {view.lang})])


def _anchored(view: View, kind: str, how: Kind) -> Iterator[Entry]:
    for id_, item in view.site.ids(kind).items():
        data = item.data
        if kind == "sources" and data["kind"] != "law":
            continue  # people look for laws by their number, not for other sources
        language = view.language_of(how.word, id_)
        title, shown = (in_language(data[k], language) for k in (how.title, how.text))
        words = _hidden(kind, data, {view.lang, language})
        path = page_path(how.word, id_, language)
        yield _entry(kind, path, (title, shown), words, language)


def _entry(
    kind: str, path: str, head: tuple[str, str], words: Iterable[str], lang: str
) -> Entry:
    """An entry without any hidden words that it shows or has already."""
    title, description = head[0], shortened(plain(head[1]))
    words_shown = {*compared_words(f"{title} {description}")}
    more = []
    for word in words:
        parts = compared_words(word)
        if not parts <= words_shown:
            more.append(word)
            words_shown |= parts
    return Entry(kind, address(path), title, description, " ".join(more), lang)


def _hidden(kind: str, data: Data, languages: set[str]) -> list[str]:
    """Words of an item's own that find it without being shown."""
    return [w for key in KINDS[kind].more for w in texts(data.get(key), languages)]
