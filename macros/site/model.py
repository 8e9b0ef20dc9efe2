"""The site's content as the pages see it.

Owns access by id, the choice of language, and the confidence of a statement.
Built from data that `check` found sound. Knows nothing of Markdown or HTML.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import overload

from macros.checks.rules import rule_sources
from macros.checks.run import Checked
from macros.checks.verdicts import meaning_of, remembered
from macros.data import kinds
from macros.data.kind import Kind
from macros.data.languages import MAIN
from macros.data.library import Data, Data_co, Item, Library
from macros.data.reads import Noted, Read, note, recorded_apart
from macros.data.yaml_file import Source
from macros.guide.compiled import compile_rulebook
from macros.guide.graph import Graph
from macros.guide.grounds import grounds_of
from macros.guide.publish import PublishedGraph, published
from macros.guide.rules import Fact, Rulebook, Table
from macros.site.memory import Made, memoized
from macros.site.notice_texts import LEANING, of_today

OTHER_FILES = ("docs/**/*", "data/guide/releases*", "data/guide/releases/*")
"""What pages may read besides the data."""

LEVELS = ("authority", "client", "secondary")
"""How well a statement is known, from best to weakest."""


@dataclass(frozen=True, eq=False)
class Site:
    """Everything that pages are made from. No two sites are equal."""

    library: Library
    rules: Rulebook
    made: Made = field(default_factory=dict, init=False, repr=False)
    carried: Made = field(default_factory=dict, init=False, repr=False)
    hashes: dict[Read, str] = field(default_factory=dict, init=False, repr=False)

    @property
    def rulebook(self) -> Rulebook:
        """The rules, as the checks have proved them."""
        note(("rules",))
        return self.rules

    @property
    def facts(self) -> Mapping[str, Fact]:
        """The facts of the rules by their ids: what they are, not what they say."""
        note(("graph",))
        return self.rules.facts

    def table(self, id_: str) -> Table:
        """One table of the rules; KeyError if there is none."""
        note(("table", id_))
        return self.rules.table(id_)

    @property
    @memoized
    def graph(self) -> Graph:
        """The compiled decision graph."""
        return compile_rulebook(self.rulebook)

    @property
    @memoized
    def published_graph(self) -> PublishedGraph:
        """The graph as plain data, in which there are no texts for readers."""
        note(("graph",))
        with recorded_apart():  # who asks has read no text of the rules
            return remembered(
                *(self.library.root, "graph", self.sources_of_rules),
                lambda: published(self.graph, grounds_of(self.rulebook, self.graph)),
            )

    @property
    def gives(self) -> Mapping[str, str]:
        """Table -> the kind of what it can tell a reader."""
        note(("graph",))
        return {table.id: table.gives for table in self.rules.tables if table.gives}

    @cached_property
    def tables(self) -> Mapping[str, Data]:
        """Id of a table -> what its file says besides its rules."""
        with recorded_apart():  # each table is noted when it is read
            heads = (head.data for head in self.library.heads("table"))
            return Noted(("head",), {head["table"]: head for head in heads})

    @property
    def meaning_of_rules(self) -> str:
        """The hash of all that rules say, without their texts for readers."""
        return meaning_of("graph", self.sources_of_rules)

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
    def root(self) -> Path:
        """The project's folder, from which files are read that are no data."""
        note(("other_files",))
        _ = self.other_files
        return self.library.root

    @cached_property
    def other_files(self) -> tuple[tuple[str, int], ...]:
        """When each file beside the data was changed, before any was read."""
        return self.library.changed(OTHER_FILES)

    @cached_property
    def sources_of_rules(self) -> tuple[Source, ...]:
        """The files that rules are made of, and those of what rules may give."""
        with recorded_apart():  # who asks has read the rules
            return tuple(rule_sources(self.library))

    @overload
    def ids(self, kind: Kind[Data_co]) -> Mapping[str, Item[Data_co]]: ...

    @overload
    def ids(self, kind: str) -> Mapping[str, Item[Data]]: ...

    def ids(self, kind: str) -> Mapping[str, Item[Data]]:
        """Id -> item of `kind`."""
        return self._ids[kind]

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

    def given(self, table: str, id_: str) -> Data:
        """The data of an item that `table` gives."""
        return self.get(self.gives[table], id_)

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


def build_site(checked: Checked) -> Site:
    """The site of checked data; ValueError if that has problems."""
    if checked.problems or checked.rulebook is None:
        raise ValueError("the data has problems; no site is built from it")
    return Site(checked.library, checked.rulebook)
