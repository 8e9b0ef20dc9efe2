"""The site as the pages see it: its content, its rules, and the graph made of them.

Owns access to the rules and to files beside the data. Built from data that `check`
found sound. Knows nothing of Markdown or HTML.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from macros.checks.rules import rule_sources
from macros.checks.run import Checked
from macros.checks.verdicts import meaning_of, remembered
from macros.data.library import Data
from macros.data.reads import Noted, note, recorded_apart
from macros.data.text_file import changed
from macros.data.yaml_file import Source
from macros.guide.every_case import compile_rulebook
from macros.guide.graph import Graph
from macros.guide.grounds import grounds_of
from macros.guide.publish import PublishedGraph, published
from macros.guide.rules import Fact, Rulebook, Table
from macros.site.content import Content
from macros.site.memory import memoized

OTHER_FILES = ("docs/**/*", "data/guide/releases*", "data/guide/releases/*")
"""What pages may read besides the data."""


@dataclass(frozen=True, eq=False)
class Site(Content):
    """Everything that pages are made from. No two sites are equal."""

    rules: Rulebook

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

    @property
    def asked(self) -> list[str]:
        """The ids of the facts that a reader may be asked for."""
        return [fact.id for fact in self.facts.values() if fact.asked]

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

    @property
    def root(self) -> Path:
        """The project's folder, from which files are read that are no data."""
        note(("other_files",))
        _ = self.other_files
        return self.library.root

    @cached_property
    def other_files(self) -> tuple[tuple[str, int], ...]:
        """When each file beside the data was changed, before any was read."""
        return changed(self.library.root, *OTHER_FILES)

    @cached_property
    def sources_of_rules(self) -> tuple[Source, ...]:
        """The files that rules are made of, and those of what rules may give."""
        with recorded_apart():  # who asks has read the rules
            return tuple(rule_sources(self.library))

    def given(self, table: str, id_: str) -> Data:
        """The data of an item that `table` gives."""
        return self.get(self.gives[table], id_)


def build_site(checked: Checked) -> Site:
    """The site of checked data; ValueError if that has problems."""
    if checked.problems or checked.rulebook is None:
        raise ValueError("the data has problems; no site is built from it")
    return Site(checked.library, checked.rulebook)
