"""What the search script is given: entries, words for the same, words of the page."""

import re
from collections.abc import Iterable, Iterator

from macros.data.fold import folded
from macros.publish.search_entries import KINDS, Entry, entries
from macros.site.addresses import PAGE, address, localized
from macros.site.model import Site, text
from macros.site.page import Page

REGIONS = {"eu": "eu", "us": "us-territory"}
"""What stands for several places -> the group of these, in `data/places.yml`."""

SENT = ("same", "ignored", "endings", "whole", "cues")
"""What of `data/synonyms.yml` the engine reads as it is."""

TELLING = ("label", "hint")
"""What describes a kind of goods in `data/guide/facts.yml`."""

LONG = re.compile(r"[a-z]{4,}")
"""Words of such a description that tell something."""


def search_data(site: Site, pages: Iterable[Page], lang: str) -> dict[str, object]:
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
        "guide": address(localized("guide.md", lang)),
        "mail": site.office["email"],
        "words": {**words, "guide": site.word("guide-title", lang)},
        "kinds": [[names[kind], how.weight] for kind, how in KINDS.items()],
        "entries": [_row(entry, lang) for entry in entries(site, pages, lang)],
        **{key: spoken[lang][key] for key in SENT},
        "shapes": shapes,
        "regions": list(_regions(site, lang)),
        "within": _within(site, lang),
        "products": _products(site, lang),
    }


def _regions(site: Site, lang: str) -> Iterator[list[str | list[str]]]:
    """`[id, [names], ids of its members]` of what stands for several places."""
    spoken = site.library.files["synonyms"][0].value[lang]["regions"]
    groups = site.rulebook.facts["destination"].names
    for id_, group in REGIONS.items():
        members = " ".join(sorted(groups.get(group, ())))
        yield [id_, spoken.get(id_, []), members]


def _within(site: Site, lang: str) -> dict[str, str]:
    """Id of a place -> its name within a sentence, where it is another one."""
    places = site.ids("places").items()
    return {
        id_: item.data["within"][lang] for id_, item in places if "within" in item.data
    }


def _products(site: Site, lang: str) -> dict[str, list[str]]:
    """Value of the fact `product` -> the words that describe this kind of goods."""
    described = {}
    for value in site.values("product"):
        said = " ".join(text(value[key], lang) for key in TELLING if key in value)
        described[value["id"]] = sorted({*LONG.findall(folded(said))})
    return described


def _row(entry: Entry, lang: str) -> list[str | int]:
    """Number of the kind, address, title, text, hidden words, body, lane, language.

    The last only if it is not `lang`.
    """
    kind = list(KINDS).index(entry.kind)
    other = [] if entry.lang == lang else [entry.lang]
    said = entry.title, entry.text, entry.more, entry.body
    return [kind, entry.address, *said, entry.lane, *other]
