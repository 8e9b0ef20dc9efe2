"""Which kinds of items search finds, and what is said of each by its kind alone.

Owns the weight of a kind, where its words stand, and between which places an item is.
The entries themselves are made by `search_entries`.
"""

from dataclasses import dataclass

from macros.data.library import Data


@dataclass(frozen=True)
class Kind:
    """How items of one kind are found.

    `word` is that of links. Words under the keys `more` find an item without being
    shown; those of a page stand in `data/synonyms.yml`. Of two equal finds the one of
    greater `weight` comes first. Items without a page of their own show what stands
    under `title` and `text`.
    """

    word: str
    more: tuple[str, ...] = ()
    weight: float = 1
    title: str = ""
    text: str = ""


KINDS = {
    "faq": Kind("faq", ("question", "keywords"), weight=1.1),
    "certificates": Kind("certificate", weight=1.2),
    "documents": Kind("document"),
    "forms": Kind("form", ("owner",)),
    "markets": Kind("market"),
    "fields": Kind("fields", weight=1.1),
    "glossary": Kind("term", ("long", "match"), 0.9, "term", "meaning"),
    "sources": Kind("source", ("clause",), 0.9, "title", "publisher"),
    "pages": Kind("page", weight=1.1),
}
"""All that is found. `pages` are those that show no single item."""


def lane(kind: str, data: Data) -> str:
    """From where to where an item is about: "from>to", either may be missing.

    "" if it is about shipments of any kind. An end is one place or several with
    spaces between; among origins `other` stands for each that has no answer of its
    own for this destination.
    """
    told = data.get("lane")
    if kind == "markets":
        origins, destinations = [], [data["id"]]
    elif told:
        others = ["other"] if told.get("other-origins") else []
        origins = [*told.get("origins", ()), *others]
        destinations = [*told.get("destinations", ())]
    else:
        example = data.get("guide", {})
        origins, destinations = (
            [example[end]] if end in example else []
            for end in ("origin", "destination")
        )
    ends = " ".join(origins), " ".join(destinations)
    return ">".join(ends) if any(ends) else ""
