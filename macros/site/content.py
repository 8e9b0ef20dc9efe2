"""The content of the site: items by id, words in each language, what is known, topics.

Owns access to them and the confidence of a statement; what is read is noted. Built from
data that `check` found sound. Knows no rule, and nothing of Markdown or HTML.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import overload

from macros.data import kinds
from macros.data.kind import Kind
from macros.data.languages import MAIN
from macros.data.library import Data, Data_co, Item, Library
from macros.data.reads import Noted, Read, note, recorded_apart
from macros.site.memory import Made, memoized
from macros.site.notice_texts import LEANING, of_today

LEVELS = ("authority", "client", "secondary")
"""How well a statement is known, from best to weakest."""


@dataclass(frozen=True, eq=False)
class Content:
    """What the data says, beside the rules. No two are equal.

    `made` is what has been made of it so far, `carried` what was made of the one
    before and is still true, `hashes` those of what was read.
    """

    library: Library
    made: Made = field(default_factory=dict, init=False, repr=False)
    carried: Made = field(default_factory=dict, init=False, repr=False)
    hashes: dict[Read, str] = field(default_factory=dict, init=False, repr=False)

    @cached_property
    def _ids(self) -> Mapping[str, Mapping[str, Item[Data]]]:
        with recorded_apart():  # each item is noted when it is read
            items = {kind: self.library.ids(kind) for kind in self.library.files}
            notices = self.library.ids(kinds.NOTICES)
        for kind in LEANING:
            items[kind] = {
                id_: replace(item, data=of_today(item.data, notices))
                for id_, item in items[kind].items()
            }
        return {kind: Noted(("item", kind), of) for kind, of in items.items()}

    @cached_property
    def ui(self) -> Mapping[str, Mapping[str, str]]:
        """Id of a word of `data/ui.yml` -> the word in each language."""
        with recorded_apart():  # each word is noted when it is read
            return Noted(("word",), self.library.files["ui"][0].value)

    @property
    def synonyms(self) -> Data:
        """What `data/synonyms.yml` says: the words of each language, and of all."""
        synonyms: Data = self.library.files["synonyms"][0].value
        return synonyms

    @overload
    def ids(self, kind: Kind[Data_co]) -> Mapping[str, Item[Data_co]]: ...

    @overload
    def ids(self, kind: str) -> Mapping[str, Item[Data]]: ...

    def ids(self, kind: str) -> Mapping[str, Item[Data]]:
        """Id -> item of `kind`."""
        return self._ids[kind]

    @overload
    def every(self, kind: Kind[Data_co]) -> Mapping[str, Item[Data_co]]: ...

    @overload
    def every(self, kind: str) -> Mapping[str, Item[Data]]: ...

    def every(self, kind: str) -> Mapping[str, Item[Data]]:
        """The same for who reads all of them: noted as one thing that is read."""
        note(("kind", kind))
        with recorded_apart():
            return dict(self._ids[kind])

    @overload
    def get(self, kind: Kind[Data_co], id_: str) -> Data_co: ...

    @overload
    def get(self, kind: str, id_: str) -> Data: ...

    def get(self, kind: str, id_: str) -> Data:
        """The data of one item; KeyError names what is missing."""
        if id_ not in self._ids[kind]:
            raise KeyError(f"there is no '{id_}' in {kind}")
        return self._ids[kind][id_].data

    @property
    def office(self) -> kinds.Contact:
        """The contact that every page names; KeyError if none is the main one."""
        for item in self.ids(kinds.CONTACTS).values():
            if item.data.get("main"):
                return item.data
        raise KeyError("no contact is the main one")

    def word(self, id_: str, lang: str, **filled: object) -> str:
        """A word of `data/ui.yml`, with its {places} filled in."""
        return self.ui[id_][lang].format(**filled)

    def counted(self, id_: str, lang: str, n: int) -> str:
        """The word `id_` with the number `n` in it, or `id_`-one if that is 1."""
        return self.word(f"{id_}-one" if n == 1 else id_, lang, n=n)

    def words(self, prefix: str, lang: str) -> dict[str, str]:
        """All words whose id begins with `prefix`, under the rest of the id."""
        return dict(self._words_from(prefix, lang))

    @memoized
    def _words_from(self, prefix: str, lang: str) -> Mapping[str, str]:
        words = self.ui
        named = [id_ for id_ in words if id_.startswith(prefix)]
        return {id_.removeprefix(prefix): words[id_][lang] for id_ in named}

    def source(self, reference: str) -> tuple[kinds.SourceOfLaw, str]:
        """The source that `reference` ("id" or "id clause") names, and the clause."""
        id_, _, clause = reference.partition(" ")
        return self.get(kinds.SOURCES, id_), clause

    def confidence(self, references: Iterable[str]) -> str:
        """The level of the weakest source; ValueError if one is unread."""
        levels = [self.source(reference)[0]["read"] for reference in references]
        if "unread" in levels:
            raise ValueError("a statement cannot rest on an unread source")
        return LEVELS[max(LEVELS.index(level) for level in levels)]

    def newest_review(self, kind: str) -> str:
        """The day of the newest review among the items of `kind`; "" if none."""
        note(("review", kind))
        return self._newest_reviews[kind]

    @cached_property
    def _newest_reviews(self) -> Mapping[str, str]:
        with recorded_apart():  # days are noted when they are read
            return {k: self.library.newest_review(k) for k in self.library.files}

    def answers_for(self, destination: str) -> tuple[str, ...]:
        """The ids of the answers whose shipment goes to the place `destination`."""
        note(("answers_for", destination))
        return self._answers_by_destination.get(destination, ())

    @cached_property
    def _answers_by_destination(self) -> Mapping[str, tuple[str, ...]]:
        ids: dict[str, tuple[str, ...]] = {}
        with recorded_apart():  # answers are noted when they are read
            for id_, item in self.ids(kinds.FAQ).items():
                destination = item.data.get("guide", {}).get("destination", "")
                ids[destination] = (*ids.get(destination, ()), id_)
        return ids


def text(value: Mapping[str, str], lang: str) -> str:
    """`value` in `lang`, or in English where it is not translated."""
    return value.get(lang) or value[MAIN]


def topics_of(content: Content) -> list[Data]:
    """The topics with their answers, in their order."""
    topics: list[Data] = [source.value for source in content.library.files["faq"]]
    return sorted(topics, key=lambda topic: topic["order"])


def first_answers(content: Content) -> list[str]:
    """Ids of the answers that stand above the topics, in the topics' order."""
    answers = (one for topic in topics_of(content) for one in topic["answers"])
    return [answer["id"] for answer in answers if answer.get("first")]
