"""What the search script is given: entries, words for the same, words of the page."""

import re
from collections.abc import Iterable, Iterator

from macros.data import kinds
from macros.data.languages import LANGUAGES, localized
from macros.data.words import folded
from macros.guide.known_facts import UNSURE
from macros.publish.search_entries import Entry, entries
from macros.publish.search_kinds import KINDS
from macros.render.conditions import answer_name, fact_name
from macros.site.addresses import SEARCH_PAGE, address
from macros.site.view import Page, View
from macros.site.vocabulary import regions, spelled_values

SENT = (
    *("same", "ignored", "courtesies", "closings"),
    *("endings", "whole", "cues"),
)
"""What of `data/synonyms.yml` the engine reads as it is."""

TELLING = ("label", "hint")
"""What describes a kind of goods in `data/guide/facts.yml`."""

LONG = re.compile(r"[a-z]{4,}")
"""Words of such a description that tell something."""


def search_data(view: View, pages: Iterable[Page]) -> dict[str, object]:
    """All that `overrides/assets/js/search.js` needs in `lang`; see the keys.

    `pages` are those made from data.
    """
    synonyms = view.site.synonyms
    shapes = [[one["like"], one["means"][view.lang]] for one in synonyms["shapes"]]
    words = view.words("search-")
    for key in ("in-one", "in-many"):  # said by the other languages
        words.pop(key)
    names = {kind: words.pop(f"kind-{kind}") for kind in KINDS}
    return {
        "lang": view.lang,
        "page": address(SEARCH_PAGE[view.lang]),
        "guide": address(localized("guide.md", view.lang)),
        "mail": view.site.office["email"],
        "words": {**words, "guide": view.word("guide-title")},
        "kinds": [[names[kind], how.weight] for kind, how in KINDS.items()],
        "entries": [_row(entry, view.lang) for entry in entries(view, pages)],
        **{key: synonyms[view.lang][key] for key in SENT},
        "shapes": shapes,
        "regions": list(_regions(view)),
        "within": _within(view),
        "products": _products(view),
        "told": _told(view),
        "others": [*_others(view)],
    }


def _others(view: View) -> Iterator[dict[str, str | list[str]]]:
    """By what a question in another language is known, and where it is searched."""
    for lang in LANGUAGES:
        if lang != view.lang:
            words = view.site.words("search-in-", lang)
            yield {
                "lang": lang,
                "page": address(SEARCH_PAGE[lang]),
                "ignored": view.site.synonyms[lang]["ignored"],
                "one": words["one"],
                "many": words["many"],
            }


def _regions(view: View) -> Iterator[list[str | list[str]]]:
    """`[id, [names], ids of its members]` of what stands for several places."""
    for region in regions(view.site, view.lang):
        yield [region.id, region.names, " ".join(region.members)]


def _within(view: View) -> dict[str, str]:
    """Id of a place -> its name within a sentence, where it is another one."""
    places = view.site.ids(kinds.PLACES).items()
    return {
        id_: item.data["within"][view.lang]
        for id_, item in places
        if "within" in item.data
    }


def _products(view: View) -> dict[str, list[str]]:
    """Value of the fact `product` -> the words that describe this kind of goods."""
    described = {}
    for value in spelled_values(view.site, "product"):
        words = " ".join(view.text(value[key]) for key in TELLING if key in value)
        described[value["id"]] = sorted({*LONG.findall(folded(words))})
    return described


def _told(view: View) -> dict[str, str]:
    """What words beside goods tell, "hydroponic=yes" -> how the guide names it.

    What only has to be asked has the name of the fact: "sulfites=unsure".
    """
    told = {}
    for key in view.site.synonyms[view.lang]["cues"].get("told", ()):
        fact, value = key.split("=")
        asked = value == UNSURE
        told[key] = fact_name(view, fact) if asked else answer_name(view, fact, value)
    return told


def _row(entry: Entry, lang: str) -> list[str | int]:
    """Number of the kind, address, title, text, hidden words, body, lane, language.

    The last only if it is not `lang`.
    """
    kind = list(KINDS).index(entry.kind)
    other = [] if entry.lang == lang else [entry.lang]
    texts = entry.title, entry.text, entry.more, entry.body
    return [kind, entry.address, *texts, entry.lane, *other]
