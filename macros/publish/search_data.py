"""What the search script is given: entries, words for the same, words of the page."""

from collections.abc import Iterable

from macros.publish.search_entries import KINDS, Entry, entries
from macros.site.addresses import PAGE, address
from macros.site.model import Site
from macros.site.page import Page

OFFICE = "qcs-us"
"""Who is asked when search finds nothing."""

GUIDE = {"en": "guide.md", "es": "es/guide.md"}


def search_data(site: Site, pages: Iterable[Page], lang: str) -> dict:
    """All that `overrides/assets/js/search.js` needs in `lang`; see the keys.

    `pages` are those made from data.
    """
    spoken = site.library.files["synonyms"][0].value
    shapes = [[shape["like"], shape["means"][lang]] for shape in spoken["shapes"]]
    words = site.words("search-", lang)
    names = {kind: words.pop(f"kind-{kind}") for kind in KINDS}
    return {
        "lang": lang,
        "page": address(PAGE[lang]),
        "guide": address(GUIDE[lang]),
        "mail": site.get("contacts", OFFICE)["email"],
        "words": {**words, "guide": site.word("guide-title", lang)},
        "kinds": [[names[kind], how.weight] for kind, how in KINDS.items()],
        "entries": [_row(entry, lang) for entry in entries(site, pages, lang)],
        **spoken[lang],
        "shapes": shapes,
    }


def _row(entry: Entry, lang: str) -> list:
    """Number of the kind, address, title, text, hidden words, other language."""
    kind = list(KINDS).index(entry.kind)
    other = [] if entry.lang == lang else [entry.lang]
    return [kind, entry.address, entry.title, entry.text, entry.more, *other]
